package io.upgradeconsole.monitoring;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import io.upgradeconsole.settings.ConsoleHealth;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, which alone decides whether the console is ready. A probe
 * never waits longer than a second for it: the question is asked beside the probe, and by
 * one thread however many probes come.
 */
@Component
class DatabaseHealthIndicator implements HealthIndicator {

	private static final Duration PATIENCE = Duration.ofMillis(700);

	private final DataSource database;

	private final Dependencies dependencies;

	private @Nullable CompletableFuture<Boolean> asked;

	DatabaseHealthIndicator(DataSource database, Dependencies dependencies) {
		this.database = database;
		this.dependencies = dependencies;
	}

	@Override
	public Health health(boolean includeDetails) {
		Health decided = health();
		return includeDetails ? this.dependencies.told(decided.getStatus(), ConsoleHealth.DATABASE) : decided;
	}

	@Override
	public Health health() {
		try {
			return question().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? Health.up().build()
					: Health.down().build();
		}
		catch (ExecutionException | TimeoutException ex) {
			return Health.down().build();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Health.unknown().build();
		}
	}

	private synchronized CompletableFuture<Boolean> question() {
		CompletableFuture<Boolean> current = this.asked;
		if (current != null && !current.isDone()) {
			return current;
		}
		CompletableFuture<Boolean> next = new CompletableFuture<>();
		Thread asking = new Thread(() -> ask(next), "database-health");
		asking.setDaemon(true);
		asking.start();
		this.asked = next;
		return next;
	}

	private void ask(CompletableFuture<Boolean> answer) {
		try (Connection connection = this.database.getConnection()) {
			answer.complete(connection.isValid(5));
		}
		catch (SQLException | RuntimeException ex) {
			answer.completeExceptionally(ex);
		}
	}

}
