package io.upgradeconsole.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.RevisionOrigins;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * A revision is of an operation's making if it was made while that ran helm: helm refuses
 * a second one meanwhile.
 */
@Component
class OperationOrigins implements RevisionOrigins {

	/** A record tells whole seconds. */
	private static final Duration ROUNDING = Duration.ofSeconds(1);

	private final Operations operations;

	OperationOrigins(Operations operations) {
		this.operations = operations;
	}

	@Override
	public Map<Instant, Origin> of(ReleaseRef release, Collection<Instant> made) {
		if (made.isEmpty()) {
			return Map.of();
		}
		Map<Instant, Origin> origins = new HashMap<>();
		for (Operation operation : this.operations.findBetween(release.toString(),
				Collections.min(made).minus(ROUNDING), Collections.max(made).plus(ROUNDING))) {
			Origin origin = new Origin(operation.requestedBy(), operation.planId());
			made.stream()
				.filter((at) -> operation.phases().stream().anyMatch((run) -> ranHelm(run, at)))
				.forEach((at) -> origins.put(at, origin));
		}
		return origins;
	}

	private static boolean ranHelm(PhaseRun run, Instant at) {
		return run.phase() == Phase.HELM && !at.isBefore(run.startedAt().minus(ROUNDING))
				&& (run.endedAt() == null || !at.isAfter(run.endedAt().plus(ROUNDING)));
	}

}
