package io.upgradeconsole.cluster;

import java.util.regex.Pattern;

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

	/** Whether who waits for it waits in vain, as far as one can see. */
	public boolean isObstacle() {
		return switch (this.kind) {
			case JOB_TOOK_TOO_LONG, JOB_FAILED, JOB_AT_WORK -> false;
			default -> true;
		};
	}

	/** The same in other words. */
	public Trouble with(String otherWords) {
		return new Trouble(this.kind, this.object, this.about, otherWords);
	}

	/** The name of what has it, without its kind. */
	public String name() {
		return this.object.substring(this.object.indexOf('/') + 1);
	}

	/** What is wrong, in one sentence. */
	public String sentence() {
		String what = switch (this.kind) {
			case IMAGE_NOT_PULLED -> "Pod %s cannot pull the image %s".formatted(name(), this.about);
			case SECRET_MISSING -> "Pod %s cannot start: the Secret %s is not there".formatted(name(), this.about);
			case SECRET_ENTRY_MISSING -> "Pod %s cannot start: a Secret lacks an entry".formatted(name());
			case CONFIG_MISSING -> "Pod %s cannot start: its configuration is not complete".formatted(name());
			case VOLUME_NOT_MOUNTED -> "Pod %s cannot start: a volume cannot be mounted".formatted(name());
			case QUOTA_EXCEEDED -> "%s cannot make a pod: the quota is used up".formatted(named());
			case POD_REFUSED -> "%s cannot make a pod: the cluster refuses it".formatted(named());
			case NOT_SCHEDULED -> "No node takes pod %s".formatted(name());
			case JOB_TOOK_TOO_LONG -> "Job %s took longer than it may".formatted(name());
			case JOB_FAILED -> "Job %s was given up, because its pods failed".formatted(name());
			case CRASHES -> "Pod %s ends again and again soon after its start".formatted(name());
			case JOB_AT_WORK -> "Job %s is still at work".formatted(name());
		};
		String why = why();
		return why.isEmpty() ? what + "." : what + " (" + why.replaceFirst("\\.$", "") + ").";
	}

	private String why() {
		return switch (this.kind) {
			case SECRET_MISSING -> "";
			// the registry's own words follow the image's last mention
			case IMAGE_NOT_PULLED -> this.words.replaceFirst("(?s).*" + Pattern.quote(this.about) + "\"?:? *", "");
			default -> this.words;
		};
	}

	private String named() {
		return this.object.replace('/', ' ');
	}

}
