package io.upgradeconsole.plan;

import java.util.List;

/**
 * Where an image comes from that is pulled from a mirror: it has to be copied there
 * before it can be pulled.
 *
 * @param source the same image in the chart's own registry
 * @param target the image as it is pulled
 * @param setting the value that names the mirror, such as {@code global.imageRegistry}
 */
public record ImageMirror(String source, String target, String setting) {

	/** The command that copies it, with all its architectures. */
	public List<String> skopeo() {
		return List.of("skopeo", "copy", "--all", "docker://" + this.source, "docker://" + this.target);
	}

	/** The commands that copy it, for the architecture of the machine they run on. */
	public List<List<String>> docker() {
		return List.of(List.of("docker", "pull", this.source), List.of("docker", "tag", this.source, this.target),
				List.of("docker", "push", this.target));
	}

}
