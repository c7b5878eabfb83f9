package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.audit.web.AuditEntryView;
import io.upgradeconsole.audit.web.AuditView;
import io.upgradeconsole.audit.web.FilterView;
import io.upgradeconsole.audit.web.FilterView.Option;
import io.upgradeconsole.audit.web.PagingView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;

/**
 * The audit trail: whole, filtered, empty, verified, and one entry of it.
 */
final class AuditSamples {

	private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

	private static final Moment NOON = Moment.of(Instant.parse("2026-11-22T12:03:29Z"));

	private static final Moment MORNING = Moment.of(Instant.parse("2026-11-22T08:41:07Z"));

	private static final ReleaseRef LONG = ReleaseRef.of("production-europe-west-1-observability-a",
			"zymtrace-observability-production-europe-west-1-primary-a-team", "zymtrace-backend-production-eu-west-1");

	private static final CommandLine UPGRADE = CommandLine.of(List.of("helm", "upgrade", "--install", "backend",
			"zymtrace/backend", "--namespace", "zymtrace", "--version", "26.5.0", "--reset-then-reuse-values", "--set",
			"services.common.imageTag=26.8.4-hotfix.20261122", "--atomic", "--debug", "--timeout", "40m0s"));

	private static final AuditView.Entry ENDED = new AuditView.Entry(999_999, NOON, "operator", "Operation ended",
			Samples.BACKEND, StatusBadge.success("Succeeded"), null, null, List.of(UPGRADE), DIGEST, 0,
			"All six services are ready on 26.8.4.", "op-1", null);

	private static final AuditView.Entry FAILED = new AuditView.Entry(999_998, MORNING,
			"a.very.long.user.name@subsidiary.example.com", "Operation ended", LONG, StatusBadge.danger("Failed"), null,
			"An image cannot be pulled.", List.of(UPGRADE), DIGEST, 1,
			"Two services wait in ImagePullBackOff for the tag does-not-exist.", "op-0", null);

	private static final List<AuditView.Entry> ENTRIES = List.of(
			new AuditView.Entry(1_000_000, NOON, "auditor", "Exported the audit trail", null, StatusBadge.info("Done"),
					null, null, List.of(), "", null, "The whole trail, as CSV.", null, null),
			ENDED,
			new AuditView.Entry(999_997, NOON, "oncall", "Started the operation", Samples.BACKEND,
					StatusBadge.info("Started"), "OPS-1234: ingest loses data since the upgrade", null,
					List.of(CommandLine.of(List.of("helm", "rollback", "backend", "3", "-n", "zymtrace", "--wait",
							"--timeout", "15m0s"))),
					DIGEST, null, null, "op-1", null, true),
			FAILED,
			new AuditView.Entry(999_951, MORNING, "operator", "Began a staged upgrade", Samples.BACKEND,
					StatusBadge.info("Started"), null, "From 24.11.2 in 2 stages: 25.12.7, 26.8.4.", List.of(), "",
					null, null, null, "s-1"));

	private static final PagingView WHOLE = new PagingView("Entries 1,000,000 to 999,951 of 1,000,000", 1L, 20_000,
			null, null, "/audit?before=999951", "/audit?after=0");

	private AuditSamples() {
	}

	static List<Page> all() {
		return List
			.of(page("audit", ENTRIES, filter(false, null, ""), WHOLE, false, null),
					page("audit-empty", List.of(), filter(false, null, ""), none(), false, null),
					page("audit-verifiable", ENTRIES, filter(false, null, ""), WHOLE, true, null),
					page("audit-filtered", List.of(FAILED), filter(true, null, ""),
							new PagingView("Entry 999,998 of 1,000,000", null, 20_000,
									"/audit?actor=a.very.long.user.name%40subsidiary.example.com",
									"/audit?actor=a.very.long.user.name%40subsidiary.example.com&after=999998", null,
									null),
							true, null),
					page("audit-none", List.of(), filter(true, null, ""), none(), true, null),
					page("audit-errors", List.of(), filter(true,
							new ProblemView("time-invalid", "This is not a time",
									"The value of 'from' is not a day or a time.",
									"Write it as 2026-11-22, 2026-11-22T18:30 or 2026-11-22T18:30:00Z."),
							"from"), none(), true, null),
					page("audit-intact", ENTRIES, filter(false, null, ""), WHOLE, true,
							Callout.success("The audit trail is as it was written",
									"All 12 entries fit together. The newest has the hash " + "4f2c9d0a".repeat(8)
											+ ".",
									null)),
					page("audit-broken", ENTRIES, filter(false, null, ""), WHOLE, true,
							Callout
								.blocking("Entry 7 was changed",
										"What entry 7 says does not fit the hash that it was written with.",
										"Keep a copy of the database as it is.")
								.withLink("/audit?before=8", "Show the trail from there")),
					Page.of("audit-entry", "audit-entry", Map.of("view", entry())));
	}

	private static AuditEntryView entry() {
		return new AuditEntryView(ENDED,
				List.of(Fact.of("By", "operator"), Fact.of("Signed in", "by the sign-in page"),
						Fact.of("From", "192.0.2.7"), Fact.of("Digest", DIGEST), Fact
							.of("Hash", DIGEST),
						Fact.of("Hash of the entry before", DIGEST)),
				999_998L, 1_000_000L, "p-1",
				List.of(related(999_901, "Made the plan", StatusBadge.info("Planned"),
						"An upgrade from revision 3: 8 changes, 2 findings, 0 of them blocking.", false),
						related(999_902, "Confirmed the plan", StatusBadge.info("Approved"),
								"OPS-1234: the fix for the slow flame graphs", false),
						related(999_990, "Command ended", StatusBadge.neutral("Ended"), "", false),
						related(999_999, "Operation ended", StatusBadge.success("Succeeded"),
								"All six services are ready on 26.8.4.", true)),
				true, "{\"action\":\"operation-ended\",\"actor\":\"operator\",\"hash\":\"" + DIGEST + "\"}");
	}

	private static AuditEntryView.Related related(long number, String action, StatusBadge outcome, String words,
			boolean here) {
		return new AuditEntryView.Related(number, NOON, "operator", action, outcome, words, here);
	}

	private static FilterView filter(boolean active, ProblemView problem, String field) {
		List<Option> actions = List.of(new Option("plan-approved", "Confirmed the plan", false),
				new Option("operation-ended", "Operation ended", active));
		List<Option> outcomes = List.of(new Option("SUCCEEDED", "Succeeded", false),
				new Option("FAILED", "Failed", active));
		List<Option> kept = active ? List.of(new Option("FAILED", "outcome", false)) : List.of();
		return new FilterView(active, active ? "does-not-exist" : "",
				active ? "a.very.long.user.name@subsidiary.example.com" : "", active ? LONG.toString() : "",
				active ? "2026-11-22T08:00" : "", "", active ? "Europe/Berlin" : "", active, actions, outcomes,
				List.of(), kept, problem, field);
	}

	private static PagingView none() {
		return new PagingView("No entry", null, 1, null, null, null, null);
	}

	private static Page page(String name, List<AuditView.Entry> entries, FilterView filter, PagingView paging,
			boolean auditor, Callout verdict) {
		return Page.of(name, "audit",
				Map.of("view", new AuditView(entries, filter, paging, auditor, auditor, verdict)));
	}

}
