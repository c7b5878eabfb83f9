package io.upgradeconsole.monitoring;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;

class DatabaseHealthIndicatorTests {

	private final DataSource database = mock();

	private final Dependencies dependencies = mock();

	private final DatabaseHealthIndicator health = new DatabaseHealthIndicator(this.database, this.dependencies);

	@Test
	void isUpWhileTheDatabaseAnswers() throws SQLException {
		answers();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void isDownWhileTheDatabaseRefusesAndUpAgainAfterwards() throws SQLException {
		given(this.database.getConnection()).willThrow(new SQLException("away, with user=console"));
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(this.health.health().getDetails()).isEmpty();
		answersAgain();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void aDatabaseThatHangsHoldsNoProbeAndOneThreadOnly() throws SQLException {
		CountDownLatch hanging = new CountDownLatch(1);
		AtomicInteger asked = new AtomicInteger();
		given(this.database.getConnection()).willAnswer((call) -> {
			asked.incrementAndGet();
			hanging.await();
			throw new SQLException("at last");
		});
		long before = System.nanoTime();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
		assertThat(asked).hasValue(1);
		hanging.countDown();
	}

	@Test
	void whatIsToldOfItInDetailDecidesNothing() throws SQLException {
		given(this.database.getConnection()).willThrow(new SQLException("away"));
		given(this.dependencies.told(any(), eq("database"))).willAnswer(
				(call) -> Health.status(call.<Status>getArgument(0)).withDetail("answer", "PostgreSQL").build());
		assertThat(this.health.health(true).getStatus()).isEqualTo(Status.DOWN);
		assertThat(this.health.health(true).getDetails()).containsEntry("answer", "PostgreSQL");
		assertThat(this.health.health(false).getDetails()).isEmpty();
	}

	private void answersAgain() throws SQLException {
		reset(this.database);
		answers();
	}

	private void answers() throws SQLException {
		Connection connection = mock();
		given(connection.isValid(anyInt())).willReturn(true);
		given(this.database.getConnection()).willReturn(connection);
	}

}
