package io.upgradeconsole.operation.web;

import java.util.List;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.operation.BreakGlass;
import io.upgradeconsole.operation.BreakGlassService;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
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
 * Starting a rollback, with or without a second person, and looking at the latter
 * afterwards.
 */
@Controller
class BreakGlassController {

	private final UpgradeService upgrades;

	private final BreakGlassService breakGlass;

	private final PlanService plans;

	private final ApprovalService approvals;

	private final Permissions permissions;

	private final CurrentActor actor;

	BreakGlassController(UpgradeService upgrades, BreakGlassService breakGlass, PlanService plans,
			ApprovalService approvals, Permissions permissions, CurrentActor actor) {
		this.upgrades = upgrades;
		this.breakGlass = breakGlass;
		this.plans = plans;
		this.approvals = approvals;
		this.permissions = permissions;
		this.actor = actor;
	}

	/**
	 * Starts exactly what was shown: approved by that where it takes nobody else, and by
	 * break-glass for whoever is on call.
	 */
	@PostMapping("/plans/{id}/roll-back")
	String start(@PathVariable UUID id, @RequestParam String digest, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes redirect) {
		Actor by = this.actor.get();
		Plan plan = this.plans.get(id, by);
		try {
			requireReason(reason);
			this.upgrades.requireMayStart(plan, by);
			if (this.permissions.allows(by, Action.APPROVE, plan.release()) && this.upgrades.ofPlan(id).isEmpty()) {
				this.approvals.confirm(id, digest, reason, by);
			}
			return "redirect:/operations/" + this.upgrades.start(id, digest, reason, by).operation().id();
		}
		catch (ProblemException ex) {
			redirect.addFlashAttribute(Confirmation.ATTRIBUTE,
					new Confirmation("", reason, ProblemView.of(ex.problem())));
			return "redirect:/plans/" + id + "#confirm";
		}
	}

	/** Where a refusal leaves the browser. */
	@GetMapping("/plans/{id}/roll-back")
	String plan(@PathVariable UUID id) {
		return "redirect:/plans/" + id;
	}

	/** What waits for a second look. */
	@GetMapping("/reviews")
	String reviews(Model model) {
		Actor reader = this.actor.get();
		model.addAttribute("view", new ReviewsView(views(this.breakGlass.toBeReviewed(reader), reader),
				views(this.breakGlass.reviewed(reader), reader)));
		return "reviews";
	}

	@PostMapping("/operations/{id}/review")
	String review(@PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
		this.breakGlass.review(id, note, this.actor.get());
		return "redirect:/operations/" + id;
	}

	/** Where a refusal leaves the browser. */
	@GetMapping("/operations/{id}/review")
	String operation(@PathVariable UUID id) {
		return "redirect:/operations/" + id;
	}

	private List<BreakGlassView> views(List<BreakGlass> all, Actor reader) {
		return all.stream().map((each) -> BreakGlassView.of(each, this.breakGlass.mayReview(each, reader))).toList();
	}

	private static void requireReason(String reason) {
		if (reason.isBlank()) {
			throw Problem
				.invalid("reason", "reason-missing", "Say why", "A rollback is kept with its reason.",
						"Tell in a few words what is wrong.")
				.asException();
		}
	}

}
