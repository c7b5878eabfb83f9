package io.upgradeconsole.operation;

import java.util.List;
import java.util.UUID;

import io.upgradeconsole.cluster.RecordRef;
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

	void settle(UUID id, Plan plan, int helmExitCode, Supervisor supervisor, HelmWatch watch)
			throws InterruptedException {
		@Nullable String obstacle = watch.obstacle(plan.release());
		RecordRef newest = this.verifier.newest(plan.release());
		Expectation expectation = (helmExitCode == 0) ? planned(plan) : asBefore(plan, newest);
		Verdict verdict = verdict(id, expectation, supervisor);
		if (helmExitCode == 0) {
			this.journal.end(id, verdict.isPassed() ? OperationStatus.SUCCEEDED : OperationStatus.FAILED,
					verdict.isPassed() ? null : Causes.verification(verdict), verdict);
			return;
		}
		List<String> said = HelmErrors.last(this.logs.log(id));
		if (newest.revision().equals(plan.baseRevision())) {
			this.journal.end(id, OperationStatus.FAILED, Causes.refused(obstacle, said), verdict);
		}
		else if (verdict.isPassed()) {
			this.journal.end(id, OperationStatus.ROLLED_BACK, Causes.rolledBack(obstacle, said), verdict);
		}
		else {
			this.journal.end(id, OperationStatus.FAILED, Causes.leftBehind(obstacle, said, verdict), verdict);
		}
	}

	private Verdict verdict(UUID id, Expectation expectation, Supervisor supervisor) throws InterruptedException {
		this.journal.enter(id, Phase.WAIT_READY);
		this.verifier.await(expectation, (progress) -> supervisor.note(Phase.WAIT_READY.name(), progress));
		this.journal.leave(id, null);
		this.journal.enter(id, Phase.VERIFY);
		Verdict verdict = this.verifier.verify(expectation);
		for (Check check : verdict.checks()) {
			supervisor.note(Phase.VERIFY.name(), check.status() + ": " + check.title() + ". " + check.evidence());
		}
		this.journal.leave(id, null);
		return verdict;
	}

	private static Expectation planned(Plan plan) {
		return new Expectation(plan.release(), new Revision(plan.baseRevision().number() + 1),
				plan.content().workloads());
	}

	/** What should run when helm has rolled back: the deployed revision's workloads. */
	private Expectation asBefore(Plan plan, RecordRef newest) {
		// a rollback that failed itself leaves a record of what was attempted, not of
		// what was
		Revision good = newest.status().equals("deployed") ? newest.revision() : plan.baseRevision();
		return new Expectation(plan.release(), newest.revision(),
				Expectation.workloads(this.records.read(plan.release(), good).objects()));
	}

}
