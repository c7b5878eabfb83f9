package io.upgradeconsole.operation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.RollbackCheck;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Expectation;
import io.upgradeconsole.verification.Verdict;
import io.upgradeconsole.verification.Verifier;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finishes what helm's rollback begins, and decides how it ended: by the cluster. All of
 * it may be done again after a restart.
 */
@Component
class RollbackOutcomes {

	private final OperationJournal journal;

	private final OperationLogs logs;

	private final Outcomes outcomes;

	private final Expectations expectations;

	private final RollbackCheck check;

	private final PutBackRun putBack;

	private final Verifier verifier;

	private final ReleaseRecords records;

	private final ValuesKeeper values;

	private final HelmWatch watch;

	RollbackOutcomes(OperationJournal journal, OperationLogs logs, Outcomes outcomes, Expectations expectations,
			RollbackCheck check, PutBackRun putBack, Verifier verifier, ReleaseRecords records, ValuesKeeper values,
			HelmWatch watch) {
		this.journal = journal;
		this.logs = logs;
		this.outcomes = outcomes;
		this.expectations = expectations;
		this.check = check;
		this.putBack = putBack;
		this.verifier = verifier;
		this.records = records;
		this.values = values;
		this.watch = watch;
	}

	/** Keeps how the release is before helm changes it. */
	void before(UUID id, Plan plan) {
		this.outcomes.before(id, plan);
	}

	/**
	 * Puts back, waits, verifies, removes, and ends the operation.
	 * @param helmExitCode how helm ended, or {@code null} where nobody saw it
	 * @param seen what was seen in the cluster while helm ran
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	void settle(UUID id, Plan plan, @Nullable Integer helmExitCode, Sightings seen, Supervisor supervisor)
			throws InterruptedException {
		RecordRef newest = this.outcomes.history(id, plan, supervisor).get(0);
		boolean made = newest.revision().equals(Expectations.next(plan)) && newest.status().equals("deployed");
		if (helmExitCode != null && helmExitCode != 0 || helmExitCode == null && !made) {
			giveUp(id, plan, helmExitCode, newest, seen, supervisor);
			return;
		}
		ReleaseRecord record = this.verifier.patiently(() -> this.records.read(plan.release(), newest.revision()),
				(progress) -> supervisor.note(Phase.PUT_BACK.name(), progress));
		if (!made || !this.check.isAsPlanned(plan, record)) {
			this.journal.end(id, OperationStatus.FAILED, RollbackCauses.otherRecord(newest), null);
			return;
		}
		finish(id, plan, helmExitCode, newest, record, supervisor);
	}

	private void giveUp(UUID id, Plan plan, @Nullable Integer exitCode, RecordRef newest, Sightings seen,
			Supervisor supervisor) throws InterruptedException {
		Diagnosis diagnosis = new Diagnosis(Attempt.of(plan), HelmErrors.last(this.logs.log(id), Phase.HELM), seen,
				List.of());
		Verdict verdict = this.outcomes.verified(id, expectation(plan, supervisor), supervisor);
		if (exitCode == null) {
			this.journal.end(id, OperationStatus.INTERRUPTED, RollbackCauses.interrupted(newest, verdict), verdict);
			return;
		}
		this.journal.end(id, OperationStatus.FAILED,
				newest.revision().equals(plan.baseRevision()) ? RollbackCauses.refused(diagnosis) : newest.isPending()
						? Causes.pending(diagnosis, verdict) : RollbackCauses.failed(diagnosis, newest, verdict),
				verdict);
	}

	private void finish(UUID id, Plan plan, @Nullable Integer exitCode, RecordRef newest, ReleaseRecord record,
			Supervisor supervisor) throws InterruptedException {
		Secrets secrets = this.check.secrets(plan);
		List<ManifestObject> restored = this.check.restored(plan, record);
		this.journal.touching(id, ObjectsTouched.What.PUT_BACK, PutBackRun.names(restored));
		List<PutBackRun.Touched> touched = this.putBack.putBack(id, plan, restored, secrets, supervisor);
		touched(id, ObjectsTouched.What.PUT_BACK, touched);
		this.journal.leave(id, null);
		Verdict verdict = this.outcomes.verdict(id, expectation(plan, supervisor),
				List.of(check("hooks-put-back", "Every hook object that helm leaves was put back", touched)),
				supervisor);
		List<PutBackRun.Touched> refused = refused(touched);
		@Nullable Cause cause = verdict.isPassed() ? null : refused.isEmpty()
				? RollbackCauses.verification(ofServices(id, plan), verdict) : RollbackCauses.putBack(refused, verdict);
		List<ManifestObject> removed = this.check.removed(plan);
		if (verdict.isPassed() && !removed.isEmpty()) {
			this.journal.touching(id, ObjectsTouched.What.REMOVAL, PutBackRun.names(removed));
			List<PutBackRun.Touched> gone = this.putBack.remove(plan, removed, secrets, supervisor);
			touched(id, ObjectsTouched.What.REMOVAL, gone);
			verdict = verdict
				.with(List.of(check("newer-objects-removed", "Nothing that only a newer revision has is left", gone)));
			cause = verdict.isPassed() ? null : RollbackCauses.leftOver(refused(gone));
		}
		if (verdict.isPassed()) {
			this.values.keep(id, plan, Expectations.next(plan), supervisor);
		}
		if (exitCode == null) {
			this.journal.end(id, OperationStatus.INTERRUPTED, RollbackCauses.interrupted(newest, verdict), verdict);
			return;
		}
		this.journal.end(id, verdict.isPassed() ? OperationStatus.SUCCEEDED : OperationStatus.FAILED, cause, verdict);
	}

	private Diagnosis ofServices(UUID id, Plan plan) {
		return new Diagnosis(Attempt.of(plan), List.of(), this.watch.look(id, plan), List.of());
	}

	private void touched(UUID id, ObjectsTouched.What what, List<PutBackRun.Touched> touched)
			throws InterruptedException {
		this.journal.touched(id, what, touched.stream().map(PutBackRun.Touched::toString).toList(),
				refused(touched).isEmpty());
	}

	private static Check check(String code, String title, List<PutBackRun.Touched> touched) {
		List<PutBackRun.Touched> refused = refused(touched);
		String evidence = touched.isEmpty() ? "There was nothing to do."
				: (refused.isEmpty() ? touched : refused).stream()
					.map(PutBackRun.Touched::toString)
					.collect(Collectors.joining("; ")) + ".";
		return new Check(code, title, refused.isEmpty() ? Check.Status.PASSED : Check.Status.FAILED, evidence);
	}

	private static List<PutBackRun.Touched> refused(List<PutBackRun.Touched> touched) {
		return touched.stream().filter((each) -> !each.isDone()).toList();
	}

	private Expectation expectation(Plan plan, Supervisor supervisor) throws InterruptedException {
		return this.expectations.planned(plan, (progress) -> supervisor.note(Phase.VERIFY.name(), progress))
			.apartFrom(this.check.newerOnly(plan));
	}

}
