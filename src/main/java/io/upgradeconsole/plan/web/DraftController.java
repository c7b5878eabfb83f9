package io.upgradeconsole.plan.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.plan.Draft;
import io.upgradeconsole.plan.DraftEntries;
import io.upgradeconsole.plan.DraftService;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.plan.PlanRequest;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The wizard. What is typed is kept on the server, right or wrong.
 */
@Controller
class DraftController {

	private final DraftService drafts;

	private final PlanService plans;

	private final ValuesService values;

	private final UpgradeForms forms;

	private final CurrentActor actor;

	DraftController(DraftService drafts, PlanService plans, ValuesService values, UpgradeForms forms,
			CurrentActor actor) {
		this.drafts = drafts;
		this.plans = plans;
		this.values = values;
		this.forms = forms;
		this.actor = actor;
	}

	@GetMapping("/releases/{cluster}/{namespace}/{name}/upgrade")
	String begin(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name) {
		ReleaseRef release = ReleaseRef.of(cluster, namespace, name);
		Draft draft = this.drafts.begin(release, this.forms.begin(release), this.actor.get());
		return "redirect:/drafts/" + draft.id();
	}

	/** The choices of a plan, to make a new one from. */
	@GetMapping("/plans/{id}/draft")
	String again(@PathVariable UUID id) {
		Plan plan = this.plans.get(id, this.actor.get());
		@Nullable Revision back = (plan.content().kind() == PlanKind.ROLLBACK) ? plan.content().target()
				: plan.content().backTo();
		if (back != null) {
			return "redirect:" + RollbackController.page(plan.release()) + "?revision=" + back;
		}
		Draft draft = this.drafts.begin(plan.release(), DraftEntries.of(plan.content()), this.actor.get());
		return "redirect:/drafts/" + draft.id();
	}

	@GetMapping("/drafts/{id}")
	ModelAndView show(@PathVariable UUID id) {
		return page(this.drafts.get(id, this.actor.get()), Map.of(), SentValues.NOTHING, HttpStatus.OK);
	}

	/** Keeps what was typed so far, while it is typed. */
	@PostMapping("/drafts/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void keep(@PathVariable UUID id, TypedFields typed) {
		this.drafts.enter(id, typed.entries(), this.actor.get());
	}

	/**
	 * Where a refused form leaves the browser: its address is reloaded and shared, too.
	 */
	@GetMapping({ "/drafts/{id}/plan", "/drafts/{id}/values" })
	String choicesOfRefusedForm(@PathVariable UUID id) {
		return "redirect:/drafts/" + id;
	}

	/** Stores the chosen values and shows how they differ from what is deployed. */
	@PostMapping("/drafts/{id}/values")
	ModelAndView compare(@PathVariable UUID id, TypedFields typed, SentValues sent) {
		Draft draft = this.drafts.enter(id, typed.entries(), this.actor.get());
		try {
			this.values.get(draft.release(), store(draft, sent).entries().storedFile());
			return comparison(id);
		}
		catch (ProblemException ex) {
			return refused(draft, ex, sent, Map.of());
		}
	}

	/**
	 * Plans; but a values file that differs from what is deployed is shown first.
	 */
	@PostMapping("/drafts/{id}/plan")
	ModelAndView plan(@PathVariable UUID id, TypedFields typed, SentValues sent) {
		Actor by = this.actor.get();
		Draft draft = this.drafts.enter(id, typed.entries(), by);
		try {
			draft = store(draft, sent);
			PlanRequest request = draft.entries().request(draft.release());
			// a plan would tell, too, but beside the field it can be mended
			this.forms.requirePublished(request);
			if (isNews(request, sent)) {
				return comparison(id);
			}
			return new ModelAndView("redirect:/plans/" + this.plans.plan(request, by).id());
		}
		catch (ProblemException ex) {
			Map<String, ProblemView> others = new LinkedHashMap<>();
			draft.entries()
				.problems()
				.forEach((problem) -> others.put(Objects.requireNonNullElse(problem.field(), ""),
						ProblemView.of(problem)));
			return refused(draft, ex, sent, others);
		}
	}

	private Draft store(Draft draft, SentValues sent) {
		DraftEntries entries = draft.entries();
		if (!SentValues.sentAs(entries.valuesSource()) || entries.path().equals(UpgradePath.IMAGE_ONLY.name())) {
			return draft;
		}
		Actor by = this.actor.get();
		ValuesFile stored = sent.store(entries.valuesSource(), draft.release(), this.values, by);
		return this.drafts.enter(draft.id(), entries.withStoredFile(stored.id()), by);
	}

	/** Whether the file would change something that its user has not been shown. */
	private boolean isNews(PlanRequest request, SentValues sent) {
		UUID file = request.valuesFileId();
		return file != null && !file.toString().equals(sent.compared())
				&& this.values.review(this.values.get(request.release(), file)).differs();
	}

	private static ModelAndView comparison(UUID draft) {
		return new ModelAndView("redirect:/drafts/" + draft + "#comparison");
	}

	private ModelAndView refused(Draft draft, ProblemException ex, SentValues sent, Map<String, ProblemView> others) {
		Map<String, ProblemView> errors = new LinkedHashMap<>();
		errors.put(SentValues.field(ex.problem(), draft.entries().valuesSource()), ProblemView.of(ex.problem()));
		others.forEach(errors::putIfAbsent);
		return page(draft, errors, sent, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** The fields of the form, all of them text: a wrong one is told, not refused. */
	record TypedFields(@Nullable String path, @Nullable String chartVersion, @Nullable String imageTag,
			@Nullable String valuesSource, @Nullable String valuesFileId, @Nullable String timeout) {

		DraftEntries entries() {
			return DraftEntries.of(this.path, this.chartVersion, this.imageTag, this.valuesSource, this.valuesFileId,
					this.timeout);
		}

	}

	private ModelAndView page(Draft draft, Map<String, ProblemView> errors, SentValues sent, HttpStatus status) {
		ModelAndView page = new ModelAndView("upgrade", status);
		page.addObject("view", this.forms.form(draft, errors, sent));
		return page;
	}

}
