package io.upgradeconsole.access.web;

import java.util.List;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.access.Role;
import org.jspecify.annotations.Nullable;

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
		List<GrantReply> grants = actor.grants()
			.stream()
			.map((grant) -> new GrantReply(grant.on().text(), grant.roles().stream().sorted().toList()))
			.toList();
		return new Me(actor.name(), actor.roles().stream().sorted().toList(), grants.isEmpty() ? null : grants,
				actor.signedInBy(), actor.token());
	}

	record Me(String name, List<Role> roles, @Nullable List<GrantReply> grants, Actor.SignedInBy signedInBy,
			@Nullable String token) {
	}

	record GrantReply(String on, List<Role> roles) {
	}

}
