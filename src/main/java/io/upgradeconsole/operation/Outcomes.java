package io.upgradeconsole.operation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Expectation;
import io.upgradeconsole.verification.OperationVerification;
import io.upgradeconsole.verification.Verdict;
import io.upgradeconsole.verification.Verifier;

import org.springframework.stereotype.Component;

/**
 * Decides how an operation ended: by the cluster, since helm's exit code does not say
 * whether the services run.
 */
@Component
class Outcomes {

	/** Of what a Job has printed, as much as says why it failed. */
	private static final int JOB_LINES = 12;

	private final OperationJournal journal;

	private final OperationLogs logs;

	private final Verifier verifier;

	private final OperationVerification verification;

	private final Expectations expectations;

	private final HelmWatch watch;

	private final JobLogs jobLogs;

	private final ValuesKeeper values;

	Outcomes(OperationJournal journal, OperationLogs logs, Verifier verifier, OperationVerification verification,
			Expectations expectations, HelmWatch watch, JobLogs jobLogs, ValuesKeeper values) {
		this.journal = journal;
		this.logs = logs;
		this.verifier = verifier;
		this.verification = verification;
		this.expectations = expectations;
		this.watch = watch;
		this.jobLogs = jobLogs;
		this.values = values;
	}

	/** Keeps how the release is before helm changes it. */
	void before(UUID id, Plan plan) {
		this.verification.begin(id, plan.release());
	}

	/**
	 * Waits for the services, verifies and ends the operation.
	 * @param seen what was seen in the cluster while helm ran
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	void settle(UUID id, Plan plan, int helmExitCode, Sightings seen, Supervisor supervisor)
			throws InterruptedException {
		List<RecordRef> history = history(id, plan, supervisor);
		// a helm that was stopped when it had done everything has failed, too
		if (helmExitCode == 0 || isUpgraded(plan, history.get(0))) {
			Verdict verdict = verdict(id, this.expectations.planned(plan, verifying(supervisor)), supervisor);
			if (verdict.isPassed()) {
				this.values.keep(id, plan, Expectations.next(plan), supervisor);
			}
			this.journal.end(id, verdict.isPassed() ? OperationStatus.SUCCEEDED : OperationStatus.FAILED,
					verdict.isPassed() ? null : Causes.verification(ofServices(id, plan), verdict), verdict);
			return;
		}
		List<String> said = HelmErrors.last(this.logs.log(id), Phase.HELM);
		RecordRef newest = history.get(0);
		Expectation before = this.expectations.asBefore(plan, history, verifying(supervisor));
		if (newest.revision().equals(plan.baseRevision()) || Diagnosis.isOfAnotherOperation(said)) {
			// nothing was changed, so there is nothing to wait for
			Verdict verdict = verified(id, before, supervisor);
			this.journal.end(id, OperationStatus.FAILED, Causes.refused(diagnosis(id, plan, said, seen), newest),
					verdict);
			return;
		}
		Verdict verdict = verdict(id, before, supervisor);
		Diagnosis diagnosis = diagnosis(id, plan, said, seen);
		if (verdict.isPassed()) {
			this.journal.end(id, OperationStatus.ROLLED_BACK, Causes.rolledBack(diagnosis), verdict);
		}
		else {
			this.journal.end(id, OperationStatus.FAILED,
					newest.isPending() ? Causes.pending(diagnosis, verdict) : Causes.leftBehind(diagnosis, verdict),
					verdict);
		}
	}

	private static boolean isUpgraded(Plan plan, RecordRef newest) {
		return newest.status().equals("deployed") && newest.revision().equals(Expectations.next(plan));
	}

	private Diagnosis ofServices(UUID id, Plan plan) {
		return diagnosis(id, plan, List.of(), this.watch.look(id, plan));
	}

	/** By now the last lines of a Job that has ended have come in. */
	private Diagnosis diagnosis(UUID id, Plan plan, List<String> said, Sightings seen) {
		return new Diagnosis(Attempt.of(plan), said, seen,
				this.jobLogs.tail(id, JOB_LINES).stream().map(JobLogs.Line::text).toList());
	}

	/** Ends an operation of which nobody knows how helm ended, with what is found. */
	void interrupted(UUID id, Plan plan, Supervisor supervisor) throws InterruptedException {
		List<RecordRef> history = history(id, plan, supervisor);
		RecordRef newest = history.get(0);
		boolean upgraded = isUpgraded(plan, newest);
		Expectation expectation = upgraded ? this.expectations.planned(plan, verifying(supervisor))
				: this.expectations.asBefore(plan, history, verifying(supervisor));
		Verdict verdict = verdict(id, expectation, supervisor);
		this.journal.end(id, OperationStatus.INTERRUPTED, Causes.interrupted(newest, upgraded, verdict), verdict);
	}

	/** Ends a cancelled operation whose helm has changed nothing, with what is found. */
	void unchanged(UUID id, Plan plan, Supervisor supervisor) throws InterruptedException {
		List<RecordRef> history = history(id, plan, supervisor);
		Verdict verdict = verified(id, this.expectations.asBefore(plan, history, verifying(supervisor)), supervisor);
		this.journal.end(id, (operation) -> new Ending(OperationStatus.CANCELLED,
				CancelCauses.beforeHelm(Objects.requireNonNull(operation.cancellation()), null, verdict), verdict));
	}

	private Verdict verdict(UUID id, Expectation expectation, Supervisor supervisor) throws InterruptedException {
		return verdict(id, expectation, List.of(), supervisor);
	}

	/**
	 * Waits for the services and verifies.
	 * @param own what the operation itself has found out already
	 */
	Verdict verdict(UUID id, Expectation expectation, List<Check> own, Supervisor supervisor)
			throws InterruptedException {
		this.journal.enter(id, Phase.WAIT_READY);
		this.verifier.await(expectation, (progress) -> supervisor.note(Phase.WAIT_READY.name(), progress), enough(id));
		this.journal.leave(id, null);
		return verified(id, expectation, own, supervisor);
	}

	/** Verifies. */
	Verdict verified(UUID id, Expectation expectation, Supervisor supervisor) throws InterruptedException {
		return verified(id, expectation, List.of(), supervisor);
	}

	private Verdict verified(UUID id, Expectation expectation, List<Check> own, Supervisor supervisor)
			throws InterruptedException {
		this.journal.enter(id, Phase.VERIFY);
		Operation operation = this.journal.get(id);
		Verdict verdict = this.verifier.patiently(
				() -> this.verification.verify(id, operation.requestedBy(), operation.startedAt(), expectation, own),
				verifying(supervisor), enough(id));
		for (Check check : verdict.checks()) {
			supervisor.note(Phase.VERIFY.name(), check.status() + ": " + check.title() + ". " + check.evidence());
		}
		this.journal.leave(id, null);
		return verdict;
	}

	/** What helm keeps of the release now, newest first. */
	List<RecordRef> history(UUID id, Plan plan, Supervisor supervisor) throws InterruptedException {
		return this.verifier.patiently(() -> this.verifier.history(plan.release()), verifying(supervisor), enough(id));
	}

	/** Somebody may have cancelled the waiting. */
	private BooleanSupplier enough(UUID id) {
		return () -> this.journal.isToWaitNoLonger(id);
	}

	private static Consumer<String> verifying(Supervisor supervisor) {
		return (progress) -> supervisor.note(Phase.VERIFY.name(), progress);
	}

}
