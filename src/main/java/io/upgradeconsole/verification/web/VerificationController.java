package io.upgradeconsole.verification.web;

import java.time.Clock;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.verification.Verification;
import io.upgradeconsole.verification.VerificationService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Having a release verified, and the page of a verification.
 */
@Controller
class VerificationController {

	private final VerificationService verifications;

	private final CurrentActor actor;

	private final Permissions permissions;

	private final Clock clock;

	VerificationController(VerificationService verifications, CurrentActor actor, Permissions permissions,
			Clock clock) {
		this.verifications = verifications;
		this.actor = actor;
		this.permissions = permissions;
		this.clock = clock;
	}

	@PostMapping("/releases/{cluster}/{namespace}/{name}/verifications")
	String request(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			@RequestParam(required = false) @Nullable Integer revision) {
		Verification verification = this.verifications
			.request(ReleaseRef.of(cluster, namespace, name), (revision != null) ? new Revision(revision) : null,
					this.actor.get())
			.verification();
		return "redirect:/verifications/" + verification.id();
	}

	/** Where a reloaded address of the form leads. */
	@GetMapping("/releases/{cluster}/{namespace}/{name}/verifications")
	String all(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name) {
		return "redirect:/releases/" + ReleaseRef.of(cluster, namespace, name) + "#verified";
	}

	@GetMapping("/verifications/{id}")
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("view", view(this.verifications.get(id, this.actor.get())));
		return "verification";
	}

	/** What moves on the page while it runs, and all of it when it has ended. */
	@GetMapping(path = "/verifications/{id}", headers = "HX-Request")
	String progress(@PathVariable UUID id, Model model) {
		model.addAttribute("view", view(this.verifications.get(id, this.actor.get())));
		return "verification :: progress";
	}

	/** The verification at an operation's end. */
	@GetMapping("/operations/{id}/verification")
	String ofOperation(@PathVariable UUID id) {
		return "redirect:/verifications/" + required(id).id();
	}

	/** Before and after, for the operation's own page. */
	@GetMapping(path = "/operations/{id}/verification", headers = "HX-Request")
	String comparison(@PathVariable UUID id, Model model) {
		model.addAttribute("view", view(required(id)));
		return "verdict :: comparison";
	}

	private Verification required(UUID operation) {
		return this.verifications.ofOperation(operation)
			.map((found) -> this.verifications.get(found.id(), this.actor.get()))
			.orElseThrow(() -> Problem
				.notFound("verification-unknown", "This operation has no verification",
						"It ended before the release was held against anything, or it has not ended.",
						"See the operation's page for how it ended.")
				.asException());
	}

	private VerificationView view(Verification verification) {
		Actor reader = this.actor.get();
		return VerificationViews.of(verification, this.verifications.exhibits(verification),
				this.permissions.allows(reader, Action.VERIFY, verification.release()), this.clock.instant());
	}

}
