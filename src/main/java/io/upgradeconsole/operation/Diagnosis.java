package io.upgradeconsole.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.upgradeconsole.cluster.Trouble;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.Problem;

/**
 * Finds out why an operation did not succeed, from helm's words and from what was seen in
 * the cluster.
 */
final class Diagnosis {

	private static final List<String> OF_A_HOOK = List.of("hook-timed-out", "hook-failed");

	private static final Pattern NOT_ROLLED_BACK = Pattern
		.compile("an error occurred while (rolling back the release|finding last successful release)");

	private static final String NOTHING_TO_ROLL_BACK_TO = "unable to find a previously successful release";

	private static final Pattern VERB = Pattern
		.compile("cannot (?<verb>\\w+) resource \"(?<resource>[^\"]+)\" in API group \"(?<group>[^\"]*)\"");

	private static final Pattern INVALID = Pattern
		.compile("(?<kind>[A-Z]\\w+)(?:\\.\\S+)? \"(?<name>[^\"]+)\" is invalid:");

	private static final int MOST_EVIDENCE = 6;

	private final Plan plan;

	private final List<String> said;

	private final List<Trouble> troubles;

	private final List<String> jobLog;

	/**
	 * What there is to judge by.
	 * @param said helm's reason, none where it gave none
	 * @param jobLog the last lines of what the hooks' Jobs printed
	 */
	Diagnosis(Plan plan, List<String> said, Sightings seen, List<String> jobLog) {
		this.plan = plan;
		this.said = said;
		this.troubles = seen.all();
		this.jobLog = jobLog;
	}

	/** Why helm failed; empty where that is none of the known failures. */
	Optional<Cause> ofHelm() {
		String words = words();
		Problem problem = Helm.failure(1, words);
		Optional<Cause> cause = OF_A_HOOK.contains(problem.type()) ? ofTrouble() : Optional.empty();
		if (cause.isEmpty() && !problem.type().equals("helm-refused")) {
			cause = Optional.of(new Cause(problem.type(), problem.title(), problem.detail(), problem.remedy(),
					List.of(), command(problem.type(), words), null));
		}
		return cause.map(this::withRollback).map((known) -> known.withEvidence(evidence()));
	}

	/** Why services do not run; empty where nothing is seen to be in trouble. */
	Optional<Cause> ofServices() {
		return ofTrouble().map((known) -> known.withEvidence(evidence()));
	}

	private Optional<Cause> ofTrouble() {
		return this.troubles.stream().findFirst().map((trouble) -> {
			Cause cause = TroubleCauses.of(trouble, this.plan);
			return (isOfJob(trouble) && !this.jobLog.isEmpty()) ? cause.withDetail(
					cause.detail() + " The last line that it printed: " + this.jobLog.get(this.jobLog.size() - 1))
					: cause;
		});
	}

	/** Helm has tried to put the release back as it was, in vain. */
	private Cause withRollback(Cause why) {
		boolean nothing = words().contains(NOTHING_TO_ROLL_BACK_TO);
		if (!nothing && !NOT_ROLLED_BACK.matcher(words()).find()) {
			return why;
		}
		if (why.code().equals("cluster-unreachable")) {
			return why.withDetail(why.detail() + " So helm could not roll back either.");
		}
		return nothing ? nothingToRollBackTo(why) : rollbackFailed(why);
	}

	private Cause nothingToRollBackTo(Cause why) {
		return new Cause("rollback-failed", "The upgrade failed, and there is nothing to roll back to",
				why.title() + ". " + why.detail()
						+ " No earlier revision of the release has ever succeeded, so helm left it as it was.",
				why.nextStep() + " The next upgrade that succeeds is the first good revision.", List.of(),
				why.commands(), null);
	}

	/**
	 * Measured: helm marks the failed revision as one that ran, and would go back to it.
	 */
	private Cause rollbackFailed(Cause why) {
		List<String> commands = new ArrayList<>(why.commands());
		commands.add("helm history %s -n %s".formatted(this.plan.release().name(), this.plan.release().namespace()));
		return new Cause("rollback-failed", "The upgrade failed, and so did helm's own rollback",
				why.title() + ". " + why.detail() + " Then helm could not put back what it had changed.",
				"Mend what both name, then roll back to revision " + this.plan.baseRevision()
						+ ". Do not upgrade before: helm now takes the revision that failed for one that ran, "
						+ "and would roll back to it.",
				List.of(), commands, null);
	}

	private List<String> command(String type, String words) {
		String namespace = this.plan.release().namespace().value();
		return switch (type) {
			case "quota-exceeded" -> List.of("kubectl describe quota -n " + namespace);
			case "operation-in-progress" ->
				List.of("helm history %s -n %s".formatted(this.plan.release().name(), namespace));
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
		return String.join(" ", this.said);
	}

}
