package io.upgradeconsole.plan.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.ObjectDiff;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanNotices;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.Notice;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The plan's page. Confirming it is the operation's business.
 */
@Controller
class PlanController {

	private final PlanService plans;

	private final PlanViews views = new PlanViews();

	private final PlanNotices notices;

	private final Permissions permissions;

	private final CurrentActor actor;

	private final Clock clock;

	PlanController(PlanService plans, PlanNotices notices, Permissions permissions, CurrentActor actor, Clock clock) {
		this.plans = plans;
		this.notices = notices;
		this.permissions = permissions;
		this.actor = actor;
		this.clock = clock;
	}

	@GetMapping("/plans/{id}")
	String show(@PathVariable UUID id, Model model) {
		Actor reader = this.actor.get();
		Plan plan = this.plans.get(id, reader);
		boolean mayStart = this.permissions.allows(reader, Action.APPROVE, plan.release())
				&& this.permissions.allows(reader, Action.START, plan.release());
		// what was typed before a refusal comes back as a flash attribute
		Confirmation typed = (model.getAttribute(Confirmation.ATTRIBUTE) instanceof Confirmation refused) ? refused
				: Confirmation.blank();
		Instant now = this.clock.instant();
		@Nullable Notice notice = this.notices.about(plan).orElse(null);
		boolean mayStage = plan.status(now) != PlanStatus.STARTED && plan.status(now) != PlanStatus.BLOCKED
				&& this.permissions.allows(reader, Action.PLAN, plan.release());
		model.addAttribute("view", this.views.plan(plan, this.plans.valuesFile(plan), now, mayStart, typed));
		model.addAttribute("around", new PlanSurroundings(notice, mayStage && notice == null));
		return "plan";
	}

	/** How each object changes, line by line. */
	@GetMapping("/plans/{id}/diff")
	String diff(@PathVariable UUID id, Model model) {
		Plan plan = this.plans.get(id, this.actor.get());
		model.addAttribute("view", DiffView.of(plan, this.plans.diff(plan)));
		return "diff";
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
