package io.upgradeconsole.operation.web;

import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.operation.ActiveStagedUpgradeException;
import io.upgradeconsole.operation.StagedUpgradeService;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a staged upgrade. Each stage is confirmed on its plan's page.
 */
@Controller
class StagedUpgradeController {

	private final StagedUpgradeService stagedUpgrades;

	private final StagedUpgradeViews views;

	private final CurrentActor actor;

	StagedUpgradeController(StagedUpgradeService stagedUpgrades, StagedUpgradeViews views, CurrentActor actor) {
		this.stagedUpgrades = stagedUpgrades;
		this.views = views;
		this.actor = actor;
	}

	/** Begins a staged upgrade to where the plan goes; pressed twice it begins once. */
	@PostMapping("/plans/{id}/stages")
	String begin(@PathVariable UUID id) {
		try {
			return redirect(this.stagedUpgrades.begin(id, this.actor.get()).id());
		}
		catch (ActiveStagedUpgradeException ex) {
			return redirect(ex.active().id());
		}
	}

	@GetMapping("/staged/{id}")
	String show(@PathVariable UUID id, Model model) {
		Actor reader = this.actor.get();
		model.addAttribute("view", this.views.view(this.stagedUpgrades.get(id, reader), reader));
		return "staged";
	}

	@PostMapping("/staged/{id}/stop")
	String stop(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
		return redirect(this.stagedUpgrades.stop(id, reason, this.actor.get()).id());
	}

	private static String redirect(UUID id) {
		return "redirect:/staged/" + id;
	}

}
