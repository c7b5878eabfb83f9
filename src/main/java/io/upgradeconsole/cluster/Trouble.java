package io.upgradeconsole.cluster;

/**
 * Something that keeps a pod or a Job from doing its work, or that it is still at work.
 *
 * @param kind what sort of trouble
 * @param object what has it, such as {@code Pod/zymtrace-migrate-x2x7k}
 * @param about what it is about, such as an image or the name of a Secret; may be empty
 * @param words the cluster's own words, unmasked; may be empty
 */
public record Trouble(Kind kind, String object, String about, String words) {

	/** What sort of trouble, the most telling first. */
	public enum Kind {

		/** An image cannot be pulled. */
		IMAGE_NOT_PULLED,
		/** A Secret that a pod names is not there. */
		SECRET_MISSING,
		/** A Secret that a pod names lacks an entry. */
		SECRET_ENTRY_MISSING,
		/** A ConfigMap that a pod names, or an entry of it, is not there. */
		CONFIG_MISSING,
		/** A volume cannot be mounted. */
		VOLUME_NOT_MOUNTED,
		/** The namespace's quota leaves no room for a pod. */
		QUOTA_EXCEEDED,
		/** The cluster takes no such pod. */
		POD_REFUSED,
		/** No node takes a pod. */
		NOT_SCHEDULED,
		/** A Job took longer than it may. */
		JOB_TOOK_TOO_LONG,
		/** A Job was given up because its pods failed. */
		JOB_FAILED,
		/** A container ends again and again soon after its start. */
		CRASHES,
		/** A Job's pod runs. */
		JOB_AT_WORK

	}

	/** Whether waiting alone does not help. */
	public boolean isObstacle() {
		return this.kind != Kind.JOB_AT_WORK;
	}

	/** The name of what has it, without its kind. */
	public String name() {
		return this.object.substring(this.object.indexOf('/') + 1);
	}

}
