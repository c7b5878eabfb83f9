package io.upgradeconsole.operation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.process.LogHits;
import io.upgradeconsole.process.LogLandmarks;
import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.process.OperationLog;

import org.springframework.stereotype.Component;

/**
 * Turns a log into what pages show of it.
 */
@Component
class LogViews {

	/** What the operation's page itself holds; its script brings the rest. */
	private static final int NEWEST = 300;

	private static final int LINES_A_PAGE = 500;

	private final UpgradeService upgrades;

	private final PlanService plans;

	LogViews(UpgradeService upgrades, PlanService plans) {
		this.upgrades = upgrades;
		this.plans = plans;
	}

	LogView newest(Operation operation, Plan plan) {
		OperationLog log = this.upgrades.log(operation);
		long total = log.size();
		List<LogView.Line> lines = lines(log, Math.max(0, total - NEWEST), NEWEST).toList();
		LogLandmarks landmarks = log.landmarks();
		List<LogView.Jump> jumps = new ArrayList<>();
		for (Phase phase : Phase.values()) {
			if (plan.content().runs(phase)) {
				jumps.add(new LogView.Jump(phase.name(), phase.words(), landmarks.steps().get(phase.name())));
			}
		}
		jumps.add(new LogView.Jump("error", "Error", landmarks.error()));
		return new LogView(operation.id().toString(), operation.status().isEnded(), lines, total, jumps);
	}

	/** The page that holds a line. */
	LogPageView page(Operation operation, long line) {
		OperationLog log = this.upgrades.log(operation);
		long total = log.size();
		long at = Math.max(1, Math.min(line, total));
		long after = (at - 1) / LINES_A_PAGE * LINES_A_PAGE;
		List<LogView.Line> lines = lines(log, after, LINES_A_PAGE).toList();
		List<LogPageView.Link> links = new ArrayList<>();
		if (after > 0) {
			links.add(new LogPageView.Link("First lines", 1));
			links.add(new LogPageView.Link("Older lines", after));
		}
		if (after + lines.size() < total) {
			links.add(new LogPageView.Link("Newer lines", after + lines.size() + 1));
			links.add(new LogPageView.Link("Newest lines", total));
		}
		String summary = lines.isEmpty() ? "There are no lines yet."
				: String.format(Locale.ENGLISH, "Lines %,d to %,d of %,d", after + 1, after + lines.size(), total);
		return view(operation, summary, "", lines, links);
	}

	/** The lines that hold a text, nearest to a line. */
	LogPageView hits(Operation operation, String text, LogHits hits) {
		OperationLog log = this.upgrades.log(operation);
		List<LogView.Line> lines = hits.numbers()
			.stream()
			.limit(LINES_A_PAGE)
			.flatMap((number) -> lines(log, number - 1, 1))
			.toList();
		String summary = String.format(Locale.ENGLISH, "%,d of %,d lines hold this text", hits.count(), hits.lines())
				+ ((lines.size() < hits.count()) ? "; the first " + lines.size() + " are shown" : "");
		return view(operation, summary, text, lines, List.of(new LogPageView.Link("All lines", 1)));
	}

	private LogPageView view(Operation operation, String summary, String text, List<LogView.Line> lines,
			List<LogPageView.Link> links) {
		Plan plan = this.plans.required(operation.planId());
		return new LogPageView(operation.id().toString(), operation.release(), plan.content().title(), summary, text,
				lines, links);
	}

	/**
	 * Reading stops early where lines are long; a page is not the less complete for it.
	 */
	private static Stream<LogView.Line> lines(OperationLog log, long after, int max) {
		List<LogLine> lines = new ArrayList<>(log.read(after, max));
		while (lines.size() < max) {
			List<LogLine> more = log.read(after + lines.size(), max - lines.size());
			if (more.isEmpty()) {
				break;
			}
			lines.addAll(more);
		}
		return lines.stream().map(LineEvent::of).map(LogView.Line::of);
	}

}
