package io.upgradeconsole.values.web;

import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.values.StoredValues;
import io.upgradeconsole.values.ValuesHistory;
import io.upgradeconsole.values.git.GitPushes;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The history of a release's values file. Secrets leave it only by a form.
 */
@Controller
@RequestMapping("/releases/{cluster}/{namespace}/{name}/values")
class ValuesController {

	private final ValuesHistory history;

	private final ValuesHistoryViews views;

	private final GitPushes pushes;

	private final CurrentActor actor;

	ValuesController(ValuesHistory history, ValuesHistoryViews views, GitPushes pushes, CurrentActor actor) {
		this.history = history;
		this.views = views;
		this.pushes = pushes;
		this.actor = actor;
	}

	/**
	 * The history.
	 * @param show {@code versions}, or {@code all} for every stored file
	 * @param with a file that is to be compared with another
	 */
	@GetMapping
	String show(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			@RequestParam(defaultValue = "versions") String show, @RequestParam(defaultValue = "1") int page,
			@RequestParam(required = false) @Nullable UUID with, Model model) {
		model.addAttribute("view", this.views.page(ReleaseRef.of(cluster, namespace, name), show.equals("all"), page,
				with, this.actor.get()));
		return "values";
	}

	@GetMapping("/compared")
	String compared(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			@RequestParam UUID one, @RequestParam UUID other, Model model) {
		stored(cluster, namespace, name, one);
		model.addAttribute("view", ComparedValuesView.of(this.history.compare(one, other, this.actor.get())));
		return "values-compared";
	}

	@GetMapping("/compared.diff")
	ResponseEntity<String> diff(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			@RequestParam UUID one, @RequestParam UUID other) {
		stored(cluster, namespace, name, one);
		return ValuesDownload.diff(this.history.compare(one, other, this.actor.get()));
	}

	@GetMapping("/{id}/masked")
	ResponseEntity<byte[]> masked(@PathVariable String cluster, @PathVariable String namespace,
			@PathVariable String name, @PathVariable UUID id) {
		StoredValues stored = stored(cluster, namespace, name, id);
		return ValuesDownload.masked(stored, this.history.masked(stored.file()));
	}

	@PostMapping("/{id}/clear")
	ResponseEntity<byte[]> inClear(@PathVariable String cluster, @PathVariable String namespace,
			@PathVariable String name, @PathVariable UUID id) {
		StoredValues stored = stored(cluster, namespace, name, id);
		return ValuesDownload.inClear(stored, this.history.inClear(stored.file(), this.actor.get()));
	}

	@PostMapping("/{id}/push")
	String push(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			@PathVariable UUID id) {
		this.pushes.push(stored(cluster, namespace, name, id), this.actor.get());
		return "redirect:/releases/" + cluster + "/" + namespace + "/" + name + "/values";
	}

	private StoredValues stored(String cluster, String namespace, String name, UUID id) {
		StoredValues stored = this.history.get(id, this.actor.get());
		if (!stored.file().release().equals(ReleaseRef.of(cluster, namespace, name))) {
			throw elsewhere();
		}
		return stored;
	}

	private static ProblemException elsewhere() {
		return Problem
			.notFound("values-file-not-found", "There is no such values file", "The file belongs to another release.",
					"Choose one of the release's values files.")
			.asException();
	}

}
