package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.preflight.web.PreflightChoice;
import io.upgradeconsole.preflight.web.PreflightView;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CheckRow;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Link;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;

/**
 * The preflight's pages in every state.
 */
final class PreflightSamples {

	private static final ReleaseRef BACKEND = ReleaseRef.of("local", "zymtrace", "backend");

	private static final Moment NOON = Moment.of(Instant.parse("2026-11-22T12:03:29Z"));

	private static final CheckRow HELM = CheckRow.of("helm-version", "Helm is there and new enough",
			StatusBadge.success("Good"), "Helm v3.17.2; 3.14 or newer is needed.");

	private static final CheckRow PENDING = new CheckRow("release-status", "A helm operation is unfinished",
			StatusBadge.danger("Failed"), "Revision 4 has the status 'pending-upgrade' for 2 h 5 min.",
			"Wait for it, if somebody runs it. If nobody does any more, return to revision 3:",
			new CommandLine("helm rollback backend 3 -n zymtrace --wait --timeout 15m0s"),
			new Link("/releases/local/zymtrace/backend/pending", "Find the way out"));

	private PreflightSamples() {
	}

	static List<Page> all() {
		PreflightView ready = new PreflightView(BACKEND,
				Callout.success("Ready for an upgrade", "Nothing stands in the way.", null), List.of(HELM), 1, NOON,
				true);
		PreflightView failed = new PreflightView(BACKEND, Callout.blocking("No upgrade can be planned yet",
				"One of these stands in the way.", "Mend what failed, then check again."), List.of(HELM, PENDING), 2,
				NOON, false);
		PreflightView asking = new PreflightView(BACKEND, null,
				List.of(HELM,
						CheckRow.of("services-ready", "Are all services ready?", StatusBadge.running("Asking"), "")),
				1, NOON, false);
		ProblemView unknown = new ProblemView("release-unknown", "No such release",
				"'local/zymtrace/zymtrace': The cluster holds no Helm release of this name in this namespace.",
				"Choose one from the list of releases.");
		PreflightChoice.Candidate candidate = new PreflightChoice.Candidate(BACKEND, "26.5.0", "deployed");
		return List.of(page("preflight-ready", "preflight", ready), page("preflight-failed", "preflight", failed),
				page("preflight-asking", "preflight", asking),
				page("preflight-fragment", "preflight :: checks", asking),
				page("preflight-choice", "preflight-choice",
						new PreflightChoice(unknown, List.of(candidate, candidate), List.of())),
				page("preflight-none", "preflight-choice", new PreflightChoice(null, List.of(), List.of())));
	}

	private static Page page(String name, String view, Object model) {
		return Page.of(name, view, Map.of("view", model));
	}

}
