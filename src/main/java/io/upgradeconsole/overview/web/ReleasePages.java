package io.upgradeconsole.overview.web;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.operation.BreakGlassService;
import io.upgradeconsole.overview.ReleaseOverview;
import io.upgradeconsole.overview.ReleaseSearch;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Notice;
import org.jspecify.annotations.Nullable;

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

	private final BreakGlassService breakGlass;

	private final ReleaseViews views = new ReleaseViews();

	private final CurrentActor actor;

	private final Permissions permissions;

	ReleasePages(ReleaseOverview overview, BreakGlassService breakGlass, CurrentActor actor, Permissions permissions) {
		this.overview = overview;
		this.breakGlass = breakGlass;
		this.actor = actor;
		this.permissions = permissions;
	}

	@GetMapping("/")
	String releases(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
			Model model) {
		ReleaseSearch search = new ReleaseSearch(q, page);
		Actor reader = this.actor.get();
		model.addAttribute("view", this.views.releases(this.overview.found(search, reader)).with(reviews(reader)));
		return "releases";
	}

	@GetMapping("/releases/{cluster}/{namespace}/{name}")
	String release(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			Model model) {
		ReleaseRef release = ReleaseRef.of(cluster, namespace, name);
		Actor reader = this.actor.get();
		ReleaseViews.Allowed allowed = new ReleaseViews.Allowed(this.permissions.allows(reader, Action.PLAN, release),
				this.permissions.allows(reader, Action.PLAN_ROLLBACK, release),
				this.permissions.allows(reader, Action.VERIFY, release));
		model.addAttribute("view", this.views.release(this.overview.details(release, reader), allowed));
		return "release";
	}

	/** What was started without a second person, and the reader could sign off. */
	private @Nullable Notice reviews(Actor reader) {
		long open = this.breakGlass.toBeReviewed(reader)
			.stream()
			.filter((each) -> this.breakGlass.mayReview(each, reader))
			.count();
		return (open == 0) ? null
				: new Notice((open == 1) ? "1 rollback is to be reviewed" : open + " rollbacks are to be reviewed",
						"Started without a second person. Somebody who may approve looks at each of them afterwards.",
						"/reviews", "Review");
	}

}
