package io.upgradeconsole.overview.web;

import java.time.Duration;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.overview.MonthTrend;
import io.upgradeconsole.overview.Trends;
import io.upgradeconsole.ui.Elapsed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How upgrades went over the months.
 */
@Controller
class TrendsController {

	private static final String NONE = "–";

	private final Trends trends;

	private final CurrentActor actor;

	TrendsController(Trends trends, CurrentActor actor) {
		this.trends = trends;
		this.actor = actor;
	}

	@GetMapping("/trends")
	String show(Model model) {
		List<MonthTrend> months = this.trends.months(this.actor.get());
		boolean empty = months.stream().allMatch((month) -> month.upgrades() + month.rollbacks() == 0);
		model.addAttribute("view", new TrendsView(empty ? List.of() : charts(months)));
		return "trends";
	}

	static List<BarChart> charts(List<MonthTrend> months) {
		return List.of(
				chart("upgrades", "Upgrades", "All that were started.", "Upgrades", months, MonthTrend::upgrades,
						TrendsController::upgrades),
				chart("lead", "Lead time", "From the plan to the verified upgrade, the median of those that succeeded.",
						"Lead time", months, (month) -> seconds(month.leadTime()), (month) -> words(month.leadTime())),
				chart("failures", "Failure rate",
						"Of the upgrades that ended and were not cancelled, those that were not verified as planned.",
						"Failed", months, (month) -> (month.failureRate() != null) ? month.failureRate() : -1,
						(month) -> (month.failureRate() != null) ? month.failureRate() + " %, " + month.failed()
								+ " of " + (month.failed() + month.succeeded()) : NONE),
				chart("rollbacks", "Time to roll back",
						"From a rollback’s start to its verification, the median of those that succeeded.",
						"Time to roll back", months, (month) -> seconds(month.rollbackTime()),
						(month) -> (month.rollbacks() == 0) ? NONE : words(month.rollbackTime()) + ", "
								+ month.rollbacks() + ((month.rollbacks() == 1) ? " rollback" : " rollbacks")));
	}

	private static BarChart chart(String id, String title, String hint, String column, List<MonthTrend> months,
			ToDoubleFunction<MonthTrend> amount, Function<MonthTrend, String> words) {
		return BarChart.of(id, title, hint, column, months.stream()
			.map((month) -> new BarChart.Value(month.month().getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
					month.month().toString(), amount.applyAsDouble(month), words.apply(month)))
			.toList());
	}

	private static String upgrades(MonthTrend month) {
		return (month.upgrades() == 0) ? NONE : month.upgrades()
				+ ((month.upgrades() == month.succeeded()) ? ", all verified" : ", " + month.succeeded() + " verified")
				+ ((month.cancelled() > 0) ? ", " + month.cancelled() + " cancelled" : "");
	}

	private static double seconds(@Nullable Duration duration) {
		return (duration != null) ? duration.toMillis() / 1000.0 : -1;
	}

	private static String words(@Nullable Duration duration) {
		return (duration != null) ? Elapsed.of(duration) : NONE;
	}

}
