package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.operation.JobLogs;
import io.upgradeconsole.operation.web.LiveView;
import io.upgradeconsole.operation.web.TimelineView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;

/**
 * What the cluster shows of an operation, in every state.
 */
final class LiveSamples {

	private static final Moment NOON = Moment.of(Instant.parse("2026-11-22T12:03:29Z"));

	private static final TimelineView RUNNING = new TimelineView(
			"Refresh the chart repository: 2 s; Check that nothing changed since approval: 1 s; Run helm: running.",
			List.of(bar("Refresh the chart repository", "success", "0.00%", "2.00%", "2 s"),
					bar("Check that nothing changed since approval", "success", "2.00%", "1.00%", "1 s"),
					bar("Run helm", "running", "3.00%", "97.00%", null)),
			List.of(bar("zymtrace-migrate", "running", "10.00%", "90.00%", null)),
			List.of(new TimelineView.Phase("Refresh the chart repository", StatusBadge.success("done"), NOON, "2 s", 0),
					new TimelineView.Phase("Check that nothing changed since approval", StatusBadge.success("done"),
							NOON, "1 s", null),
					new TimelineView.Phase("Run helm", StatusBadge.running("running"), NOON, null, null),
					new TimelineView.Phase("Wait for the services", StatusBadge.neutral("waiting"), null, null, null),
					new TimelineView.Phase("Verify against the cluster", StatusBadge.neutral("waiting"), null, null,
							null)));

	private static final TimelineView QUEUED = new TimelineView("No phase has begun.", List.of(), List.of(),
			List.of(new TimelineView.Phase("Run helm", StatusBadge.neutral("waiting"), null, null, null)));

	private LiveSamples() {
	}

	static List<Page> all() {
		LiveView.Service unseen = new LiveView.Service("web", "Deployment zymtrace-web",
				StatusBadge.neutral("Not seen yet"), "", "", "", null, "to 26.8.4", "", null, "");
		LiveView.Job done = new LiveView.Job("The migrate Job", StatusBadge.success("Done"), "26.8.4",
				List.of("It is gone, as helm leaves it when it has succeeded."), NOON, "12 s");
		JobLogs.Line printed = new JobLogs.Line(1, Instant.EPOCH, "zymtrace-migrate-x", "<b>applying schema</b>");
		Callout silence = Callout.warning("This is not live",
				"The cluster does not answer. What follows was seen at 2026-11-22 12:03:29 UTC.",
				"Helm and the operation go on by themselves.");
		return List.of(page("live-running", running(null)), page("live-silent", running(silence)),
				page("live-unseen",
						new LiveView("op-1", false, null, null, null, QUEUED, List.of(unseen), "", List.of(), List.of(),
								List.of(), 0, null, "")),
				page("live-ended",
						new LiveView("op-1", true, null, null, NOON, RUNNING, services(), "6 of 6 ready", List.of(done),
								List.of(printed), List.of(), 0, null, "")),
				page("live-not-kept", new LiveView("op-1", true, null, null, null, RUNNING, List.of(), "", List.of(),
						List.of(), List.of(), 0, null, "")));
	}

	static LiveView running(Callout silence) {
		return new LiveView("op-1", false,
				new LiveView.Waiting(
						"Helm waits for the migrate Job.", NOON, "It may take up to 1 h.", "info", "clock"),
				silence, NOON, RUNNING, services(), "1 of 3 ready",
				List.of(new LiveView.Job("The migrate Job", StatusBadge.running("Running"), "26.8.4",
						List.of("The cluster ends it after 1 h.", "One of its pods has failed."), NOON, null)),
				List.of(),
				List.of(new LiveView.Note(true, "Failed",
						"Failed to pull image \"registry.example.com/zystem/zymtrace-pub-web:26.8.4\": not found",
						"Pod zymtrace-web-7d4f9-x2x7k and 1 more", "7 times", NOON),
						new LiveView.Note(false, "Scheduled", "Successfully assigned zymtrace/zymtrace-migrate-abcde",
								"Pod zymtrace-migrate-abcde", "", NOON)),
				4, null, "1 warning");
	}

	private static List<LiveView.Service> services() {
		return List.of(
				new LiveView.Service("ingest", "Deployment zymtrace-ingest", StatusBadge.success("Ready"), "", "1 of 1",
						"26.8.4", StatusBadge.success("new"), "26.5.0 → 26.8.4", "0", NOON, "12 s"),
				new LiveView.Service("web", "Deployment zymtrace-web", StatusBadge.danger("Stuck"),
						"Pod zymtrace-web-7d4f9-x2x7k cannot pull the image registry.example.com/zystem/zymtrace-pub-web:26.8.4 (ImagePullBackOff).",
						"0 of 2", "26.8.4", StatusBadge.success("new"), "26.5.0 → 26.8.4", "3", NOON, "40 s"),
				new LiveView.Service("ui", "Deployment zymtrace-ui", StatusBadge.running("Gone, being made anew"), "",
						"", "", null, "26.5.0 → 26.8.4", "", null, ""));
	}

	private static TimelineView.Bar bar(String title, String tone, String x, String width, String duration) {
		return new TimelineView.Bar(title, tone, x, width, "2026-11-22T12:03:29Z",
				(duration != null) ? "2026-11-22T12:03:31Z" : null, duration, width.startsWith("9"));
	}

	private static Page page(String name, LiveView live) {
		return Page.of(name, "operation-live :: content", Map.of("live", live));
	}

}
