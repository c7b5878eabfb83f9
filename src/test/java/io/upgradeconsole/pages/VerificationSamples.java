package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.overview.web.VerifiedView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import io.upgradeconsole.verification.web.VerificationView;
import io.upgradeconsole.verification.web.VerificationView.Check;
import io.upgradeconsole.verification.web.VerificationView.Comparison;
import io.upgradeconsole.verification.web.VerificationView.ExhibitGroup;
import io.upgradeconsole.verification.web.VerificationView.Figure;
import io.upgradeconsole.verification.web.VerificationView.Item;
import io.upgradeconsole.verification.web.VerificationView.Row;

/**
 * Verifications in every state.
 */
final class VerificationSamples {

	private static final ReleaseRef BACKEND = ReleaseRef.of("local", "zymtrace", "backend");

	private static final Moment NOON = Moment.of(Instant.parse("2026-11-22T12:03:29Z"));

	private static final List<Check> CHECKS = List.of(
			new Check("Helm records the release as deployed", StatusBadge.success("Passed"),
					List.of("Revision 4 has the status 'deployed'.")),
			new Check("No pod waits for an image that cannot be pulled", StatusBadge.danger("Failed"),
					List.of("zymtrace-web-7d4f9: ErrImagePull, image registry.example/<b>web:nope",
							"zymtrace-ui-1: ditto")),
			new Check("The gateway answers", StatusBadge.neutral("Skipped"),
					List.of("Chart 25.5.9 has no gateway; it has one from 25.6.9 on.")));

	private VerificationSamples() {
	}

	static List<Page> all() {
		VerificationView running = view(StatusBadge.running("Verifying"), null, List.of(), null, List.of(), null);
		VerificationView failed = view(StatusBadge.danger("Failed"),
				Callout.blocking("The cluster is not as revision 4 says", "1 of 3 checks failed, 1 was skipped.",
						"Read the failed checks."),
				CHECKS, comparison(List.of(new Figure("web:26.5.0", true, false))), exhibits(), "op-1");
		VerificationView superseded = view(StatusBadge.neutral("Superseded"),
				Callout.info("Superseded: the release has moved on", "Revision 4 is not the newest any more.", null),
				List.of(), null, List.of(), null);
		VerificationView unknown = view(StatusBadge.success("Passed"), Callout.success("Verified good", "All.", null),
				CHECKS, comparison(List.of()), List.of(), null);
		return List.of(page("verification-running", "verification", running),
				page("verification-failed", "verification", failed),
				page("verification-superseded", "verification", superseded),
				page("verification-first", "verification", unknown),
				page("verification-progress", "verification :: progress", running),
				page("verification-ended", "verification :: progress", failed),
				page("verification-comparison", "verdict :: comparison", failed));
	}

	static VerifiedView.Mark mark() {
		return new VerifiedView.Mark("v-1", NOON, "operator", new VerifiedView.Failure("v-2", NOON));
	}

	static VerifiedView verified() {
		return new VerifiedView(true, "Revision 3 was verified good, and the newest verification failed.", mark(),
				List.of(new VerifiedView.Run("v-2", 3, StatusBadge.danger("Failed"), NOON, "oncall", "asked for",
						"1 of 13 checks failed."),
						new VerifiedView.Run("v-1", 3, StatusBadge.success("Passed"), NOON, "operator",
								"at the end of an operation", "All 13 checks passed.")));
	}

	static VerifiedView never() {
		return new VerifiedView(false, "Revision 3 has not passed a verification yet.", null, List.of());
	}

	private static Comparison comparison(List<Figure> before) {
		return new Comparison(before.isEmpty() ? "Before: not known" : "Before, 2026-11-22 12:01:03 UTC",
				"After, 2026-11-22 12:03:29 UTC",
				List.of(new Row("Revision", "", before, List.of(new Figure("4", false, true))), new Row(
						"zymtrace-a-service-with-quite-a-long-name-to-wrap", "Deployment", before,
						List.of(new Figure("web:26.8.4-hotfix.20261122", true, true),
								new Figure("sha256:4f2c9d0a8b7e", true, true), new Figure("2 of 2 ready", false, false),
								new Figure("0 restarts", false, false)))));
	}

	private static List<ExhibitGroup> exhibits() {
		return List.of(
				new ExhibitGroup("Pods that do not run as they should",
						List.of(new Item("zymtrace-web-7d4f9",
								"Phase:     Pending\nEvents:\n  </code><script>x</script>"))),
				new ExhibitGroup("Last lines of each service", List
					.of(new Item("zymtrace-web: zymtrace-web-7d4f9, container web", "level=info msg=\"ready\""))));
	}

	private static VerificationView view(StatusBadge status, Callout outcome, List<Check> checks, Comparison comparison,
			List<ExhibitGroup> exhibits, String operation) {
		boolean running = outcome == null;
		return new VerificationView("v-1", BACKEND, 4, status, running, "5 of 9 workloads are ready.", "operator", NOON,
				running ? null : "0.6 s", outcome, operation, !running, checks, comparison, exhibits);
	}

	private static Page page(String name, String template, VerificationView view) {
		return Page.of(name, template, Map.of("view", view));
	}

}
