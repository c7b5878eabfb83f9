package io.upgradeconsole.operation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Puts into words why an operation did not succeed.
 */
final class Causes {

	/** Helm has left the release pending, and refuses every other upgrade. */
	static final String PENDING = "release-pending";

	/** Helm has made no new revision. */
	static final String REFUSED = "helm-refused";

	private static final String LOOK = "Nothing was changed in the cluster. ";

	private static final String RESTARTED = "console-restarted";

	private static final String REPLICA_LOST = "replica-lost";

	private static final String UNLOCK = "Helm refuses another upgrade while the release is pending. "
			+ "Make sure that no helm works on it any more, then roll back to the last good revision.";

	private static final String REPAIR = "The services do not match the deployed revision: helm rolls back no hooks, "
			+ "and the services are hooks. Roll back with this console, which puts them back too, or upgrade to a good tag.";

	private static final Set<String> JOBS = Set.of("jobs-succeeded");

	private static final Set<String> RECORD = Set.of("release-deployed", "revision-as-expected", "ran-as-planned",
			"jobs-succeeded");

	private Causes() {
	}

	static Cause of(Problem problem) {
		return new Cause(problem.type(), problem.title(), problem.detail(), problem.remedy());
	}

	static Cause repository(List<String> said) {
		return new Cause("repository-update-failed", "The chart repository could not be refreshed", quoted(said),
				LOOK + "Check that the repository answers and lists the version, then plan again.");
	}

	/**
	 * The console was gone before helm was told to run.
	 * @param newest what the release's record says, or {@code null} if it cannot be read
	 */
	static Cause restartedBefore(@Nullable RecordRef newest) {
		return new Cause(RESTARTED, "The console was restarted while this ran", before(newest),
				LOOK + "Plan it again: that is quick, and shows whether anything has changed meanwhile.");
	}

	/** The replica that ran it was gone before helm was told to run. */
	static Cause takenOverBefore(@Nullable RecordRef newest) {
		return new Cause(REPLICA_LOST, "The console that ran this is gone", before(newest),
				LOOK + "Plan it again: that is quick, and shows whether anything has changed meanwhile.");
	}

	/** The supervisor was gone before helm was told to run. */
	static Cause lostBefore(@Nullable RecordRef newest) {
		return new Cause("supervisor-lost", "The process that runs helm ended", before(newest), LOOK
				+ "Look at the memory and the processes of the console's machine, or of the node of the operation's "
				+ "Job where helm runs in one, then plan again.");
	}

	/** The database refused the entry without which nothing runs. */
	static Cause notWritten(@Nullable RecordRef newest) {
		return new Cause("not-written-down", "What was about to run could not be written down",
				"The console's database refused the entry, so nothing more was run. " + before(newest),
				LOOK + "Have the console's database looked at, then plan again.");
	}

	private static String before(@Nullable RecordRef newest) {
		return "Helm had not begun."
				+ ((newest != null) ? " " + status(newest) : " The cluster does not say what the release is now.");
	}

	/** Helm was running when console and supervisor were lost; this is what was found. */
	static Cause interrupted(RecordRef newest, boolean upgraded, Verdict verdict) {
		String found = "It is not known how helm ended. " + status(newest);
		if (verdict.isPassed()) {
			return new Cause(RESTARTED, "The console lost helm while it ran",
					found + " The services run as " + (upgraded ? "planned." : "before."),
					upgraded ? "Nothing has to be repaired." : "Nothing has to be repaired; plan again.");
		}
		return new Cause(RESTARTED, "The console lost helm while it ran", found + " " + evidence(verdict),
				newest.isPending() ? UNLOCK : REPAIR);
	}

	/** Helm ended, and its record says that it has not. */
	static Cause pending(Diagnosis diagnosis, Verdict verdict) {
		return left(diagnosis,
				new Cause.Aftermath(PENDING, "Helm ended and left the release pending", evidence(verdict), UNLOCK), "");
	}

	/** Helm has ended, and the cluster did not answer when it was asked. */
	static Cause unverified(@Nullable Integer exitCode, Problem problem) {
		String code = problem.type().equals("cluster-unreachable") ? problem.type() : "verification-impossible";
		return new Cause(code, "The cluster could not be asked how it ended",
				((exitCode != null) ? "Helm ended with exit code " + exitCode + ". "
						: "It is not known how helm ended. ") + problem.title() + ": " + problem.detail(),
				problem.remedy() + " Then look at the release's page before you plan again.");
	}

