package io.upgradeconsole.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.upgradeconsole.cluster.Trouble;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.target.Problem;

/**
 * Finds out why an operation did not succeed, from helm's words and from what was seen in
 * the cluster.
 */
final class Diagnosis {

	private static final List<String> OF_A_HOOK = List.of("hook-timed-out", "hook-failed");

	private static final String ROLLBACK_FAILED = "rollback-failed";

	/**
	 * Helm tells both reasons in one sentence; the second begins in one of these ways.
	 */
	private static final Pattern NOT_ROLLED_BACK = Pattern
		.compile(".*an error occurred while (?:rolling back the release|finding last successful release)\\. "
				+ "original upgrade error: (?<upgrade>.*?) ?: (?<rollback>(?:cannot patch |server-side apply failed |query: "
				+ "|[Kk]ubernetes cluster unreachable: ).*)");

	private static final Pattern NOTHING_TO_ROLL_BACK_TO = Pattern
		.compile(".*unable to find a previously successful release when attempting to rollback\\. "
				+ "original upgrade error: (?<upgrade>.*)");

	private static final Pattern VERB = Pattern
		.compile("cannot (?<verb>\\w+) resource \"(?<resource>[^\"]+)\" in API group \"(?<group>[^\"]*)\"");

	private static final Pattern INVALID = Pattern
		.compile("(?<kind>[A-Z]\\w+)(?:\\.\\S+)? \"(?<name>[^\"]+)\" is invalid:");

	/** What says no more than the operation's page does. */
	private static final Pattern BEGIN = Pattern.compile("^Error: (UPGRADE FAILED: |ROLLBACK FAILED: )?"
			+ "(release \\S+ failed, and has been rolled back due to \\S+ being set: )?");

	private static final int MOST_EVIDENCE = 6;

	private final Attempt attempt;

	private final List<String> said;

	private final List<Trouble> troubles;

	private final List<String> jobLog;

	/**
	 * What there is to judge by.
	 * @param said helm's reason, none where it gave none
	 * @param jobLog the last lines of what the hooks' Jobs printed
	 */
	Diagnosis(Attempt attempt, List<String> said, Sightings seen, List<String> jobLog) {
		this.attempt = attempt;
		this.said = said;
		this.troubles = seen.all();
		this.jobLog = jobLog;
	}

	/** Why helm failed; empty where that is none of the known failures. */
	Optional<Cause> ofHelm() {
		Matcher rollback = NOT_ROLLED_BACK.matcher(words());
		if (rollback.matches()) {
			return Optional.of(notRolledBack(rollback.group("upgrade"), rollback.group("rollback")))
				.map((known) -> known.withEvidence(evidence()));
		}
		Matcher nothing = NOTHING_TO_ROLL_BACK_TO.matcher(words());
		Optional<Cause> cause = nothing.matches() ? Optional.of(nothingToRollBackTo(why(nothing.group("upgrade"))))
				: known(words());
		return cause.map((known) -> known.withEvidence(evidence()));
	}

	/** Whether helm has done nothing, because somebody else was at work. */
	static boolean isOfAnotherOperation(List<String> said) {
		return Helm.failure(1, String.join(" ", said)).type().equals("operation-in-progress");
	}

	/** Why services do not run; empty where nothing is seen to be in trouble. */
	Optional<Cause> ofServices() {
		return ofTrouble().map((known) -> known.withEvidence(evidence()));
	}

	private Optional<Cause> ofTrouble() {
		return this.troubles.stream().findFirst().map((trouble) -> {
			Cause cause = TroubleCauses.of(trouble, this.attempt);
			return (isOfJob(trouble) && !this.jobLog.isEmpty()) ? cause.withDetail(
					cause.detail() + " The last line that it printed: " + this.jobLog.get(this.jobLog.size() - 1))
					: cause;
		});
	}

	private Optional<Cause> known(String words) {
		Problem problem = Helm.failure(1, words);
		Optional<Cause> cause = OF_A_HOOK.contains(problem.type()) ? ofTrouble() : Optional.empty();
		if (cause.isEmpty() && !problem.type().equals("helm-refused")) {
			cause = Optional.of(new Cause(problem.type(), problem.title(), problem.detail(), problem.remedy(),
					List.of(), command(problem.type(), words), null));
		}
		return cause;
	}

