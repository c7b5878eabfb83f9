package io.upgradeconsole.plan.web;

import java.io.IOException;
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
import io.upgradeconsole.plan.PlanRequest;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
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
		Draft draft = this.drafts.begin(ReleaseRef.of(cluster, namespace, name),
				DraftEntries.of(UpgradePath.COMBINED.name(), null, null, "RECONSTRUCTED", null, null),
				this.actor.get());
		return "redirect:/drafts/" + draft.id();
	}

	/** The choices of a plan, to make a new one from. */
	@GetMapping("/plans/{id}/draft")
	String again(@PathVariable UUID id) {
		Plan plan = this.plans.get(id, this.actor.get());
		Draft draft = this.drafts.begin(plan.release(), DraftEntries.of(plan.content()), this.actor.get());
		return "redirect:/drafts/" + draft.id();
	}

	@GetMapping("/drafts/{id}")
	ModelAndView show(@PathVariable UUID id) {
		return page(this.drafts.get(id, this.actor.get()), Map.of(), HttpStatus.OK);
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
	@GetMapping("/drafts/{id}/plan")
	String choicesOfRefusedPlan(@PathVariable UUID id) {
		return "redirect:/drafts/" + id;
	}

	@PostMapping("/drafts/{id}/plan")
	ModelAndView plan(@PathVariable UUID id, TypedFields typed,
			@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
		Actor by = this.actor.get();
		Draft draft = this.drafts.enter(id, typed.entries(), by);
		try {
			DraftEntries entries = draft.entries();
			if (entries.valuesSource().equals("UPLOAD") && !entries.path().equals(UpgradePath.IMAGE_ONLY.name())) {
				ValuesFile stored = this.values.upload(draft.release(), name(file), content(file), by);
				draft = this.drafts.enter(id, entries.withStoredFile(stored.id()), by);
			}
			PlanRequest request = draft.entries().request(draft.release());
			// a plan would tell, too, but beside the field it can be mended
			this.forms.requirePublished(request);
			Plan plan = this.plans.plan(request, by);
			return new ModelAndView("redirect:/plans/" + plan.id());
		}
		catch (ProblemException ex) {
			Map<String, ProblemView> errors = new LinkedHashMap<>();
			errors.put(field(ex.problem()), ProblemView.of(ex.problem()));
			draft.entries()
				.problems()
				.forEach((problem) -> errors.putIfAbsent(field(problem), ProblemView.of(problem)));
			return page(draft, errors, HttpStatus.UNPROCESSABLE_CONTENT);
		}
	}

	/** The fields of the form, all of them text: a wrong one is told, not refused. */
	record TypedFields(@Nullable String path, @Nullable String chartVersion, @Nullable String imageTag,
			@Nullable String valuesSource, @Nullable String valuesFileId, @Nullable String timeout) {

		DraftEntries entries() {
			return DraftEntries.of(this.path, this.chartVersion, this.imageTag, this.valuesSource, this.valuesFileId,
					this.timeout);
		}

	}

	private ModelAndView page(Draft draft, Map<String, ProblemView> errors, HttpStatus status) {
		ModelAndView page = new ModelAndView("upgrade", status);
		page.addObject("view", this.forms.form(draft, errors));
		return page;
	}

	private static String field(Problem problem) {
		String field = Objects.requireNonNullElse(problem.field(), "");
		// an upload's name and content are one field to whoever chooses the file
		return field.equals("name") ? "file" : field;
	}

	private static @Nullable String name(@Nullable MultipartFile file) {
		String name = (file != null) ? file.getOriginalFilename() : null;
		// some browsers send the path; only its last part is the file's name
		return (name != null) ? name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1) : null;
	}

	private static byte[] content(@Nullable MultipartFile file) throws IOException {
		if (file == null || file.isEmpty()) {
			throw Problem
				.invalid("file", "values-file-missing", "Choose a file", "No file was sent, or it is empty.",
						"Choose the values file, or have it reconstructed from the release.")
				.asException();
		}
		return file.getBytes();
	}

}
