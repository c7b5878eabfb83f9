package io.upgradeconsole.operation;

import java.util.Map;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;

/**
 * Another staged upgrade of the release is not at its end.
 */
public class ActiveStagedUpgradeException extends ProblemException {

	private final StagedUpgrade active;

	ActiveStagedUpgradeException(StagedUpgrade active) {
		super(Problem.conflict("staged-upgrade-active", "A staged upgrade of this release is under way",
				active.startedBy() + " began one of '" + active.release() + "' at " + active.startedAt() + ".",
				"Go on with that, or stop it first."), null);
		this.active = active;
	}

	@Override
	public Map<String, Object> members() {
		return Map.of("stagedUpgrade", this.active.id());
	}

	/** The one that is under way. */
	public StagedUpgrade active() {
		return this.active;
	}

}
