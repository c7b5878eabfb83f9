package io.upgradeconsole.verification;

/**
 * One answer of a verification.
 *
 * @param code stable name, such as {@code images-as-planned}
 * @param title what was asked, in words
 * @param status the answer
 * @param evidence what was seen, or why it was skipped
 */
public record Check(String code, String title, Status status, String evidence) {

	/** How a check ended. */
	public enum Status {

		/** As expected. */
		PASSED,
		/** Not as expected. */
		FAILED,
		/** Not asked, for the reason given as evidence. */
		SKIPPED

	}

	static Check of(String code, String title, boolean passed, String evidence) {
		return new Check(code, title, passed ? Status.PASSED : Status.FAILED, evidence);
	}

}
