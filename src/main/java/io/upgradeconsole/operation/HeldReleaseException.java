package io.upgradeconsole.operation;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;

/**
 * Another operation holds the release.
 */
public class HeldReleaseException extends ProblemException {

	private final Operation holder;

	HeldReleaseException(Operation holder) {
		super(Problem.conflict("release-held", "Another operation holds this release",
				holder.requestedBy() + " is upgrading '" + holder.release() + "' since " + holder.startedAt()
						+ ", phase " + ((holder.phase() != null) ? holder.phase() : holder.status()) + ".",
				"Follow that operation, and plan again when it has ended."), null);
		this.holder = holder;
	}

	/** The operation that holds the release. */
	public Operation holder() {
		return this.holder;
	}

}
