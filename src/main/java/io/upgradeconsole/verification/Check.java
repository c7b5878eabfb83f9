package io.upgradeconsole.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.upgradeconsole.masking.Masker;

/**
 * One answer of a verification.
 *
 * @param code stable name, such as {@code images-as-planned}
 * @param title what was asked, in words
 * @param status the answer
 * @param evidence what was seen, or why it was skipped, in one text
 * @param points the evidence point by point
 */
public record Check(String code, String title, Status status, String evidence, List<String> points) {

	public Check {
		// one that was stored before there were any
		points = List.copyOf(Objects.requireNonNullElseGet(points, () -> divided(evidence)));
	}

	/** How a check ended. */
	public enum Status {

		/** As expected. */
		PASSED,
		/** Not as expected. */
		FAILED,
		/** Not asked, for the reason given as evidence. */
		SKIPPED

	}

	/** An answer whose points are told apart by semicolons outside of brackets. */
	public Check(String code, String title, Status status, String evidence) {
		this(code, title, status, evidence, divided(evidence));
	}

	static Check of(String code, String title, boolean passed, List<String> points) {
		return new Check(code, title, passed ? Status.PASSED : Status.FAILED, String.join("; ", points) + ".",
				(points.size() == 1) ? List.of(points.get(0) + ".") : points);
	}

	static Check skipped(String code, String title, String why) {
		return new Check(code, title, Status.SKIPPED, why, List.of(why));
	}

	/** The same without secrets: a kubelet or a proxy may quote what it was given. */
	Check masked(Masker masker) {
		return new Check(this.code, this.title, this.status, masker.mask(this.evidence),
				this.points.stream().map(masker::mask).toList());
	}

	private static List<String> divided(String evidence) {
		List<String> points = new ArrayList<>();
		int depth = 0;
		int start = 0;
		for (int i = 0; i < evidence.length(); i++) {
			char c = evidence.charAt(i);
			depth += (c == '(') ? 1 : (c == ')') ? -1 : 0;
			if (c == ';' && depth == 0) {
				points.add(evidence.substring(start, i).strip());
				start = i + 1;
			}
		}
		points.add(evidence.substring(start).strip());
		return List.copyOf(points);
	}

}
