package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.operation.web.CancelView;
import io.upgradeconsole.operation.web.FailureView;
import io.upgradeconsole.operation.web.OperationView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * Operations that can be cancelled, are being cancelled, and were.
 */
final class CancelSamples {

	private static final Moment NOON = Moment.of(Instant.parse("2026-11-22T12:03:29Z"));

	private static final Callout ASKED = Callout
		.info("operator cancelled this operation",
				"That was at 2026-11-22 12:03:29 UTC. Helm was asked to stop and rolls back, which may take a while. "
						+ "Meanwhile the upgrade may still replace services; they are verified when helm has ended.",
				null);

	private static final CancelView.Ask ASK = new CancelView.Ask("helm", "Cancel this operation",
			"Helm is asked to stop, and rolls back by itself. Until it has ended, the upgrade may still go on and replace "
					+ "services, so what runs is verified afterwards.",
			"Cancel the operation");

	private static final Callout OBSTACLE = Callout
		.warning("Helm waits in vain", "Since 2026-11-22 12:03:29 UTC: pod zymtrace-migrate-x7k2p could not pull "
				+ "docker.io/zystem/zymtrace-pub-migrate:does-not-exist (ImagePullBackOff). Helm does not see that, "
				+ "and waits until its timeout of 1h10m0s is over.",
				"If that can be mended while helm waits, mend it. If the upgrade itself is wrong, cancel now.");

	private static final ProblemView DIFFERS = new ProblemView("confirmation-differs", "This is not the release's name",
			"To confirm, type the name of the release that is going to change.", "Type backend.");

	private CancelSamples() {
	}

	static List<Page> all() {
		Callout cancelled = Callout.warning("Cancelled before helm began",
				"operator cancelled it at 2026-11-22 12:03:29 UTC. Helm was not started, so nothing was changed in the cluster. The services run as before.",
				"Nothing has to be repaired. Plan again when you want to go on.");
		Callout gone = Callout.info("The log of this operation was removed",
				"That was at 2026-11-22 12:03:29 UTC, when it had been kept long enough. What was confirmed, what ran and how it ended is kept for good.",
				null);
		return List.of(running("operation-cancellable", new CancelView(null, null, ASK, null)),
				running("operation-stuck", new CancelView(null, OBSTACLE, ASK, null)),
				running("operation-stopping",
						new CancelView(ASKED, null, null, new CancelView.Kill(NOON, 45, Confirmation.blank()))),
				running("operation-killable",
						new CancelView(ASKED, null, null,
								new CancelView.Kill(NOON, 0, new Confirmation("backen", "", DIFFERS)))),
				page("operation-cancelled",
						operation(StatusBadge.warning("Cancelled"), FailureSamples.told(cancelled), CancelView.none(),
								null)),
				page("operation-log-gone", operation(StatusBadge.success("Succeeded"), null, new CancelView(Callout
					.info("operator cancelled this operation",
							"That was at 2026-11-22 12:03:29 UTC. Helm had done its work by then, so it ended as it would have.",
							null),
						null, null, null), gone)));
	}

	private static Page running(String name, CancelView cancel) {
		return page(name, operation(StatusBadge.running("Running"), null, cancel, null));
	}

	private static Page page(String name, OperationView view) {
		return Page.of(name, "operation", Map.of("view", view));
	}

	private static OperationView operation(StatusBadge status, @Nullable FailureView failure, CancelView cancel,
			@Nullable Callout gone) {
		boolean ended = !status.tone().equals("running");
		List<OperationView.Phase> phases = List
			.of(new OperationView.Phase("Refresh the chart repository", StatusBadge.success("done"), NOON, "1 s", 0),
					new OperationView.Phase("Run helm",
							ended ? StatusBadge.warning("cancelled") : StatusBadge.running("running"), NOON, null,
							null));
		return new OperationView("op-1", Samples.BACKEND, "Image to does-not-exist", status, "Now: Run helm.", ended,
				"operator", null, NOON, ended ? "41 s" : null, "p-1", "0".repeat(64), phases, failure, null,
				failure != null, List.of(), null, null, cancel, gone, failure != null, OperationView.Aftermath.NONE);
	}

}
