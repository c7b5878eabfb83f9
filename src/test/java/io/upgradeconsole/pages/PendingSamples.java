package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.overview.web.PendingView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Moment;

/**
 * The way out of a pending release, in every state.
 */
final class PendingSamples {

	private static final Moment NOON = Moment.of(Instant.parse("2026-11-22T12:03:29Z"));

	private static final List<String> CONSEQUENCES = List.of(
			"Helm makes revision 3 of what revision 1 says, and records it as deployed.",
			"Databases stay as they are: what a migration has changed is not undone.");

	private PendingSamples() {
	}

	static List<Page> all() {
		PendingView foreign = view(
				Callout.warning("Make sure that nobody works on it any more",
						"The console cannot see a helm on another machine.", "When you are sure, roll back."),
				null, "The console sees processes of its own machine only, so it cannot know.",
				List.of(new PendingView.Check("Whether helm runs there:", new CommandLine("pgrep -af helm"))), 1, true);
		PendingView running = view(
				Callout.blocking("An operation of this console is at work on it", "Helm refuses a rollback.",
						"Wait until it has ended."),
				"op-1", "Yes: helm runs on the console’s machine as process 4711, for 12 s.", List.of(), 1, false);
		PendingView first = view(Callout.blocking("There is no revision to return to",
				"No revision ran before this one.", "Install the release anew."), null, "The console cannot know.",
				List.of(), null, false);
		return List.of(page("pending-foreign", foreign), page("pending-running", running),
				page("pending-first", first));
	}

	private static PendingView view(Callout verdict, String operation, String alive, List<PendingView.Check> checks,
			Integer target, boolean mayGo) {
		return new PendingView(ReleaseRef.of("local", "zymtrace", "backend"), "pending-upgrade", 2, NOON, "2 h 5 min",
				"It tried chart 26.5.0 as deployed, images 26.5.1 (deployed is 26.5.0).", verdict,
				List.of("No operation of this console made revision 2."), operation, List.of(alive), checks, checks,
				CONSEQUENCES, target, mayGo);
	}

	private static Page page(String name, PendingView view) {
		return Page.of(name, "pending", Map.of("view", view));
	}

}
