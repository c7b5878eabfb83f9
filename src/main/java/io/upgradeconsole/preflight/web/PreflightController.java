package io.upgradeconsole.preflight.web;

import java.time.Clock;
import java.time.Duration;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.preflight.PreflightRun;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.ProblemView;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The preflight's pages.
 */
@Controller
class PreflightController {

	/** A page that takes longer shows what is known by then, and that it goes on. */
	private static final Duration AT_ONCE = Duration.ofMillis(800);

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final PreflightRuns runs;

	private final Releases releases;

	private final Permissions permissions;

	private final CurrentActor actor;

	private final Clock clock;

	PreflightController(PreflightRuns runs, Releases releases, Permissions permissions, CurrentActor actor,
			Clock clock) {
		this.runs = runs;
		this.releases = releases;
		this.permissions = permissions;
		this.actor = actor;
		this.clock = clock;
	}

	/** Which release? */
	@GetMapping("/preflight")
	String choose(Model model) {
		PreflightChoice choice = choice(null);
		if (choice.releases().size() == 1 && choice.problems().isEmpty()) {
			return "redirect:" + choice.releases().get(0).path();
		}
		model.addAttribute("view", choice);
		return "preflight-choice";
	}

	/**
	 * The checks.
	 * @param wait whether to wait for all of them, for browsers without script
	 */
	@GetMapping("/releases/{cluster}/{namespace}/{name}/preflight")
	String show(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			@RequestParam(required = false) boolean wait, Model model, HttpServletResponse response) {
		ReleaseRef release = ReleaseRef.of(cluster, namespace, name);
		try {
			PreflightRun run = this.runs.current(release, this.actor.get());
			run.await(wait ? PATIENCE : AT_ONCE);
			model.addAttribute("view", view(run));
			return "preflight";
		}
		catch (ProblemException ex) {
			if (!ex.problem().type().equals("release-unknown")) {
				throw ex;
			}
			response.setStatus(HttpStatus.NOT_FOUND.value());
			model.addAttribute("view", choice(ex.problem()));
			return "preflight-choice";
		}
	}

	/** What is answered by now; fetched again until that is everything. */
	@GetMapping("/releases/{cluster}/{namespace}/{name}/preflight/checks")
	String checks(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			Model model) {
		PreflightRun run = this.runs.latest(ReleaseRef.of(cluster, namespace, name), this.actor.get());
		run.await(AT_ONCE);
		model.addAttribute("view", view(run));
		return "preflight :: checks";
	}

	private PreflightView view(PreflightRun run) {
		boolean mayUpgrade = this.permissions.allows(this.actor.get(), Action.PLAN, run.release());
		return PreflightView.of(run.release(), run.checks(), this.clock.instant(), mayUpgrade);
	}

	private PreflightChoice choice(@Nullable Problem problem) {
		Actor reader = this.actor.get();
		var inventory = this.releases.inventory();
		return PreflightChoice.of(
				inventory.releases()
					.stream()
					.filter((release) -> this.permissions.allows(reader, Action.READ, release.release()))
					.toList(),
				inventory.unreadable().stream().map((each) -> ProblemView.of(each.problem())).toList(),
				(problem != null) ? ProblemView.of(problem) : null);
	}

}
