package io.upgradeconsole.values.web;

import java.util.List;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.values.ComparedValues;
import io.upgradeconsole.values.StoredValues;
import io.upgradeconsole.values.ValuesHistory;
import io.upgradeconsole.values.git.GitPushes;
import io.upgradeconsole.values.git.PushState;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What stands in values files over the API. A reader gets it masked; whoever may take it
 * in clear asks with POST, which no link and no cache does.
 */
@RestController
@RequestMapping("/api/v1/values-files/{id}")
class ValuesContentApi {

	private final ValuesHistory history;

	private final GitPushes pushes;

	private final CurrentActor actor;

	ValuesContentApi(ValuesHistory history, GitPushes pushes, CurrentActor actor) {
		this.history = history;
		this.pushes = pushes;
		this.actor = actor;
	}

	/**
	 * How two files differ, masked.
	 *
	 * @param before the older file
	 * @param after the newer file
	 * @param changes a key each; one that only the older file has is of kind KEPT
	 */
	record ComparedReply(UUID before, UUID after, List<ComparisonReply.Key> changes) {

		static ComparedReply of(ComparedValues compared) {
			return new ComparedReply(compared.before().file().id(), compared.after().file().id(),
					compared.keys().changes().stream().map(ComparisonReply.Key::of).toList());
		}

	}

	@GetMapping("/content")
	ResponseEntity<byte[]> masked(@PathVariable UUID id) {
		StoredValues stored = this.history.get(id, this.actor.get());
		return ValuesDownload.masked(stored, this.history.masked(stored.file()));
	}

	@PostMapping("/content")
	ResponseEntity<byte[]> inClear(@PathVariable UUID id) {
		StoredValues stored = this.history.get(id, this.actor.get());
		return ValuesDownload.inClear(stored, this.history.inClear(stored.file(), this.actor.get()));
	}

	@GetMapping("/comparison")
	ComparedReply comparison(@PathVariable UUID id, @RequestParam("with") UUID other) {
		return ComparedReply.of(this.history.compare(id, other, this.actor.get()));
	}

	@GetMapping("/diff")
	ResponseEntity<String> diff(@PathVariable UUID id, @RequestParam("with") UUID other) {
		return ValuesDownload.diff(this.history.compare(id, other, this.actor.get()));
	}

	/** Pushes it to the git repository, or tries that again now. */
	@PostMapping("/push")
	@ResponseStatus(HttpStatus.ACCEPTED)
	PushState push(@PathVariable UUID id) {
		return this.pushes.push(this.history.get(id, this.actor.get()), this.actor.get());
	}

}
