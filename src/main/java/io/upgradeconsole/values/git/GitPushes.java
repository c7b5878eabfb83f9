package io.upgradeconsole.values.git;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.values.GitSettings;
import io.upgradeconsole.values.StoredValues;
import io.upgradeconsole.values.ValuesKept;
import io.upgradeconsole.values.ValuesProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which versions go to the git repository, and how that went. That one is to be pushed is
 * stored with the version itself, so no restart loses it.
 */
@Service
public class GitPushes {

	private final @Nullable GitSettings settings;

	private final ValuesPushes pushes;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	GitPushes(ValuesProperties properties, ValuesPushes pushes, Permissions permissions,
			ApplicationEventPublisher events, Clock clock) {
		this.settings = properties.git();
		this.pushes = pushes;
		this.permissions = permissions;
		this.events = events;
		this.clock = clock;
	}

	/** Something is to be pushed. */
	record PushDue() {

	}

	@EventListener
	void on(ValuesKept event) {
		if (this.settings != null) {
			this.pushes.save(ValuesPush.due(event.file().id(), this.clock.instant()));
			this.events.publishEvent(new PushDue());
		}
	}

	/** The repository, if one is configured. */
	public Optional<GitSettings> repository() {
		return Optional.ofNullable(this.settings);
	}

	/** How it went with those of these files that are to be pushed. */
	public Map<UUID, PushState> states(Collection<UUID> files) {
		return this.pushes.findByFileIdIn(files)
			.stream()
			.collect(Collectors.toMap(ValuesPush::fileId, ValuesPush::told));
	}

	/** Whether it would be pushed if somebody asked for that. */
	public boolean mayBePushed(StoredValues stored, @Nullable PushState state) {
		return this.settings != null
				&& ((state != null) ? state.state() == PushState.State.PENDING : stored.isCurrent());
	}

	/**
	 * Has a version pushed now: one that waits for its next attempt, or the current one
	 * that was kept before there was a repository.
	 */
	@Transactional
	public PushState push(StoredValues stored, Actor actor) {
		this.permissions.require(actor, Action.UPLOAD_VALUES, stored.file().release());
		Optional<ValuesPush> known = this.pushes.findById(stored.file().id());
		if (!mayBePushed(stored, known.map(ValuesPush::told).orElse(null))) {
			throw Problem
				.conflict("values-not-to-push", "This file is not to be pushed",
						(this.settings == null) ? "No git repository is configured."
								: "The repository has it, or a newer version has taken its place.",
						"Push the newest version; console.values.git.url says where to.")
				.asException();
		}
		ValuesPush due = known.map((push) -> push.dueNow(this.clock.instant()))
			.orElseGet(() -> ValuesPush.due(stored.file().id(), this.clock.instant()));
		this.events.publishEvent(new PushDue());
		return this.pushes.save(due).told();
	}

}
