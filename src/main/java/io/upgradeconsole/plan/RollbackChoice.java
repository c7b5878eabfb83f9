package io.upgradeconsole.plan;

import java.util.List;
import java.util.Optional;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Where a release can return to.
 *
 * @param newest its newest revision
 * @param newestStatus helm's status of that
 * @param targets the revisions that helm keeps, newest first
 * @param proposed the one to return to, or {@code null} where none ever ran
 * @param reason why that one, or why none
 */
public record RollbackChoice(Revision newest, String newestStatus, List<RollbackTarget> targets,
		@Nullable Revision proposed, String reason) {

	/** Whether helm considers an operation on it unfinished. */
	public boolean isPending() {
		return this.newestStatus.startsWith("pending-");
	}

	/** The target of this number, if helm keeps it. */
	public Optional<RollbackTarget> target(Revision revision) {
		return this.targets.stream().filter((target) -> target.revision().equals(revision)).findFirst();
	}

	/**
	 * The proposed revision.
	 * @throws io.upgradeconsole.target.ProblemException when there is none
	 */
	Revision required() {
		if (this.proposed == null) {
			throw Problem
				.conflict("no-rollback-target", "There is nothing to roll back to", this.reason,
						"Choose a revision yourself, or plan an upgrade to something that works.")
				.asException();
		}
		return this.proposed;
	}

}
