package io.upgradeconsole.plan;

import java.time.Clock;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is typed into the wizard.
 */
@Service
public class DraftService {

	private final Drafts drafts;

	private final Permissions permissions;

	private final Clock clock;

	DraftService(Drafts drafts, Permissions permissions, Clock clock) {
		this.drafts = drafts;
		this.permissions = permissions;
		this.clock = clock;
	}

	/** A new draft for the release. */
	@Transactional
	public Draft begin(ReleaseRef release, DraftEntries entries, Actor actor) {
		this.permissions.require(actor, Action.PLAN, release);
		return this.drafts.save(new Draft(release, actor.name(), entries, this.clock.instant()));
	}

	/** The draft. */
	public Draft get(UUID id, Actor actor) {
		Draft draft = this.drafts.findById(id)
			.orElseThrow(() -> Problem
				.notFound("draft-unknown", "No such draft", "There is no draft " + id + ".",
						"Begin again from the release's page.")
				.asException());
		this.permissions.require(actor, Action.PLAN, draft.release());
		return draft;
	}

	/** Keeps what was typed, right or wrong. */
	@Transactional
	public Draft enter(UUID id, DraftEntries entries, Actor actor) {
		Draft draft = get(id, actor);
		draft.enter(entries, this.clock.instant());
		return this.drafts.save(draft);
	}

}
