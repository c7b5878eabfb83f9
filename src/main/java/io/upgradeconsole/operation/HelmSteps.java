package io.upgradeconsole.operation;

import java.util.UUID;

import io.upgradeconsole.plan.Phase;
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
	 * Runs a command to its end.
	 * @param phase to which it belongs, and which it enters
	 * @return its exit code
	 * @throws OperationCancelledException when somebody has cancelled the operation, and
	 * nothing that changes the release was started
	 * @throws org.springframework.dao.DataAccessException when it cannot be written down
	 */
	int run(UUID id, Phase phase, Supervisor supervisor, Invocation invocation) throws InterruptedException {
		this.journal.starting(id, phase, invocation.argv());
		HelmStopper.Watching stopping = this.stopper.begin(id, (note) -> supervisor.note(phase.name(), note));
		int exitCode;
		try (stopping) {
			exitCode = supervisor.run(phase.name(), invocation);
		}
		this.journal.commandEnded(id, phase, invocation.argv(), exitCode);
		if (phase != Phase.HELM) {
			this.journal.get(id).requireNotCancelled();
		}
		return exitCode;
	}

}
