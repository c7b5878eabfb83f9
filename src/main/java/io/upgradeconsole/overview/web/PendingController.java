package io.upgradeconsole.overview.web;

import java.time.Clock;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.overview.PendingRelease;
import io.upgradeconsole.overview.PendingReleases;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Leads out of a pending release. It only shows; the way out is a rollback's plan, which
 * somebody reads and confirms.
 */
@Controller
class PendingController {

	private final PendingReleases pending;

	private final Permissions permissions;

	private final CurrentActor actor;

	private final Clock clock;

	PendingController(PendingReleases pending, Permissions permissions, CurrentActor actor, Clock clock) {
		this.pending = pending;
		this.permissions = permissions;
		this.actor = actor;
		this.clock = clock;
	}

	@GetMapping("/releases/{cluster}/{namespace}/{name}/pending")
	String show(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name, Model model) {
		ReleaseRef release = ReleaseRef.of(cluster, namespace, name);
		Actor reader = this.actor.get();
		PendingRelease found = this.pending.of(release, reader).orElse(null);
		if (found == null) {
			return "redirect:/releases/" + release;
		}
		model.addAttribute("view", PendingViews.of(found,
				this.permissions.allows(reader, Action.PLAN_ROLLBACK, release), this.clock.instant()));
		return "pending";
	}

}
