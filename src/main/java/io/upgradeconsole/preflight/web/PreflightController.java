package io.upgradeconsole.preflight.web;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.preflight.Preflight;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The preflight's page.
 */
@Controller
class PreflightController {

	private final Preflight preflight;

	private final CurrentActor actor;

	PreflightController(Preflight preflight, CurrentActor actor) {
		this.preflight = preflight;
		this.actor = actor;
	}

	@GetMapping("/releases/{cluster}/{namespace}/{name}/preflight")
	String show(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name, Model model) {
		model.addAttribute("view",
				PreflightView.of(this.preflight.run(ReleaseRef.of(cluster, namespace, name), this.actor.get())));
		return "preflight";
	}

}
