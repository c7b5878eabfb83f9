package io.upgradeconsole.verification;

import java.util.ArrayList;
import java.util.List;

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

	/**
	 * The evidence point by point, where it lists several: they are divided by semicolons
	 * outside of brackets.
	 */
	public List<String> points() {
		List<String> points = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i < this.evidence.length(); i++) {
			char c = this.evidence.charAt(i);
			depth += (c == '(') ? 1 : (c == ')') ? -1 : 0;
			if (c == ';' && depth == 0) {
				points.add(this.evidence.substring(start, i).strip());
				start = i + 1;
			}
		}
		points.add(this.evidence.substring(start).strip());
		return List.copyOf(points);
	}

	static Check of(String code, String title, boolean passed, String evidence) {
		return new Check(code, title, passed ? Status.PASSED : Status.FAILED, evidence);
	}

}
