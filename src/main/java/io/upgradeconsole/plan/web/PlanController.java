package io.upgradeconsole.plan.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.plan.ObjectDiff;
import io.upgradeconsole.plan.ObjectDiffEntry;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.DiffLines;
import io.upgradeconsole.ui.ProblemView;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The plan's page. Confirming it is the operation's business.
 */
@Controller
class PlanController {

	private final PlanService plans;

	private final PlanPages pages;

	private final CurrentActor actor;

	PlanController(PlanService plans, PlanPages pages, CurrentActor actor) {
		this.plans = plans;
		this.pages = pages;
		this.actor = actor;
	}

	@GetMapping("/plans/{id}")
	String show(@PathVariable UUID id, Model model) {
		Actor reader = this.actor.get();
		Plan plan = this.plans.get(id, reader);
		// what was typed before a refusal comes back as a flash attribute
		Confirmation typed = Confirmation.in(model.getAttribute(Confirmation.ATTRIBUTE));
		Confirmation decision = Confirmation.in(model.getAttribute(ApprovalView.DECISION));
		@Nullable ProblemView refusedCheck = (ProblemView) model.getAttribute(ImageCheckController.REFUSED);
		model.addAttribute("view", this.pages.page(plan, reader, typed, decision, refusedCheck));
		if (plan.content().kind() == PlanKind.ROLLBACK) {
			model.addAttribute("rollback", this.pages.confirmation(plan, reader));
			return "rollback-plan";
		}
		return "plan";
	}

	/** Plans the same once more. */
	@PostMapping("/plans/{id}/again")
	String again(@PathVariable UUID id) {
		return "redirect:/plans/" + this.plans.again(id, this.actor.get()).id();
	}

	/** Plans to get where a rollback's plan leads by an upgrade. */
	@PostMapping("/plans/{id}/by-upgrade")
	String byUpgrade(@PathVariable UUID id) {
		return "redirect:/plans/" + this.plans.byUpgradeInstead(id, this.actor.get()).id();
	}

	/** Where a refusal leaves the browser: its address is reloaded and shared, too. */
	@GetMapping({ "/plans/{id}/again", "/plans/{id}/by-upgrade", "/plans/{id}/start" })
	String refused(@PathVariable UUID id) {
		return "redirect:/plans/" + id;
	}

	/** How each object changes, line by line. */
	@GetMapping("/plans/{id}/diff")
	String diff(@PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(id, this.actor.get());
		List<ObjectDiffEntry> entries = this.plans.diffEntries(plan);
		model.addAttribute("view", DiffView.of(plan, entries, this.plans.diff(plan, DiffView.atOnce(entries))));
		return "diff";
	}

	/** One object of it, for a browser without scripts. */
	@GetMapping("/plans/{id}/diff/{position}")
	String diff(@PathVariable UUID id, @PathVariable int position, Model model) {
		Plan plan = this.plans.get(id, this.actor.get());
		model.addAttribute("view", DiffView.of(plan, position, this.plans.diff(plan, position)));
		return "diff";
	}

	/** Only the lines of one object, for a page that has the rest. */
	@GetMapping("/plans/{id}/diff/{position}/lines")
	String lines(@PathVariable UUID id, @PathVariable int position, Model model) {
		ObjectDiff diff = this.plans.diff(this.plans.get(id, this.actor.get()), position);
		model.addAttribute("diff", DiffLines.of(diff.object(), diff.unified()));
		return "diff :: lines";
	}

	/** The same as text, to keep. */
	@GetMapping("/plans/{id}/diff.txt")
	ResponseEntity<String> diffText(@PathVariable UUID id) {
		Plan plan = this.plans.get(id, this.actor.get());
		return ResponseEntity.ok()
			.contentType(DiffView.TEXT)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan-" + id + ".diff\"")
			.body(this.plans.diff(plan).stream().map(ObjectDiff::unified).collect(Collectors.joining()));
	}

}
