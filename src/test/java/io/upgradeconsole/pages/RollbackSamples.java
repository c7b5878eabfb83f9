package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.operation.web.BreakGlassView;
import io.upgradeconsole.operation.web.CancelView;
import io.upgradeconsole.operation.web.OperationView;
import io.upgradeconsole.operation.web.ReviewsView;
import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.plan.web.PlanView;
import io.upgradeconsole.plan.web.RollbackConfirmView;
import io.upgradeconsole.plan.web.RollbackFormView;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;

/**
 * The pages of the way back in every state.
 */
final class RollbackSamples {

	private static final ReleaseRef BACKEND = ReleaseRef.of("local", "zymtrace", "backend");

	private static final Moment NOON = Moment.of(Instant.parse("2026-11-22T12:03:29Z"));

	private static final BreakGlassView OPEN = new BreakGlassView("op-1", BACKEND, "oncall", NOON, "ingest loses data",
			"one approval, and an override of the freeze 'end of year'", null, null, null, true);

	private static final BreakGlassView OWN = new BreakGlassView("op-2", BACKEND, "approver", NOON, "web is down", null,
			null, null, null, false);

	private static final BreakGlassView DONE = new BreakGlassView("op-3", BACKEND, "oncall", NOON, "ingest loses data",
			"one approval", "approver", NOON, "looked at the log", false);

	private RollbackSamples() {
	}

	static List<Page> all() {
		ProblemView reason = new ProblemView("reason-missing", "Say why", "A rollback is kept with its reason.",
				"Tell in a few words what is wrong.");
		return List
			.of(page("rollback", "rollback", form(true, List.of(), Map.of())), page("rollback-none", "rollback", form(
					false,
					List.of(Callout.warning("A helm operation on this release is unfinished",
							"Helm records revision 4 as 'pending-upgrade'.", "Make sure that nobody runs helm.")),
					Map.of("timeout", new ProblemView("timeout-invalid", "Not a duration", "'soon'.", "Such as 15m."),
							"", reason, "revision", reason))),
					plan("rollback-plan", PlanView.State.READY, Confirmation.blank(),
							new RollbackConfirmView(3, true, false, null)),
					plan("rollback-plan-on-call", PlanView.State.READY, new Confirmation("", "", reason),
							new RollbackConfirmView(3, true, true, null)),
					plan("rollback-plan-reader", PlanView.State.READY, Confirmation.blank(),
							new RollbackConfirmView(3, false, false, null)),
					plan("rollback-plan-stale", PlanView.State.STALE, Confirmation.blank(),
							new RollbackConfirmView(3, true, false, null)),
					plan("rollback-plan-blocked", PlanView.State.BLOCKED, Confirmation.blank(),
							new RollbackConfirmView(3, true, false,
									new RollbackConfirmView.SecondRoute("26.5.0", true))),
					plan("rollback-plan-blocked-on-call", PlanView.State.BLOCKED, Confirmation.blank(),
							new RollbackConfirmView(3, true, true,
									new RollbackConfirmView.SecondRoute("26.5.0", false))),
					page("reviews", "reviews", new ReviewsView(List.of(OPEN, OWN), List.of(DONE))),
					page("reviews-none", "reviews", new ReviewsView(List.of(), List.of())),
					page("operation-break-glass", "operation", operation(OPEN)),
					page("operation-reviewed", "operation", operation(DONE)));
	}

	private static RollbackFormView form(boolean proposed, List<Callout> callouts, Map<String, ProblemView> errors) {
		RollbackFormView.Choice good = new RollbackFormView.Choice(3, "26.5.0", "26.5.0", NOON,
				StatusBadge.neutral("Ran"), proposed);
		RollbackFormView.Choice failed = new RollbackFormView.Choice(2, "26.5.0", "26.5.0, 26.5.1", NOON,
				StatusBadge.danger("Failed"), !proposed);
		RollbackFormView.Choice left = new RollbackFormView.Choice(1, "26.4.2", "26.4.2", NOON,
				StatusBadge.warning("Rolled back from"), false);
		return new RollbackFormView(BACKEND, 4, StatusBadge.success("Deployed"), proposed ? good : null,
				proposed ? "It is the last revision that ran before revision 4, as far as helm's records tell."
						: "Helm keeps no earlier revision that ran.",
				List.of(failed, left), !proposed, errors.isEmpty() ? "" : "soon", proposed, callouts, errors);
	}

	private static Page plan(String name, PlanView.State state, Confirmation confirmation,
			RollbackConfirmView rollback) {
		PlanView view = new PlanView("p-1", BACKEND, state,
				(state == PlanView.State.READY) ? StatusBadge.info("Ready to confirm") : StatusBadge.warning("Stale"),
				"Back to revision 3",
				"The chart goes from 26.8.4 back to 26.5.0, with the configuration and the images of revision 3.",
				"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 4, NOON, "oncall", NOON,
				List.of("The release has moved from revision 4 to 5."),
				List.of(new PlanView.Step("Run helm", "Brings back the manifest.",
						new CommandLine("helm rollback backend 3 -n zymtrace --wait --timeout 15m0s"),
						List.of(Fact.of("--wait", "Waits until what the manifest holds is ready."))),
						new PlanView.Step("Put back what helm leaves", "The services are hooks.", null, List.of(),
								List.of(new PlanView.Touched("Secret zymtrace-registry-cred",
										StatusBadge.info("Replace")),
										new PlanView.Touched("Deployment zymtrace-web", StatusBadge.info("Replace")),
										new PlanView.Touched("Deployment zymtrace-symdb",
												StatusBadge.warning("Create"))))),
				List.of(new Fact("Back to", "revision 3", "from helm's own record of it")), "global: {}\n",
				List.of(new PlanView.Finding("WARNING", "schema-stays", "What migrations did to the databases stays",
						"Chart 26.8.4 may have brought migrations.", "Watch the logs."),
						new PlanView.Finding("INFO", "hooks-put-back",
								"Helm leaves 7 objects as they are; the console puts them back", "Put back: all.",
								"Nothing to do.")),
				List.of(new PlanView.Image("web", "26.8.4", "26.5.0"), new PlanView.Image("scheduler", "26.8.4", null)),
				List.of(), List.of(), ImageCheckSamples.nothing(), PlanContextSamples.usual(true), rollback.mayStart(),
				confirmation);
		return new Page(name, "rollback-plan", Map.of("view", view, "rollback", rollback));
	}

	private static OperationView operation(BreakGlassView glass) {
		return new OperationView("op-1", BACKEND, "Back to revision 3", StatusBadge.danger("Failed"), "It failed", true,
				"oncall", null, NOON, "1 min", "p-1", "9f86d081884c",
				FailureSamples.told(Callout.blocking("The services could not be put back",
						"Deployment zymtrace-ui refused: exceeded quota.",
						"Mend what the cluster names, and roll back again.")),
				null, false, LogSamples.empty(), null, null, CancelView.none(), null, false,
				new OperationView.Aftermath("/releases/local/zymtrace/backend/rollback", true, glass));
	}

	private static Page page(String name, String view, Object model) {
		return Page.of(name, view, Map.of("view", model));
	}

}
