package io.upgradeconsole.sandbox.simulator;

import java.util.stream.Collectors;

/**
 * What a container does, which its image's tag says.
 */
enum ImageBehaviour {

	/** Starts, and a Job's ends well. */
	WORKS(""),
	/** Cannot be pulled. */
	CANNOT_BE_PULLED("does-not-exist"),
	/** Is pulled for ever. */
	PULL_HANGS("pull-hangs"),
	/** Holds no command that a pod could name instead of the image's own. */
	HOLDS_NO_COMMAND("from-scratch"),
	/** Starts and dies, over and over. */
	CRASHES("crash-loops"),
	/** Runs but is never ready. */
	NEVER_READY("never-ready"),
	/** Is ready after a few seconds only. */
	STARTS_SLOWLY("starts-slowly"),
	/** A Job's ends badly. */
	JOB_FAILS("job-fails"),
	/** A Job's never ends. */
	JOB_HANGS("job-hangs");

	private final String mark;

	ImageBehaviour(String mark) {
		this.mark = mark;
	}

	static ImageBehaviour of(KubeObject pod) {
		String images = images(pod, "containers") + " " + images(pod, "initContainers");
		for (ImageBehaviour behaviour : values()) {
			if (behaviour != WORKS && images.contains(behaviour.mark)) {
				return behaviour;
			}
		}
		return WORKS;
	}

	private static String images(KubeObject pod, String containers) {
		return Json.stream(pod.spec().path(containers))
			.map((container) -> container.path("image").asString(""))
			.collect(Collectors.joining(" "));
	}

}
