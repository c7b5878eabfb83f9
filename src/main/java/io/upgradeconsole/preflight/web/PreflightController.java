package io.upgradeconsole.preflight.web;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
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

	private final Permissions permissions;

	private final CurrentActor actor;

	PreflightController(Preflight preflight, Permissions permissions, CurrentActor actor) {
		this.preflight = preflight;
		this.permissions = permissions;
		this.actor = actor;
	}

	@GetMapping("/releases/{cluster}/{namespace}/{name}/preflight")
	String show(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name, Model model) {
		ReleaseRef release = ReleaseRef.of(cluster, namespace, name);
		boolean mayUpgrade = this.permissions.allows(this.actor.get(), Action.PLAN, release);
		model.addAttribute("view", PreflightView.of(this.preflight.run(release, this.actor.get()), mayUpgrade));
		return "preflight";
	}

}
