package io.upgradeconsole.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a check found out about one image.
 *
 * @param image as the pods name it
 * @param registry the host that is asked for it
 * @param usedBy the objects whose pods use it
 * @param mirror where it comes from if that host is a mirror, or {@code null}
 * @param state what is known
 * @param reason the kubelet's word for it, empty where it has none
 * @param message what kubelet or API server say, masked, or why nobody was asked
 */
public record ImageResult(String image, String registry, List<String> usedBy, @Nullable ImageMirror mirror, State state,
		String reason, String message) {

	/** What is known about an image. */
	public enum State {

		/** Its turn has not come. */
		WAITING,
		/** A pod pulls it. */
		ASKING,
		/** The cluster has pulled it. */
		PULLED,
		/** The cluster cannot pull it. */
		NOT_PULLABLE,
		/** It could not be found out. */
		UNDECIDED,
		/** Nobody was asked: pods run it already. */
		SKIPPED

	}

	static ImageResult waiting(PlannedImage image) {
		String name = image.pull().image();
		return new ImageResult(name, new ImageName(name).registry(), image.usedBy(), image.mirror(), State.WAITING, "",
				"");
	}

	ImageResult with(State found, String why, String text) {
		return new ImageResult(this.image, this.registry, this.usedBy, this.mirror, found, why, text);
	}

	/** Whether nothing more will be found out. */
	public boolean isDecided() {
		return this.state != State.WAITING && this.state != State.ASKING;
	}

}
