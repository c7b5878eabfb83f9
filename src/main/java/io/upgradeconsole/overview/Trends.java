package io.upgradeconsole.overview;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.operation.OperationFigure;
import io.upgradeconsole.operation.OperationFigures;

import org.springframework.stereotype.Service;

/**
 * How upgrades went over the last twelve months, for whoever answers for them.
 */
@Service
public class Trends {

	private static final int MONTHS = 12;

	private final OperationFigures figures;

	private final Permissions permissions;

	private final Clock clock;

	Trends(OperationFigures figures, Permissions permissions, Clock clock) {
		this.figures = figures;
		this.permissions = permissions;
		this.clock = clock;
	}

	/** The last twelve months, oldest first, the running one among them. */
	public List<MonthTrend> months(Actor reader) {
		this.permissions.require(reader, Action.READ_AUDIT);
		YearMonth first = YearMonth.from(this.clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(MONTHS - 1);
		Map<YearMonth, List<OperationFigure>> byMonth = this.figures
			.since(first.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(), reader)
			.stream()
			.collect(Collectors.groupingBy((figure) -> YearMonth.from(figure.startedAt().atOffset(ZoneOffset.UTC))));
		return IntStream.range(0, MONTHS)
			.mapToObj(first::plusMonths)
			.map((month) -> MonthTrend.of(month, byMonth.getOrDefault(month, List.of())))
			.toList();
	}

}
