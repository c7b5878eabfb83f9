package io.upgradeconsole.overview.web;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.overview.ReleaseOverview;
import io.upgradeconsole.overview.ReleaseSearch;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of releases, and a page for each.
 */
@Controller
class ReleasePages {

	private final ReleaseOverview overview;

	private final ReleaseViews views = new ReleaseViews();

	private final CurrentActor actor;

	private final Permissions permissions;

	ReleasePages(ReleaseOverview overview, CurrentActor actor, Permissions permissions) {
		this.overview = overview;
		this.actor = actor;
		this.permissions = permissions;
	}

	@GetMapping("/")
	String releases(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
			Model model) {
		ReleaseSearch search = new ReleaseSearch(q, page);
		model.addAttribute("view", this.views.releases(this.overview.found(search, this.actor.get())));
		return "releases";
	}

	@GetMapping("/releases/{cluster}/{namespace}/{name}")
	String release(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			Model model) {
		ReleaseRef release = ReleaseRef.of(cluster, namespace, name);
		boolean mayUpgrade = this.permissions.allows(this.actor.get(), Action.PLAN, release);
		boolean mayVerify = this.permissions.allows(this.actor.get(), Action.VERIFY, release);
		model.addAttribute("view",
				this.views.release(this.overview.details(release, this.actor.get()), mayUpgrade, mayVerify));
		return "release";
	}

}
