package io.upgradeconsole.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
	public Optional<Origin> of(ReleaseRef release, Instant at) {
		return this.operations.findTop100ByReleaseRefOrderByStartedAtDesc(release.toString())
			.stream()
			.filter((operation) -> operation.phases().stream().anyMatch((run) -> ranHelm(run, at)))
			.findFirst()
			.map((operation) -> new Origin(operation.requestedBy(), operation.planId()));
	}

	@Override
	public Set<Instant> explained(ReleaseRef release, Collection<Instant> made) {
		if (made.isEmpty()) {
			return Set.of();
		}
		List<PhaseRun> runs = this.operations.findTop100ByReleaseRefOrderByStartedAtDesc(release.toString())
			.stream()
			.flatMap((operation) -> operation.phases().stream())
			.toList();
		return made.stream()
			.filter((at) -> runs.stream().anyMatch((run) -> ranHelm(run, at)))
			.collect(Collectors.toSet());
	}

	private static boolean ranHelm(PhaseRun run, Instant at) {
		return run.phase() == Phase.HELM && !at.isBefore(run.startedAt().minus(ROUNDING))
				&& (run.endedAt() == null || !at.isAfter(run.endedAt().plus(ROUNDING)));
	}

}
