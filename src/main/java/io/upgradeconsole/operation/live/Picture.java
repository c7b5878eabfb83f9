package io.upgradeconsole.operation.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the cluster showed of an operation's release at one moment. Its texts are masked:
 * it is stored as it is.
 *
 * @param at when that was
 * @param newest the newest revision that helm has recorded
 * @param services what should run, what ran before and what runs now, in the order of
 * their names
 * @param jobs the Jobs of the release's hooks that were seen since the operation began
 * @param notes the cluster's events about the release's objects since then, warnings
 * first, the newest first among them
 * @param withheld why there are no notes, empty where they are shown
 */
public record Picture(Instant at, HelmRecord newest, List<Service> services, List<Job> jobs, List<Note> notes,
		String withheld) {

	/** Whether the other one shows the same, at whatever moment. */
	boolean showsTheSameAs(@Nullable Picture other) {
		return other != null && equals(
				new Picture(this.at, other.newest(), other.services(), other.jobs(), other.notes(), other.withheld()));
	}

	/**
	 * A revision as helm has recorded it.
	 *
	 * @param revision its number
	 * @param status helm's status, such as {@code pending-upgrade}
	 */
	public record HelmRecord(int revision, String status) {
	}

	/**
	 * A workload of the release.
	 *
	 * @param name the service's, such as {@code web}
	 * @param workload such as {@code Deployment/zymtrace-web}
	 * @param hook whether it is one of a hook: helm makes it anew and does not wait for
	 * it
	 * @param before as it was when the operation began, or {@code null} where it was not
	 * there
	 * @param planned the image that it shall run in the end, empty where it shall go
	 * @param now as it is now, or {@code null} where it is gone
	 */
	public record Service(String name, String workload, boolean hook, @Nullable Running before, String planned,
			@Nullable Running now) {
	}

	/**
	 * How a workload runs.
	 *
	 * @param image of its first container
	 * @param ready how many of its pods are ready
	 * @param desired how many there should be
	 * @param rolledOut whether all of it is as its newest template says, and ready
	 * @param createdAt when the workload was made
	 * @param restarts of its pods together
	 * @param podSince when its youngest pod was made, or {@code null} where it has none
	 * @param started whether a pod runs that is not ready yet
	 * @param obstacle why waiting alone does not help, a sentence; empty where it may
	 */
	public record Running(String image, int ready, int desired, boolean rolledOut, Instant createdAt, int restarts,
			@Nullable Instant podSince, boolean started, String obstacle) {
	}

	/**
	 * A Job of the release.
	 *
	 * @param name its name
	 * @param state how far it is
	 * @param image of its first container
	 * @param startedAt when it was made
	 * @param endedAt when it ended, or was seen to be gone; {@code null} before that
	 * @param deadline how long it may take, or {@code null} where nothing limits it
	 * @param failedPods how many of its pods have failed
	 * @param obstacle why it has failed, or waiting alone does not help, a sentence;
	 * empty where neither is so
	 */
	public record Job(String name, JobState state, String image, Instant startedAt, @Nullable Instant endedAt,
			@Nullable Duration deadline, int failedPods, String obstacle) {
	}

	/** How far a Job is. */
	public enum JobState {

		/** It is at work. */
		ACTIVE,
		/** It has done its work. */
		SUCCEEDED,
		/** It is gone, as helm leaves it when it has succeeded. */
		GONE,
		/** It was given up. */
		FAILED

	}

	/**
	 * What the cluster says about one or more objects in the same words.
	 *
	 * @param warning whether the cluster calls it one
	 * @param reason the cluster's word for it
	 * @param message its words
	 * @param object the object, such as {@code Pod/zymtrace-web-7d4f9-x2x7k}
	 * @param others how many more objects it is said about
	 * @param count how often
	 * @param lastAt when the last time
	 */
	public record Note(boolean warning, String reason, String message, String object, int others, int count,
			Instant lastAt) {
	}

}
