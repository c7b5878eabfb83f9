package io.upgradeconsole.plan;

import java.time.Duration;
import java.util.Optional;

import io.upgradeconsole.cluster.ValuePath;
import io.upgradeconsole.release.ReleaseFacts;

/**
 * How long the chart lets its migrate Job run.
 */
final class MigrateDeadline {

	private MigrateDeadline() {
	}

	/** The rendered Job's deadline, or nothing where it has none. */
	static Optional<Duration> of(RenderedUpgrade upgrade) {
		return upgrade.after()
			.all()
			.stream()
			.filter((object) -> object.kind().equals("Job")
					&& ReleaseFacts.serviceName(object.name(), upgrade.namePrefix()).equals("migrate"))
			.map((object) -> ValuePath.find(object.content(), "spec.activeDeadlineSeconds"))
			.filter(Number.class::isInstance)
			.map((seconds) -> Duration.ofSeconds(((Number) seconds).longValue()))
			.findFirst();
	}

}
