package io.upgradeconsole.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import io.upgradeconsole.operation.web.LogPageView;
import io.upgradeconsole.operation.web.LogView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.target.ReleaseRef;

/**
 * Logs, with what helm may print.
 */
final class LogSamples {

	private static final List<String> TEXTS = List.of(
			"Hang tight while we grab the latest from your chart repositories...",
			"...Successfully got an update from the \"zymtrace\" chart repository",
			"target backend-26.8.4, app version 26.8.4",
			"client.go:142: 2026-11-22 12:03:31.120 [debug] Starting delete for \"zymtrace-migrate\" Job",
			"Error: UPGRADE FAILED: an error occurred while rolling back the release", "  password: [masked]",
			"resource mapping not found for name: \"zymtrace-ingest-really-long-name\" namespace: \"zymtrace\" from \"\": no matches for kind \"HorizontalPodAutoscaler\" in version \"autoscaling/v2beta2\" ensure CRDs are installed first <script>alert(1)</script>");

	private LogSamples() {
	}

	/** The last lines of a long log. */
	static LogView log(boolean ended) {
		return new LogView("op-1", ended, lines(299_953, 300_000), 300_000,
				List.of(new LogView.Jump("REPO_UPDATE", "Refresh the chart repository", 1L),
						new LogView.Jump("HELM", "Run helm", 12L), new LogView.Jump("VERIFY", "Verify", null),
						new LogView.Jump("error", "Error", 299_996L)));
	}

	static LogView empty() {
		return new LogView("op-1", false, List.of(), 0, List.of(new LogView.Jump("HELM", "Run helm", null)));
	}

	static List<Page> pages(ReleaseRef release) {
		return List.of(
				Page.of("operation-log-page", "operation-log-page",
						Map.of("view",
								new LogPageView("op-1", release, "Chart and image to 26.8.4",
										"Lines 501 to 548 of 12,034", "", lines(501, 548),
										List.of(new LogPageView.Link("Older lines", 500),
												new LogPageView.Link("Newest lines", 12_034))))),
				Page.of("operation-log-hits", "operation-log-page",
						Map.of("view",
								new LogPageView("op-1", release, "Chart and image to 26.8.4",
										"1 of 12,034 lines holds this text", "Error: <b>", lines(7, 7),
										List.of(new LogPageView.Link("All lines", 1))))));
	}

	private static List<LogView.Line> lines(long from, long to) {
		return LongStream.rangeClosed(from, to).mapToObj(LogSamples::line).toList();
	}

	private static LogView.Line line(long n) {
		String source = switch ((int) (n % 7)) {
			case 3 -> "console";
			case 5 -> "stderr";
			default -> "stdout";
		};
		String text = TEXTS.get((int) ((n - 1) % 7));
		return new LogView.Line(n, "2026-11-22T12:03:31Z", source, text, (n % 7 == 0) ? "1,048,576" : null,
				text.startsWith("Error:") ? "error" : null);
	}

}
