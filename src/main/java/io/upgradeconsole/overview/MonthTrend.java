package io.upgradeconsole.overview;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import io.upgradeconsole.operation.OperationFigure;
import io.upgradeconsole.operation.OperationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a month, counted by when it was started, in UTC.
 *
 * @param month which
 * @param upgrades how many upgrades were started
 * @param succeeded how many of them were verified
 * @param failed how many ended otherwise, but for those that somebody cancelled
 * @param cancelled how many somebody cancelled
 * @param leadTime from the plan to the verification, the median of those that succeeded;
 * {@code null} where none did
 * @param rollbacks how many rollbacks were started
 * @param rollbackTime from a rollback's start to its verification, the median;
 * {@code null} where none succeeded
 */
public record MonthTrend(YearMonth month, int upgrades, int succeeded, int failed, int cancelled,
		@Nullable Duration leadTime, int rollbacks, @Nullable Duration rollbackTime) {

	static MonthTrend of(YearMonth month, List<OperationFigure> figures) {
		List<OperationFigure> upgrades = figures.stream().filter((figure) -> !figure.rollback()).toList();
		List<OperationFigure> rollbacks = figures.stream().filter(OperationFigure::rollback).toList();
		int succeeded = (int) succeeded(upgrades).count();
		int cancelled = (int) upgrades.stream()
			.filter((figure) -> figure.status() == OperationStatus.CANCELLED)
			.count();
		int ended = (int) upgrades.stream().filter((figure) -> figure.status().isEnded()).count();
		return new MonthTrend(month, upgrades.size(), succeeded, ended - succeeded - cancelled, cancelled,
				median(succeeded(upgrades).map((figure) -> Duration.between(figure.plannedAt(), figure.endedAt()))),
				rollbacks.size(),
				median(succeeded(rollbacks).map((figure) -> Duration.between(figure.startedAt(), figure.endedAt()))));
	}

	/** Of those that ended and were not cancelled, in percent; {@code null} without. */
	public @Nullable Integer failureRate() {
		int counted = this.succeeded + this.failed;
		return (counted == 0) ? null : Math.round(100f * this.failed / counted);
	}

	private static Stream<OperationFigure> succeeded(List<OperationFigure> figures) {
		return figures.stream()
			.filter((figure) -> figure.status() == OperationStatus.SUCCEEDED && figure.endedAt() != null);
	}

	private static @Nullable Duration median(Stream<Duration> durations) {
		List<Duration> sorted = durations.sorted().toList();
		if (sorted.isEmpty()) {
			return null;
		}
		int middle = sorted.size() / 2;
		return (sorted.size() % 2 == 1) ? sorted.get(middle)
				: sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
	}

}
