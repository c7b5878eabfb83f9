package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.overview.web.BarChart;
import io.upgradeconsole.overview.web.EvidenceView;
import io.upgradeconsole.overview.web.TrendsView;
import io.upgradeconsole.overview.web.UnexplainedView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.ui.CheckRow;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;

/**
 * What an auditor and a manager read: evidence, unexplained changes and trends.
 */
final class EvidenceSamples {

	private static final Moment NOON = Moment.of(Instant.parse("2026-11-22T12:03:29Z"));

	private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

	private static final List<String> MONTHS = List.of("Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug",
			"Sep", "Oct", "Nov");

	private EvidenceSamples() {
	}

	static List<Page> all() {
		return List.of(Page.of("evidence", "evidence", Map.of("view", evidence())),
				Page.of("unexplained", "unexplained", Map.of("view", unexplained())),
				Page.of("unexplained-none", "unexplained",
						Map.of("view", new UnexplainedView(List.of(), 3, List.of()))),
				Page.of("trends", "trends", Map.of("view", trends())),
				Page.of("trends-empty", "trends", Map.of("view", new TrendsView(List.of()))));
	}

	private static EvidenceView evidence() {
		CommandLine update = CommandLine.of(List.of("helm", "repo", "update", "zymtrace"));
		CommandLine upgrade = CommandLine.of(List.of("helm", "upgrade", "--install", "backend", "zymtrace/backend",
				"--namespace", "zymtrace", "--version", "26.5.0", "--reset-then-reuse-values", "--set",
				"services.common.imageTag=26.8.4-hotfix.20261122", "--atomic", "--debug", "--timeout", "40m0s"));
		return new EvidenceView(Samples.BACKEND, "op-1", "p-1", "Images to 26.8.4-hotfix.20261122",
				StatusBadge.success("Succeeded"), null,
				List.of(new Fact("Planned by", "operator", NOON.utc()), new Fact("Started by", "operator", NOON.utc()),
						new Fact("Took", "4 min 12 s", "until " + NOON.utc()), Fact.of("From revision", "3"),
						new Fact("Digest", DIGEST, "what was approved and what ran have this in common")),
				List.of(new EvidenceView.Approved("approver", NOON, "OPS-1234: the fix for the slow flame graphs",
						"One other person", DIGEST,
						List.of(new EvidenceView.Finding(StatusBadge.warning("Warning"),
								"2 services have their own tag and keep it")))),
				List.of(new EvidenceView.Overridden("end of the quarter", "admin", NOON, "customers are down")), null,
				List.of(update, upgrade),
				List.of(new EvidenceView.Ran("Updating the repository", update, 0, "2 s"),
						new EvidenceView.Ran("Helm is running", upgrade, 0, "3 min 48 s")),
				List.of(CheckRow.of("images", "The images are those of the plan", StatusBadge.success("Passed"),
						"6 of 6 services run 26.8.4-hotfix.20261122."),
						CheckRow.of("gateway", "The gateway answers", StatusBadge.success("Passed"), "200 in 0.1 s.")),
				"All 13 checks passed.",
				List.of(entry(901, "operator", "Made the plan", StatusBadge.info("Planned")),
						entry(902, "approver", "Approved the plan", StatusBadge.info("Approved")),
						entry(903, "operator", "Started the operation", StatusBadge.info("Started")),
						entry(912, "operator", "Operation ended", StatusBadge.success("Succeeded"))),
				1204, DIGEST, "bm90IGEgcmVhbCBzaWduYXR1cmUsIGJ1dCBhcyBsb25nIGFzIG9uZSBvZiB0aGVtIGlzIGhlcmU=", NOON);
	}

	private static EvidenceView.Entry entry(long number, String actor, String action, StatusBadge outcome) {
		return new EvidenceView.Entry(number, NOON, actor, action, outcome, DIGEST);
	}

	private static UnexplainedView unexplained() {
		return new UnexplainedView(List.of(
				new UnexplainedView.Change(Samples.BACKEND, 14, StatusBadge.success("Deployed"), NOON, "26.5.0",
						"Upgrade complete", NOON, 3),
				new UnexplainedView.Change(Samples.BACKEND, 13, StatusBadge.danger("Failed"), NOON, "26.4.0",
						"Upgrade \"backend\" failed: context deadline exceeded", NOON, 3)),
				5, List.of());
	}

	private static TrendsView trends() {
		return new TrendsView(List.of(
				chart("upgrades", "Upgrades", "All that were started.", 2, 0, 3, 1, 5, 4, 4, 6, 2, 3, 7, 5),
				chart("lead", "Lead time", "From the plan to the verified upgrade, the median of those that succeeded.",
						40, 0, 55, 32, 61, 20, 25, 22, 18, 30, 15, 12),
				chart("failures", "Failure rate", "Of the upgrades that ended and were not cancelled.", 50, 0, 33, 0,
						20, 25, 0, 16, 0, 0, 14, 20),
				new BarChart("rollbacks", "Time to roll back", "From a rollback’s start to its verification.",
						"Time to roll back", List.of(), true)));
	}

	private static BarChart chart(String id, String title, String hint, int... values) {
		List<BarChart.Bar> bars = new ArrayList<>();
		for (int index = 0; index < values.length; index++) {
			int height = values[index] * 100 / 61;
			bars.add(new BarChart.Bar(MONTHS.get(index), "2026-" + (index + 1),
					(values[index] == 0) ? "–" : String.valueOf(values[index]), index * 30 + 6, 126 - height, 18,
					height));
		}
		return new BarChart(id, title, hint, title, bars, false);
	}

}
