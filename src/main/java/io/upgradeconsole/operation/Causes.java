package io.upgradeconsole.operation;

import java.util.List;
import java.util.stream.Collectors;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Puts into words why an operation did not succeed.
 */
final class Causes {

	private static final String LOOK = "Nothing was changed in the cluster. ";

	private Causes() {
	}

	static Cause of(Problem problem) {
		return new Cause(problem.type(), problem.title(), problem.detail(), problem.remedy());
	}

	static Cause repository(List<String> said) {
		return new Cause("repository-update-failed", "The chart repository could not be refreshed", quoted(said),
				LOOK + "Check that the repository answers and lists the version, then plan again.");
	}

	static Cause interrupted() {
		return new Cause("console-restarted", "The console was restarted while this ran",
				"It is not known how helm ended.",
				"Look at the release's status on its page. If it is pending, roll back to the last good revision.");
	}

	static Cause unexpected(String errorId) {
		return new Cause("console-error", "The console failed",
				"An unexpected error ended this operation; its log has the id " + errorId + ".",
				"Look at the release's status on its page before you plan again.");
	}

	/** Helm ended well, the cluster says otherwise. */
	static Cause verification(Verdict verdict) {
		Check pulled = verdict.failures()
			.stream()
			.filter((check) -> check.code().equals("images-pulled"))
			.findFirst()
			.orElse(null);
		boolean pull = pulled != null;
		return new Cause(pull ? "image-cannot-be-pulled" : "verification-failed",
				pull ? "Helm reports success, but an image cannot be pulled"
						: "Helm reports success, but the services are not as planned",
				(pulled != null) ? firstPoint(pulled) : evidence(verdict),
				pull ? "Check the tag and the registry. Plan path A back to the tag that ran before, or to one that exists."
						: "Read the failed checks. When the services recover, nothing is left to do; else plan a way back.");
	}

	/** Helm failed and rolled back; the cluster confirms it. */
	static Cause rolledBack(@Nullable String obstacle, List<String> said) {
		return new Cause("rolled-back", "Helm gave up and rolled back; the services run as before",
				reason(obstacle, said), "Find out why before you try again.");
	}

	/** Helm failed, and what runs is not what the deployed revision says. */
	static Cause leftBehind(@Nullable String obstacle, List<String> said, Verdict verdict) {
		return new Cause("services-left-behind", "Helm failed and left services behind",
				reason(obstacle, said) + " " + evidence(verdict),
				"The services do not match the deployed revision: helm rolls back no hooks, and the services are hooks. "
						+ "Investigate, then upgrade again to a good tag, which re-creates them.");
	}

	/** Helm refused before it changed anything. */
	static Cause refused(@Nullable String obstacle, List<String> said) {
		return new Cause("helm-refused", "Helm failed before it made a new revision", reason(obstacle, said),
				LOOK + "Read helm's message and mend its cause.");
	}

	private static String reason(@Nullable String obstacle, List<String> said) {
		return (obstacle != null) ? "While helm waited: " + obstacle + " " + quoted(said) : quoted(said);
	}

	private static String quoted(List<String> said) {
		return said.isEmpty() ? "Helm gave no reason." : "Helm said: " + String.join(" ", said);
	}

	private static String evidence(Verdict verdict) {
		return verdict.failures().stream().map(Causes::firstPoint).collect(Collectors.joining(" "));
	}

	/** The checks themselves name all of them. */
	private static String firstPoint(Check check) {
		List<String> points = check.points();
		return (points.size() == 1) ? check.evidence() : points.get(0) + ", and " + (points.size() - 1) + " more.";
	}

}
