package io.upgradeconsole.plan;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Something about a plan that its approver should know.
 *
 * @param code stable name, such as {@code pinned-services}
 * @param severity how much it matters
 * @param title one sentence
 * @param detail what was found
 * @param remedy what to do about it
 * @param command a command to copy that shows more, or {@code null}
 */
public record Finding(String code, Severity severity, String title, String detail, String remedy,
		@Nullable String command) {

	/** The order in which findings are read. */
	public static final Comparator<Finding> SEVEREST_FIRST = Comparator.comparing(Finding::severity)
		.reversed()
		.thenComparing(Finding::code);

	/** How much a finding matters. */
	public enum Severity {

		/** Worth knowing. */
		INFO,
		/** Worth a second thought. */
		WARNING,
		/** The plan cannot run. */
		BLOCKING

	}

	static Finding info(String code, String title, String detail, String remedy) {
		return new Finding(code, Severity.INFO, title, detail, remedy, null);
	}

	static Finding warning(String code, String title, String detail, String remedy) {
		return new Finding(code, Severity.WARNING, title, detail, remedy, null);
	}

	static Finding blocking(String code, String title, String detail, String remedy) {
		return new Finding(code, Severity.BLOCKING, title, detail, remedy, null);
	}

	/** The same with a command that shows more. */
	Finding withCommand(String shown) {
		return new Finding(this.code, this.severity, this.title, this.detail, this.remedy, shown);
	}

}
