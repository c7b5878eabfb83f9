package io.upgradeconsole.operation;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Expectation;
import io.upgradeconsole.verification.Verdict;
import io.upgradeconsole.verification.Verifier;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Decides how an operation ended: by the cluster, since helm's exit code does not say
 * whether the services run.
 */
@Component
class Outcomes {

	private final OperationJournal journal;

	private final OperationLogs logs;

	private final Verifier verifier;

	private final ReleaseRecords records;

	Outcomes(OperationJournal journal, OperationLogs logs, Verifier verifier, ReleaseRecords records) {
		this.journal = journal;
		this.logs = logs;
		this.verifier = verifier;
		this.records = records;
	}

	/**
	 * Waits for the services, verifies and ends the operation.
	 * @param obstacle what kept helm waiting, or {@code null}
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	void settle(UUID id, Plan plan, int helmExitCode, @Nullable String obstacle, Supervisor supervisor)
			throws InterruptedException {
		List<RecordRef> history = history(plan, supervisor);
		if (helmExitCode == 0) {
			Verdict verdict = verdict(id, planned(plan), supervisor);
			this.journal.end(id, verdict.isPassed() ? OperationStatus.SUCCEEDED : OperationStatus.FAILED,
					verdict.isPassed() ? null : Causes.verification(verdict), verdict);
			return;
		}
		List<String> said = HelmErrors.last(this.logs.log(id), Phase.HELM);
		RecordRef newest = history.get(0);
		Expectation before = asBefore(plan, history, supervisor);
		if (newest.revision().equals(plan.baseRevision())) {
			// nothing was changed, so there is nothing to wait for
			this.journal.end(id, OperationStatus.FAILED, Causes.refused(obstacle, said),
					verified(id, before, supervisor));
			return;
		}
		Verdict verdict = verdict(id, before, supervisor);
		if (verdict.isPassed()) {
			this.journal.end(id, OperationStatus.ROLLED_BACK, Causes.rolledBack(obstacle, said), verdict);
		}
		else {
			this.journal.end(id, OperationStatus.FAILED,
					newest.isPending() ? Causes.pending(newest, verdict) : Causes.leftBehind(obstacle, said, verdict),
					verdict);
		}
	}

	/** Ends an operation of which nobody knows how helm ended, with what is found. */
	void interrupted(UUID id, Plan plan, Supervisor supervisor) throws InterruptedException {
		List<RecordRef> history = history(plan, supervisor);
		RecordRef newest = history.get(0);
		boolean upgraded = newest.status().equals("deployed") && newest.revision().equals(next(plan));
		Verdict verdict = verdict(id, upgraded ? planned(plan) : asBefore(plan, history, supervisor), supervisor);
		this.journal.end(id, OperationStatus.INTERRUPTED, Causes.interrupted(newest, upgraded, verdict), verdict);
	}

	/** Waits for the services and verifies. */
	Verdict verdict(UUID id, Expectation expectation, Supervisor supervisor) throws InterruptedException {
		this.journal.enter(id, Phase.WAIT_READY);
		this.verifier.await(expectation, (progress) -> supervisor.note(Phase.WAIT_READY.name(), progress));
		this.journal.leave(id, null);
		return verified(id, expectation, supervisor);
	}

	Verdict verified(UUID id, Expectation expectation, Supervisor supervisor) throws InterruptedException {
		this.journal.enter(id, Phase.VERIFY);
		Verdict verdict = this.verifier.patiently(() -> this.verifier.verify(expectation), verifying(supervisor));
		for (Check check : verdict.checks()) {
			supervisor.note(Phase.VERIFY.name(), check.status() + ": " + check.title() + ". " + check.evidence());
		}
		this.journal.leave(id, null);
		return verdict;
	}

	private static Expectation planned(Plan plan) {
		return new Expectation(plan.release(), next(plan), plan.content().workloads());
	}

	private static Revision next(Plan plan) {
		return new Revision(plan.baseRevision().number() + 1);
	}

	/**
	 * What should run when helm has rolled back: the workloads of the revision that ran
	 * before, whatever the newest record says.
	 */
	private Expectation asBefore(Plan plan, List<RecordRef> history, Supervisor supervisor)
			throws InterruptedException {
		Revision good = RecordRef.lastGood(history, plan.baseRevision())
			.map(RecordRef::revision)
			.orElse(plan.baseRevision());
		ReleaseRecord record = this.verifier.patiently(() -> this.records.read(plan.release(), good),
				verifying(supervisor));
		return new Expectation(plan.release(), history.get(0).revision(), Expectation.workloads(record.objects()));
	}

	/** What helm keeps of the release now, newest first. */
	List<RecordRef> history(Plan plan, Supervisor supervisor) throws InterruptedException {
		return this.verifier.patiently(() -> this.verifier.history(plan.release()), verifying(supervisor));
	}

	private static Consumer<String> verifying(Supervisor supervisor) {
		return (progress) -> supervisor.note(Phase.VERIFY.name(), progress);
	}

}
