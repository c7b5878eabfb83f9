package io.upgradeconsole.plan.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.RollbackRequest;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.target.UpgradeTimeout;
import io.upgradeconsole.ui.ProblemView;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Choosing where a release returns to, and planning that.
 */
@Controller
class RollbackController {

	private static final String PATH = "/releases/{cluster}/{namespace}/{name}/rollback";

	private final PlanService plans;

	private final RollbackForms forms;

	private final CurrentActor actor;

	RollbackController(PlanService plans, RollbackForms forms, CurrentActor actor) {
		this.plans = plans;
		this.forms = forms;
		this.actor = actor;
	}

	/** Where somebody chooses. */
	static String page(ReleaseRef release) {
		return "/releases/" + release + "/rollback";
	}

	@GetMapping(PATH)
	ModelAndView choose(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			@RequestParam(required = false) @Nullable String revision) {
		return show(ReleaseRef.of(cluster, namespace, name), revision, "", Map.of(), HttpStatus.OK);
	}

	@PostMapping(PATH)
	ModelAndView plan(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			@RequestParam(defaultValue = "") String revision, @RequestParam(defaultValue = "") String timeout) {
		ReleaseRef release = ReleaseRef.of(cluster, namespace, name);
		try {
			RollbackRequest request = new RollbackRequest(release, revision(revision),
					timeout.isBlank() ? null : UpgradeTimeout.parse(timeout));
			return new ModelAndView("redirect:/plans/" + this.plans.plan(request, this.actor.get()).id());
		}
		catch (ProblemException ex) {
			if (ex.problem().kind() == Problem.Kind.FORBIDDEN || ex.problem().kind() == Problem.Kind.NOT_FOUND) {
				throw ex;
			}
			Map<String, ProblemView> errors = new LinkedHashMap<>();
			errors.put(Objects.requireNonNullElse(ex.problem().field(), ""), ProblemView.of(ex.problem()));
			return show(release, revision, timeout, errors, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	private ModelAndView show(ReleaseRef release, @Nullable String revision, String timeout,
			Map<String, ProblemView> errors, HttpStatus status) {
		ModelAndView page = new ModelAndView("rollback", status);
		page.addObject("view", this.forms.form(release, revision, timeout, errors, this.actor.get()));
		return page;
	}

	private static @Nullable Revision revision(String typed) {
		if (typed.isBlank()) {
			return null;
		}
		try {
			return new Revision(Integer.parseInt(typed.strip()));
		}
		catch (NumberFormatException ex) {
			throw Problem
				.invalid("revision", "revision-invalid", "This is not a revision", "Revisions are numbers from 1 on.",
						"Choose one of those that are listed.")
				.asException(ex);
		}
	}

}
