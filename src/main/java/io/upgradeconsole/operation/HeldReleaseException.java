package io.upgradeconsole.operation;

import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.ui.Moment;

/**
 * Another operation holds the release.
 */
public class HeldReleaseException extends ProblemException {

	private final Operation holder;

	HeldReleaseException(Operation holder, PlanKind kind) {
		super(Problem.conflict("release-held", "Another operation holds this release", words(holder, kind),
				"Follow that operation, and plan again when it has ended."), null);
		this.holder = holder;
	}

	@Override
	public Map<String, Object> members() {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("operation", this.holder.id());
		told.put("release", this.holder.release().toString());
		told.put("requestedBy", this.holder.requestedBy());
		told.put("status", this.holder.status().name());
		if (this.holder.phase() != null) {
			told.put("phase", this.holder.phase().name());
		}
		told.put("startedAt", this.holder.startedAt());
		return Map.of("holder", told);
	}

	/** Who holds the release, since when, and how far that is. */
	static String words(Operation holder, PlanKind kind) {
		return holder.requestedBy() + " is " + ((kind == PlanKind.UPGRADE) ? "upgrading" : "rolling back") + " '"
				+ holder.release() + "' since " + Moment.of(holder.startedAt()).utc() + ", phase "
				+ ((holder.phase() != null) ? holder.phase() : holder.status()) + ".";
	}

	/** The operation that holds the release. */
	public Operation holder() {
		return this.holder;
	}

}