	private Cause why(String words) {
		return known(words).orElseGet(() -> new Cause("helm-refused", "Helm gave up", "It said: " + words + ".",
				"Read helm's message and mend its cause."));
	}

	private Cause nothingToRollBackTo(Cause why) {
		return new Cause(ROLLBACK_FAILED, "The upgrade failed, and there is nothing to roll back to",
				why.summary() + " No earlier revision of the release has ever succeeded, so helm left it as it was.",
				why.nextStep() + " The next upgrade that succeeds is the first good revision.", List.of(),
				why.commands(), null);
	}

	/** Helm marks the revision that failed as one that ran, and would go back to it. */
	private Cause notRolledBack(String upgrade, String rollback) {
		Cause why = why(upgrade);
		Cause whyNotBack = why(rollback);
		if (whyNotBack.code().equals("cluster-unreachable")) {
			return whyNotBack.withDetail(whyNotBack.detail() + " So helm could not roll back either.");
		}
		boolean same = why.code().equals(whyNotBack.code());
		List<String> commands = new ArrayList<>(why.commands());
		commands.addAll(same ? List.of() : whyNotBack.commands());
		commands.add("helm history %s -n %s".formatted(this.attempt.release().name(), this.attempt.namespace()));
		return new Cause(ROLLBACK_FAILED, "The upgrade failed, and so did helm's own rollback",
				why.summary() + " Then helm could not put back what it had changed"
						+ (same ? ", for the same reason." : ". " + whyNotBack.summary()),
				"Mend what is named here, then roll back to revision " + this.attempt.before()
						+ ". Do not upgrade before: helm now takes the revision that failed for one that ran, "
						+ "and would roll back to it.",
				List.of(), commands, null);
	}

	private List<String> command(String type, String words) {
		String namespace = this.attempt.namespace();
		return switch (type) {
			case "quota-exceeded" -> List.of("kubectl describe quota -n " + namespace);
			case "operation-in-progress" ->
				List.of("helm history %s -n %s".formatted(this.attempt.release().name(), namespace));
			case "cluster-unreachable" -> List.of("kubectl get --raw '/readyz?verbose'");
			case "cluster-forbids" ->
				matched(VERB, words).map((found) -> "kubectl auth can-i %s %s%s -n %s".formatted(found.group("verb"),
						found.group("resource"), found.group("group").isEmpty() ? "" : "." + found.group("group"),
						namespace))
					.map(List::of)
					.orElse(List.of());
			case "field-immutable" -> matched(INVALID, words).map((found) -> "kubectl get -n %s %s %s -o yaml"
				.formatted(namespace, found.group("kind"), found.group("name"))).map(List::of).orElse(List.of());
			default -> List.of();
		};
	}

	private static Optional<Matcher> matched(Pattern pattern, String words) {
		return Optional.of(pattern.matcher(words)).filter(Matcher::find);
	}

	/** What helm said, and what it waited for. */
	String inShort() {
		return this.troubles.stream()
			.filter(Trouble::isObstacle)
			.findFirst()
			.map((trouble) -> "While helm waited: " + trouble.sentence() + " ")
			.orElse("") + Causes.quoted(this.said);
	}

	/** Word for word: what the cluster said, what the Jobs printed, what helm said. */
	List<Cause.Evidence> evidence() {
		List<Cause.Evidence> evidence = new ArrayList<>();
		this.troubles.stream()
			.filter((trouble) -> !trouble.words().isEmpty())
			.limit(MOST_EVIDENCE)
			.map((trouble) -> new Cause.Evidence(trouble.object().replace('/', ' '), List.of(trouble.words())))
			.forEach(evidence::add);
		if (!this.jobLog.isEmpty() && this.troubles.stream().anyMatch(Diagnosis::isOfJob)) {
			evidence.add(new Cause.Evidence("The last lines that the migration printed", this.jobLog));
		}
		if (!this.said.isEmpty()) {
			evidence.add(new Cause.Evidence("Helm", this.said));
		}
		return evidence;
	}

	private static boolean isOfJob(Trouble trouble) {
		return switch (trouble.kind()) {
			case JOB_FAILED, JOB_TOOK_TOO_LONG, JOB_AT_WORK -> true;
			default -> false;
		};
	}

	private String words() {
		return BEGIN.matcher(String.join(" ", this.said)).replaceFirst("");
	}

}
