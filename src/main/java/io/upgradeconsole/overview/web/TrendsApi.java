package io.upgradeconsole.overview.web;

import java.time.Duration;
import java.util.List;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.overview.MonthTrend;
import io.upgradeconsole.overview.Trends;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How upgrades went over the months, over the API.
 */
@RestController
class TrendsApi {

	private final Trends trends;

	private final CurrentActor actor;

	TrendsApi(Trends trends, CurrentActor actor) {
		this.trends = trends;
		this.actor = actor;
	}

	/** Durations are in ISO 8601; what there is nothing of is absent. */
	record MonthReply(String month, int upgrades, int succeeded, int failed, int cancelled,
			@Nullable Integer failurePercent, @Nullable Duration leadTime, int rollbacks,
			@Nullable Duration rollbackTime) {

		static MonthReply of(MonthTrend month) {
			return new MonthReply(month.month().toString(), month.upgrades(), month.succeeded(), month.failed(),
					month.cancelled(), month.failureRate(), month.leadTime(), month.rollbacks(), month.rollbackTime());
		}

	}

	@GetMapping("/api/v1/trends")
	List<MonthReply> months() {
		return this.trends.months(this.actor.get()).stream().map(MonthReply::of).toList();
	}

}
