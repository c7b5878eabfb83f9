package io.upgradeconsole.access.web;

import java.util.List;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Role;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells API callers who they are to the console.
 */
@RestController
class MeApi {

	private final CurrentActor currentActor;

	MeApi(CurrentActor currentActor) {
		this.currentActor = currentActor;
	}

	@GetMapping("/api/v1/me")
	Me me() {
		Actor actor = this.currentActor.get();
		return new Me(actor.name(), actor.roles().stream().sorted().toList(), actor.signedInBy());
	}

	record Me(String name, List<Role> roles, Actor.SignedInBy signedInBy) {
	}

}
