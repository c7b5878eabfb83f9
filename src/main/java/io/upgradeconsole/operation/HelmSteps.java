package io.upgradeconsole.operation;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.process.Invocation;
import io.upgradeconsole.process.Supervisor;

import org.springframework.stereotype.Component;

/**
 * Runs the helm commands of an operation. Each is written down before it starts, and how
 * it ended afterwards; what cannot be written down is not started. Meanwhile it ends when
 * somebody cancels the operation.
 */
@Component
class HelmSteps {

	private final OperationJournal journal;

	private final HelmStopper stopper;

	HelmSteps(OperationJournal journal, HelmStopper stopper) {
		this.journal = journal;
		this.stopper = stopper;
	}

	/**
	 * Runs the commands of a phase, one after the other as long as each succeeds, and
	 * leaves the phase.
	 * @param phase to which they belong, and which the first of them enters
	 * @return the exit code of the last that ran
	 * @throws OperationCancelledException when somebody has cancelled the operation, and
	 * nothing that changes the release was started
	 * @throws org.springframework.dao.DataAccessException when one cannot be written down
	 */
	int run(UUID id, Plan plan, Phase phase, Supervisor supervisor, List<Invocation> invocations)
			throws InterruptedException {
		Iterator<Invocation> following = invocations.iterator();
		Invocation invocation = following.next();
		this.journal.starting(id, plan, phase, invocation.argv());
		int exitCode = run(id, phase, supervisor, invocation);
		while (exitCode == 0 && following.hasNext()) {
			Invocation next = following.next();
			this.journal.startingNext(id, plan, phase, invocation.argv(), exitCode, next.argv());
			exitCode = run(id, phase, supervisor, next);
			invocation = next;
		}
		this.journal.lastEnded(id, plan, phase, invocation.argv(), exitCode);
		if (phase != Phase.HELM) {
			this.journal.get(id).requireNotCancelled();
		}
		return exitCode;
	}

	private int run(UUID id, Phase phase, Supervisor supervisor, Invocation invocation) {
		HelmStopper.Watching stopping = this.stopper.begin(id, (note) -> supervisor.note(phase.name(), note));
		try (stopping) {
			return supervisor.run(phase.name(), invocation);
		}
	}

}
