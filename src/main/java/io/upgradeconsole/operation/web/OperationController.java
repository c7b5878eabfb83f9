package io.upgradeconsole.operation.web;

import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.operation.CancelService;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.ui.ClusterMarks;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.ProblemView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Confirming a plan, the page of the operation that this starts, and cancelling it.
 */
@Controller
class OperationController {

	private static final String REFUSED = "refused";

	private final UpgradeService upgrades;

	private final PlanService plans;

	private final ApprovalService approvals;

	private final CancelService cancels;

	private final OperationViews views;

	private final LiveViews live;

	private final ClusterMarks clusters;

	private final CurrentActor actor;

	OperationController(UpgradeService upgrades, PlanService plans, ApprovalService approvals, CancelService cancels,
			OperationViews views, LiveViews live, ClusterMarks clusters, CurrentActor actor) {
		this.upgrades = upgrades;
		this.plans = plans;
		this.approvals = approvals;
		this.cancels = cancels;
		this.views = views;
		this.live = live;
		this.clusters = clusters;
		this.actor = actor;
	}

	/** Starts exactly what was shown; approves it, too, where that takes nobody else. */
	@PostMapping("/plans/{id}/start")
	String start(@PathVariable UUID id, @RequestParam String digest,
			@RequestParam(defaultValue = "") String confirmation, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes redirect) {
		Actor by = this.actor.get();
		Plan plan = this.plans.get(id, by);
		try {
			requireConfirmed(this.clusters.phrase(plan.release()), confirmation);
			this.upgrades.requireMayStart(plan, by);
			if (this.upgrades.ofPlan(id).isEmpty()) {
				this.approvals.confirm(id, digest, reason, by);
			}
			return "redirect:/operations/" + this.upgrades.start(id, digest, by).operation().id();
		}
		catch (ProblemException ex) {
			redirect.addFlashAttribute(Confirmation.ATTRIBUTE,
					new Confirmation(confirmation, reason, ProblemView.of(ex.problem())));
			return "redirect:/plans/" + id + "#confirm";
		}
	}

	/** The operation that a plan started. */
	@GetMapping("/plans/{id}/operation")
	String ofPlan(@PathVariable UUID id) {
		Plan plan = this.plans.get(id, this.actor.get());
		return this.upgrades.ofPlan(plan.id())
			.map((operation) -> "redirect:/operations/" + operation.id())
			.orElse("redirect:/plans/" + id);
	}

	@GetMapping("/operations/{id}")
	String show(@PathVariable UUID id, Model model) {
		Actor reader = this.actor.get();
		// what was typed before a refusal comes back as a flash attribute
		Confirmation typed = (model.getAttribute(Confirmation.ATTRIBUTE) instanceof Confirmation refused) ? refused
				: Confirmation.blank();
		Operation operation = this.upgrades.get(id, reader);
		model.addAttribute("view", this.views.operation(operation, reader, true, typed));
		model.addAttribute("live", this.live.of(operation, true));
		return "operation";
	}

	/** What moves on the page, beside the log; fetched again when the stream says so. */
	@GetMapping("/operations/{id}/summary")
	String summary(@PathVariable UUID id, Model model) {
		Actor reader = this.actor.get();
		model.addAttribute("view",
				this.views.operation(this.upgrades.get(id, reader), reader, false, Confirmation.blank()));
		return "operation :: moving";
	}

	@PostMapping("/operations/{id}/cancel")
	String cancel(@PathVariable UUID id, RedirectAttributes redirect) {
		try {
			this.cancels.cancel(id, this.actor.get());
		}
		catch (ProblemException ex) {
			if (ex.problem().kind() != Problem.Kind.CONFLICT) {
				throw ex;
			}
			// its page shows how it ended meanwhile
			redirect.addFlashAttribute(REFUSED, ProblemView.of(ex.problem()));
		}
		return "redirect:/operations/" + id;
	}

	/** Kills helm, if the release's name is typed. */
	@PostMapping("/operations/{id}/kill")
	String kill(@PathVariable UUID id, @RequestParam(defaultValue = "") String confirmation,
			RedirectAttributes redirect) {
		Actor by = this.actor.get();
		Operation operation = this.upgrades.get(id, by);
		try {
			requireConfirmed(operation.release().name().value(), confirmation);
			this.cancels.kill(id, by);
			return "redirect:/operations/" + id;
		}
		catch (ProblemException ex) {
			if (ex.problem().kind() == Problem.Kind.FORBIDDEN) {
				throw ex;
			}
			redirect.addFlashAttribute(Confirmation.ATTRIBUTE,
					new Confirmation(confirmation, "", ProblemView.of(ex.problem())));
			return "redirect:/operations/" + id + "#kill";
		}
	}

	private static void requireConfirmed(String phrase, String confirmation) {
		if (!confirmation.strip().equals(phrase)) {
			throw Problem
				.invalid("confirmation", "confirmation-differs", "This is not the release's name",
						"To confirm, type the name of the release that is going to change.", "Type " + phrase + ".")
				.asException();
		}
	}

}
