package io.upgradeconsole.approval.web;

import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.approval.FreezeService;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.ProblemView;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Deciding on a plan, on its page.
 */
@Controller
class ApprovalController {

	/** What the plan's page reads, too; modules share no types of their pages. */
	private static final String DECISION = "decision";

	private final ApprovalService approvals;

	private final FreezeService freezes;

	private final CurrentActor actor;

	ApprovalController(ApprovalService approvals, FreezeService freezes, CurrentActor actor) {
		this.approvals = approvals;
		this.freezes = freezes;
		this.actor = actor;
	}

	/** Does what somebody has decided. */
	private interface Deed {

		void by(Actor actor);

	}

	@PostMapping("/plans/{id}/approve")
	String approve(@PathVariable UUID id, @RequestParam String digest, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes redirect) {
		return decide(id, reason, redirect, (by) -> this.approvals.approve(id, digest, reason, by));
	}

	@PostMapping("/plans/{id}/reject")
	String reject(@PathVariable UUID id, @RequestParam String digest, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes redirect) {
		return decide(id, reason, redirect, (by) -> this.approvals.reject(id, digest, reason, by));
	}

	@PostMapping("/plans/{id}/withdraw")
	String withdraw(@PathVariable UUID id, @RequestParam String digest, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes redirect) {
		return decide(id, reason, redirect, (by) -> this.approvals.withdraw(id, digest, reason, by));
	}

	@PostMapping("/plans/{id}/override-freeze")
	String override(@PathVariable UUID id, @RequestParam String digest, @RequestParam(defaultValue = "") String reason,
			RedirectAttributes redirect) {
		return decide(id, reason, redirect, (by) -> this.freezes.override(id, digest, reason, by));
	}

	/** Where a refusal leaves the browser: its address is reloaded and shared, too. */
	@GetMapping({ "/plans/{id}/approve", "/plans/{id}/reject", "/plans/{id}/withdraw", "/plans/{id}/override-freeze" })
	String plan(@PathVariable UUID id) {
		return "redirect:/plans/" + id;
	}

	private String decide(UUID id, String reason, RedirectAttributes redirect, Deed deed) {
		try {
			deed.by(this.actor.get());
			return "redirect:/plans/" + id + "#approval";
		}
		catch (ProblemException ex) {
			Problem.Kind kind = ex.problem().kind();
			if (kind == Problem.Kind.FORBIDDEN || kind == Problem.Kind.NOT_FOUND) {
				throw ex;
			}
			redirect.addFlashAttribute(DECISION, new Confirmation("", reason, ProblemView.of(ex.problem())));
			return "redirect:/plans/" + id + "#approval";
		}
	}

}
