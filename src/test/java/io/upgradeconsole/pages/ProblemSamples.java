package io.upgradeconsole.pages;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.web.WayOut;

/**
 * What goes wrong, as a page and as what is laid over a page.
 */
final class ProblemSamples {

	private static final String ONLY_SHOWS = "Nothing was changed: this page only shows. Releases and running operations are not touched.";

	private static final String NOT_DONE = "What you sent was not carried out, and nothing was changed.";

	private ProblemSamples() {
	}

	static List<Page> all() {
		ProblemView unreachable = new ProblemView("cluster-unreachable", "The cluster does not answer",
				"No connection to https://10.20.30.40:6443 of cluster “local” within 10 seconds.",
				"Check that the console can reach that address, and that its kubeconfig is still valid.");
		return List.of(
				page("problem", unreachable,
						new WayOut(503, ONLY_SHOWS, "/releases/local/zymtrace/backend", null, null)),
				page("problem-not-found",
						new ProblemView("page-not-found", "There is nothing here",
								"The console has no page under this address.",
								"Check the address, or start from the list of releases."),
						new WayOut(404, ONLY_SHOWS, null, null, null)),
				page("problem-forbidden", new ProblemView("not-permitted", "You may not do this",
						"viewer has VIEWER and may not start an operation. That takes the role OPERATOR or ADMIN.",
						"Ask somebody who has the role to do it, or an administrator to give it to you."),
						new WayOut(403, NOT_DONE, null, "/plans/p-1", null)),
				page("problem-too-large",
						new ProblemView("upload-too-large", "The upload is too large",
								"The request holds more than the console takes.", "Send a file of 1 MB at most."),
						new WayOut(413, NOT_DONE, null, "/releases/local/zymtrace/backend/upgrade", null)),
				page("problem-unexpected",
						new ProblemView("unexpected-failure", "The console failed",
								"Something went wrong that the console does not know. The log has it under 1a2b3c4d.",
								"Try again; if it stays, look for 1a2b3c4d in the console's log."),
						new WayOut(500,
								"How far it got is not known. Look at the release and its operations before you try again.",
								null, "/plans/p-1", "1a2b3c4d")),
				Page.of("problem-fragment", "parts :: trouble", Map.of("problem", unreachable)));
	}

	private static Page page(String name, ProblemView problem, WayOut way) {
		return Page.of(name, "problem", Map.of("problem", problem, "way", way));
	}

}
