package io.upgradeconsole.operation.web;

import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.operation.UpgradeService;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What the cluster shows of an operation, beside its log.
 */
@Controller
class LiveController {

	private final UpgradeService operations;

	private final LiveViews views;

	private final CurrentActor actor;

	LiveController(UpgradeService operations, LiveViews views, CurrentActor actor) {
		this.operations = operations;
		this.views = views;
		this.actor = actor;
	}

	/** Fetched again when the stream says that there is something new to see. */
	@GetMapping("/operations/{id}/live")
	String live(@PathVariable UUID id, Model model) {
		model.addAttribute("live", this.views.of(this.operations.get(id, this.actor.get())));
		return "operation-live :: content";
	}

}
