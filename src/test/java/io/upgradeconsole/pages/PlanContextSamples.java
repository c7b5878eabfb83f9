package io.upgradeconsole.pages;

import java.util.List;

import io.upgradeconsole.plan.web.ApprovalView;
import io.upgradeconsole.plan.StaleReason;
import io.upgradeconsole.plan.web.PlanView;
import io.upgradeconsole.ui.CheckRow;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Notice;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * What plan pages tell beside the plan.
 */
final class PlanContextSamples {

	static final String MOVED = "The release has moved from revision 3 to 4, which is 'deployed' since "
			+ "2026-11-22 12:03:29 UTC. Then: chart 26.5.0, images 26.5.0. Now: chart 26.5.0, images 26.5.3. "
			+ "That was not done with this console.";

	private static final CommandLine SHELL = CommandLine
		.script(List.of(List.of("helm", "repo", "add", "zymtrace", "https://helm.zystem.io"),
				List.of("helm", "repo", "update", "zymtrace"),
				List.of("helm", "upgrade", "--install", "backend", "zymtrace/backend", "--namespace", "zymtrace",
						"--version", "26.8.4", "-f", "values.yaml", "--reset-then-reuse-values", "--atomic", "--debug",
						"--timeout", "70m")));

	private PlanContextSamples() {
	}

	static PlanView.Context usual(boolean mayPlan) {
		return context(true, null, mayPlan, null, null, null);
	}

	static PlanView.Context moved() {
		return context(true, new StaleReason("release-moved", MOVED), true, null, "p-2", null);
	}

	static PlanView.Context elsewhere() {
		return context(true, new StaleReason("other-cluster",
				"The name 'local' leads to another cluster than when this was planned: namespace 'zymtrace' had the UID 2f1d then, and has 77ab now."),
				true, null, null, null);
	}

	static PlanView.Context notRendered() {
		return context(false, null, true, null, null, null);
	}

	static PlanView.Context replacing(boolean sameDigest) {
		return context(true, null, true, new PlanView.Replaced("p-0", sameDigest, sameDigest ? List.of() : List.of(
				"It starts from revision 4 instead of 3.",
				"Objects that would come out otherwise: ConfigMap zymtrace-common-configuration, Deployment zymtrace-web (hook).",
				"New findings: downgrade.")), null, null);
	}

	static PlanView.Context stage(Notice notice) {
		return context(true, null, true, null, null, notice);
	}

	static PlanView.Context approval(ApprovalView approval) {
		return context(true, null, true, null, null, null, approval);
	}

	private static PlanView.Context context(boolean rendered, @Nullable StaleReason moved, boolean mayPlan,
			PlanView.@Nullable Replaced replaces, @Nullable String replacedBy, @Nullable Notice notice) {
		return context(rendered, moved, mayPlan, replaces, replacedBy, notice, ApprovalSamples.self());
	}

	private static PlanView.Context context(boolean rendered, @Nullable StaleReason moved, boolean mayPlan,
			PlanView.@Nullable Replaced replaces, @Nullable String replacedBy, @Nullable Notice notice,
			ApprovalView approval) {
		return new PlanView.Context(rendered, moved, mayPlan, List.of(
				CheckRow.of("helm-version", "Helm is there and new enough", StatusBadge.success("Good"),
						"Helm v3.17.2; 3.14 or newer is needed."),
				CheckRow.of("permissions", "The console’s account may do what an upgrade does",
						StatusBadge.info("Note"),
						"Everything is given that the objects of this release take. Not given: create poddisruptionbudgets.policy.")),
				SHELL, replaces, replacedBy, notice, approval);
	}

}
