package io.upgradeconsole.operation;

import java.util.UUID;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.process.SupervisorLostException;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.values.KeptValues;
import io.upgradeconsole.values.VerifiedOperation;
import io.upgradeconsole.verification.Verifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The last phase of an operation that has been verified. Whatever goes wrong in it, the
 * operation has succeeded.
 */
@Component
class ValuesKeeper {

	private static final Logger logger = LoggerFactory.getLogger(ValuesKeeper.class);

	private final OperationJournal journal;

	private final OperationDirectories directories;

	private final KeptValues values;

	private final Verifier verifier;

	ValuesKeeper(OperationJournal journal, OperationDirectories directories, KeptValues values, Verifier verifier) {
		this.journal = journal;
		this.directories = directories;
		this.values = values;
		this.verifier = verifier;
	}

	/**
	 * Keeps the values that a revision was deployed with as the release's values file.
	 * @param verified the revision that passed its verification
	 */
	void keep(UUID id, Plan plan, Revision verified, Supervisor supervisor) throws InterruptedException {
		this.journal.enter(id, Phase.KEEP_VALUES);
		VerifiedOperation after = new VerifiedOperation(id, plan.content().title(), plan.release(), verified,
				plan.content().chartVersion(), plan.content().imageTag(), plan.content().valuesFileId(),
				this.journal.get(id).requestedBy());
		String told;
		try {
			String said = this.verifier.patiently(() -> this.values.read(after, this.directories.helmHome(id)),
					(silence) -> supervisor.note(Phase.KEEP_VALUES.name(), silence));
			told = this.values.keep(after, said).detail();
		}
		catch (SupervisorLostException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			told = failed(after, ex);
		}
		supervisor.note(Phase.KEEP_VALUES.name(), told);
		this.journal.leave(id, null);
	}

	private String failed(VerifiedOperation after, RuntimeException failure) {
		Problem why = (failure instanceof ProblemException ex) ? ex.problem() : unexpected(after, failure);
		try {
			return "Not kept. " + this.values.failed(after, why).detail();
		}
		catch (RuntimeException ex) {
			logger.warn("That the values after operation {} were not kept cannot be written down", after.id(), ex);
			return "Not kept. " + why.title() + ". " + why.detail();
		}
	}

	private static Problem unexpected(VerifiedOperation after, RuntimeException failure) {
		logger.error("The values after operation {} were not kept", after.id(), failure);
		return Problem.unavailable("values-not-kept", "The values file could not be kept",
				"An unexpected error came up; the console's own log has it under the operation's id.",
				"The next verified operation keeps it, and the wizard can read the values back from the release.");
	}

}
