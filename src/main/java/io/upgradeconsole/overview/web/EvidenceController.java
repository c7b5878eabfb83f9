package io.upgradeconsole.overview.web;

import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.overview.Evidences;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One page that proves an operation, to be printed.
 */
@Controller
class EvidenceController {

	private final Evidences evidences;

	private final EvidenceViews views;

	private final CurrentActor actor;

	EvidenceController(Evidences evidences, EvidenceViews views, CurrentActor actor) {
		this.evidences = evidences;
		this.views = views;
		this.actor = actor;
	}

	@GetMapping("/operations/{id}/evidence")
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("view", this.views.view(this.evidences.of(id, this.actor.get())));
		return "evidence";
	}

}
