package io.upgradeconsole.monitoring;

import java.time.Duration;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.settings.ConsoleHealth;
import io.upgradeconsole.settings.HealthCheck;
import io.upgradeconsole.settings.HealthRun;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * What the console depends on besides its database, as readiness tells it to those who
 * may see the settings. None of it decides whether the console is ready, and none is
 * asked for a probe, which is told nothing of it.
 */
@Component
class Dependencies {

	/**
	 * In no order of severity, so that it does not count where statuses are put together.
	 */
	static final Status NOT_WELL = new Status("NOT_WELL");

	/** From when all are asked, at once, until an answer is given without theirs. */
	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final ConsoleHealth health;

	private final CurrentActor reader;

	Dependencies(ConsoleHealth health, CurrentActor reader) {
		this.health = health;
		this.reader = reader;
	}

	/** The indicator of what this code of {@link ConsoleHealth} is about. */
	HealthIndicator indicator(String code) {
		return new HealthIndicator() {

			@Override
			public Health health(boolean includeDetails) {
				return includeDetails ? told(null, code) : Health.unknown().build();
			}

			@Override
			public Health health() {
				return health(true);
			}

		};
	}

	/**
	 * What is known of it.
	 * @param decided the status where that is decided already
	 */
	Health told(@Nullable Status decided, String code) {
		HealthRun run = this.health.latest(this.reader.get());
		run.awaitFromStart(PATIENCE);
		HealthCheck check = run.check(code);
		if (check == null) {
			throw new IllegalArgumentException("Nobody asks about " + code);
		}
		Health.Builder told = Health.status((decided != null) ? decided : status(check))
			.withDetail("asked", check.asked());
		switch (check.state()) {
			case UP -> told.withDetail("answer", check.evidence());
			case DOWN -> told.withDetail("error", check.evidence()).withDetail("remedy", check.remedy());
			case ASKING -> told.withDetail("error", "No answer yet.");
		}
		if (check.millis() != null && check.at() != null) {
			told.withDetail("millis", check.millis()).withDetail("at", check.at().toString());
		}
		return told.build();
	}

	private static Status status(HealthCheck check) {
		return switch (check.state()) {
			case UP -> Status.UP;
			case DOWN -> NOT_WELL;
			case ASKING -> Status.UNKNOWN;
		};
	}

}