	/** Helm is gone since the plan was made. */
	static Cause helmMissing(String reason) {
		return new Cause("helm-missing", "Helm could not be started", "The system said: " + reason + ".",
				LOOK + "Install helm 3.14 or newer and set console.helm.binary to it.");
	}

	/** Helm's pod cannot be handed what helm takes. */
	static Cause tooLarge(String reason) {
		return new Cause("too-large-for-job",
				"Helm could not be started, because it takes more than its Job can be handed",
				"The system said: " + reason + ".",
				LOOK + "Make the values file or the chart smaller (900 KiB compressed are the most), or have helm run "
						+ "beside the console (console.executor=local), then plan again.");
	}

	/** The disk refused what has to be written before helm starts. */
	static Cause notRecorded(String reason) {
		return new Cause("disk-refused", "Helm was not started, because that could not be written down",
				"The system said: " + reason + ".",
				LOOK + "Make room in the console's data directory (console.data-dir), then plan again.");
	}

	static Cause unexpected(String errorId) {
		return new Cause("console-error", "The console failed",
				"An unexpected error ended this operation; its log has the id " + errorId + ".",
				"Look at the release's status on its page before you plan again.");
	}

	/** Helm ended well, the cluster says otherwise. */
	static Cause verification(Diagnosis diagnosis, Verdict verdict) {
		Cause.Aftermath left = new Cause.Aftermath("verification-failed",
				"Helm reports success, but the services are not as planned", evidence(verdict),
				"When the services recover, nothing is left to do. Else plan path A back to the tag that ran before, "
						+ "which re-creates them.");
		return diagnosis.ofServices()
			.map((known) -> known.leaving(left))
			.orElseGet(() -> new Cause(left.code(), left.title(), left.detail(),
					"Read the failed checks. " + left.nextStep()));
	}

	/** Helm failed and rolled back; the cluster confirms it. */
	static Cause rolledBack(Diagnosis diagnosis) {
		return left(diagnosis,
				new Cause.Aftermath("rolled-back", "Helm gave up and rolled back; the services run as before", "", ""),
				"Find out why before you try again.");
	}

	/** Helm failed, and not all is as the deployed revision says. */
	static Cause leftBehind(Diagnosis diagnosis, Verdict verdict) {
		Set<String> failed = verdict.failures().stream().map(Check::code).collect(Collectors.toSet());
		if (JOBS.containsAll(failed)) {
			return left(diagnosis,
					new Cause.Aftermath("job-left-behind",
							"Helm rolled back and the services run as before, but a Job of this upgrade is still there",
							evidence(verdict), "Do not plan again before it has ended or was stopped."),
					"");
		}
		if (RECORD.containsAll(failed)) {
			return left(diagnosis,
					new Cause.Aftermath("record-left-behind",
							"The services run as before, but helm does not record the release as deployed",
							evidence(verdict), "Roll back to the last good revision: that puts the record in order."),
					"");
		}
		return left(diagnosis, new Cause.Aftermath("services-left-behind", "Helm failed and left services behind",
				evidence(verdict), REPAIR), "");
	}

	/** Helm refused before it changed anything. */
	static Cause refused(Diagnosis diagnosis, RecordRef newest) {
		return left(diagnosis,
				new Cause.Aftermath(REFUSED, "Helm failed before it made a new revision", LOOK + status(newest), ""),
				"Read helm's message and mend its cause.");
	}

	/** A failure that is not known is told by what it has left. */
	static Cause left(Diagnosis diagnosis, Cause.Aftermath left, String otherwise) {
		return diagnosis.ofHelm()
			.map((known) -> known.leaving(left))
			.orElseGet(() -> new Cause(left.code(), left.title(), (diagnosis.inShort() + " " + left.detail()).strip(),
					left.nextStep().isEmpty() ? otherwise : left.nextStep(), diagnosis.evidence(), List.of(), null));
	}

	static String quoted(List<String> said) {
		return said.isEmpty() ? "Helm gave no reason." : "Helm said: " + String.join(" ", said);
	}

	private static String status(RecordRef newest) {
		return "Revision " + newest.revision() + " has the status '" + newest.status() + "'.";
	}

	/** What of a verification did not pass, in short. */
	static String evidence(Verdict verdict) {
		return verdict.failures().stream().map(Causes::firstPoint).collect(Collectors.joining(" "));
	}

	/** The checks themselves name all of them. */
	private static String firstPoint(Check check) {
		List<String> points = check.points();
		return (points.size() == 1) ? check.evidence() : points.get(0) + ", and " + (points.size() - 1) + " more.";
	}

}
