package io.upgradeconsole.verification;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether nothing runs beside the revision that belongs to a failed or a newer one.
 */
final class LeftoversCheck {

	private static final String CODE = "nothing-left-over";

	private static final String TITLE = "Nothing is left of a failed or a newer revision";

	private LeftoversCheck() {
	}

	static Check of(Observation seen, Answer<List<Leftover>> answer) {
		if (seen.expectation().content() == null) {
			return Check.skipped(CODE, TITLE, "Helm keeps no record that tells what belongs to this revision.");
		}
		if (answer.problem() != null) {
			return Check.skipped(CODE, TITLE, answer.why());
		}
		List<Leftover> found = answer.orElse(List.of());
		List<String> wrong = found.stream().filter((leftover) -> !leftover.harmless()).map(Leftover::toString).toList();
		if (!wrong.isEmpty()) {
			return Check.of(CODE, TITLE, false, wrong);
		}
		List<String> points = new ArrayList<>();
		points.add("Every object of the release is one that revision " + seen.expectation().revision() + " names");
		found.forEach((leftover) -> points.add("Worth knowing: " + leftover));
		if (!seen.expectation().goesLater().isEmpty()) {
			points.add("Named by the plan, to be removed after this verification or to stay for its data: "
					+ String.join(", ", seen.expectation().goesLater().stream().sorted().toList()));
		}
		return Check.of(CODE, TITLE, true, points);
	}

}
