package io.upgradeconsole.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import io.upgradeconsole.operation.OperationFigure;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.target.ReleaseRef;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TrendsTests {

	private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

	@Test
	void aMonthCountsWhatWasStartedInIt() {
		MonthTrend month = MonthTrend.of(NOVEMBER,
				List.of(upgrade(OperationStatus.SUCCEEDED, 10), upgrade(OperationStatus.SUCCEEDED, 30),
						upgrade(OperationStatus.SUCCEEDED, 80), upgrade(OperationStatus.ROLLED_BACK, 5),
						upgrade(OperationStatus.CANCELLED, 1), upgrade(OperationStatus.RUNNING, null),
						rollback(OperationStatus.SUCCEEDED, 4), rollback(OperationStatus.SUCCEEDED, 6),
						rollback(OperationStatus.FAILED, 99)));
		assertThat(month.upgrades()).isEqualTo(6);
		assertThat(month.succeeded()).isEqualTo(3);
		assertThat(month.failed()).isEqualTo(1);
		assertThat(month.cancelled()).isEqualTo(1);
		assertThat(month.failureRate()).isEqualTo(25);
		assertThat(month.leadTime()).as("from the plan, which was made an hour before").isEqualTo(minutes(60 + 30));
		assertThat(month.rollbacks()).isEqualTo(3);
		assertThat(month.rollbackTime()).as("from the start").isEqualTo(minutes(5));
	}

	@Test
	void aMonthWithoutAnythingHasNoMedianAndNoRate() {
		MonthTrend month = MonthTrend.of(NOVEMBER, List.of(upgrade(OperationStatus.CANCELLED, 1)));
		assertThat(month.failureRate()).isNull();
		assertThat(month.leadTime()).isNull();
		assertThat(month.rollbackTime()).isNull();
	}

	private static OperationFigure upgrade(OperationStatus status, Integer minutes) {
		return figure(false, status, minutes);
	}

	private static OperationFigure rollback(OperationStatus status, Integer minutes) {
		return figure(true, status, minutes);
	}

	private static OperationFigure figure(boolean rollback, OperationStatus status, Integer minutes) {
		Instant started = Instant.parse("2026-11-22T12:00:00Z");
		return new OperationFigure(ReleaseRef.of("local", "zymtrace", "backend"), rollback, status,
				started.minus(minutes(60)), started, (minutes != null) ? started.plus(minutes(minutes)) : null);
	}

	private static Duration minutes(long minutes) {
		return Duration.ofMinutes(minutes);
	}

}
