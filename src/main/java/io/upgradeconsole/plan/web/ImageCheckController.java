package io.upgradeconsole.plan.web;

import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.plan.ImageCheckService;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.ProblemView;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The check of a plan's images, as part of the plan's page.
 */
@Controller
class ImageCheckController {

	/** Name of the flash attribute that says why a check was refused. */
	static final String REFUSED = "refusedImageCheck";

	private final ImageCheckService imageChecks;

	private final PlanService plans;

	private final PlanPages pages;

	private final CurrentActor actor;

	ImageCheckController(ImageCheckService imageChecks, PlanService plans, PlanPages pages, CurrentActor actor) {
		this.imageChecks = imageChecks;
		this.plans = plans;
		this.pages = pages;
		this.actor = actor;
	}

	@PostMapping("/plans/{id}/image-check")
	String start(@PathVariable UUID id, RedirectAttributes redirect) {
		Actor by = this.actor.get();
		this.plans.get(id, by);
		try {
			this.imageChecks.start(id, by);
		}
		catch (ProblemException ex) {
			redirect.addFlashAttribute(REFUSED, ProblemView.of(ex.problem()));
		}
		return "redirect:/plans/" + id + "#image-check";
	}

	/** What moves on the page while the check runs, and what its end changes there. */
	@GetMapping(path = "/plans/{id}/image-check", headers = "HX-Request")
	String progress(@PathVariable UUID id, Model model) {
		Actor reader = this.actor.get();
		Plan plan = this.plans.get(id, reader);
		model.addAttribute("view", this.pages.page(plan, reader, Confirmation.blank(), Confirmation.blank(), null));
		return "image-check :: progress";
	}

	/** Where a shared or reloaded address of the form leads. */
	@GetMapping("/plans/{id}/image-check")
	String show(@PathVariable UUID id) {
		return "redirect:/plans/" + id + "#image-check";
	}

}
