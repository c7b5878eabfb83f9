package io.upgradeconsole.operation;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Why an operation did not succeed. All of its texts are masked.
 *
 * @param code stable name, such as {@code secret-missing}
 * @param title one sentence
 * @param detail what was seen
 * @param nextStep what to do now
 * @param evidence what was seen, word for word
 * @param commands what to paste into a shell to see more of it, or to mend it
 * @param aftermath what it has left in the cluster, where that is known and not the cause
 * itself, else {@code null}
 */
public record Cause(String code, String title, String detail, String nextStep, List<Evidence> evidence,
		List<String> commands, @Nullable Aftermath aftermath) {

	public Cause {
		// one that was stored before these were kept has none of them
		evidence = List.copyOf(Objects.requireNonNullElse(evidence, List.of()));
		commands = List.copyOf(Objects.requireNonNullElse(commands, List.of()));
	}

	/** One of which nothing more is known. */
	public Cause(String code, String title, String detail, String nextStep) {
		this(code, title, detail, nextStep, List.of(), List.of(), null);
	}

	/**
	 * Something that was seen.
	 *
	 * @param source where, such as "Events of pod zymtrace-migrate-x2x7k"
	 * @param lines the words
	 */
	public record Evidence(String source, List<String> lines) {

		public Evidence {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * What a failure has left in the cluster.
	 *
	 * @param code stable name, such as {@code services-left-behind}
	 * @param title one sentence
	 * @param detail what was seen
	 * @param nextStep what to do about it, empty where nothing is to be done
	 */
	public record Aftermath(String code, String title, String detail, String nextStep) {

	}

	/** Title and detail, and what it has left. */
	public String summary() {
		return this.title + ". " + this.detail + ((this.aftermath != null) ? " " + this.aftermath.title() + "." : "");
	}

	/** Whether it is one of these, or has left one of them. */
	public boolean isOneOf(Set<String> codes) {
		return codes.contains(this.code) || this.aftermath != null && codes.contains(this.aftermath.code());
	}

	/** What it has left as the cause, with what led to it. */
	Cause aftermathFirst() {
		if (this.aftermath == null) {
			return this;
		}
		return new Cause(this.aftermath.code(), this.aftermath.title(),
				(this.title + ". " + this.detail + " " + this.aftermath.detail()).strip(),
				this.aftermath.nextStep().isEmpty() ? this.nextStep : this.aftermath.nextStep(), this.evidence,
				this.commands, null);
	}

	Cause withDetail(String other) {
		return new Cause(this.code, this.title, other, this.nextStep, this.evidence, this.commands, this.aftermath);
	}

	Cause withEvidence(List<Evidence> seen) {
		return new Cause(this.code, this.title, this.detail, this.nextStep, seen, this.commands, this.aftermath);
	}

	Cause leaving(Aftermath left) {
		return new Cause(this.code, this.title, this.detail, this.nextStep, this.evidence, this.commands, left);
	}

}
