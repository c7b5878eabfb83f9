package io.upgradeconsole.preflight.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.preflight.Preflight;
import io.upgradeconsole.preflight.PreflightRun;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.stereotype.Component;

/**
 * The preflights that pages wait for. Whoever looks at a release meanwhile waits for the
 * same one, and it is forgotten soon after it has ended.
 */
@Component
class PreflightRuns {

	private static final Duration REMEMBERED = Duration.ofMinutes(2);

	private final Map<ReleaseRef, PreflightRun> runs = new ConcurrentHashMap<>();

	private final Preflight preflight;

	private final Permissions permissions;

	PreflightRuns(Preflight preflight, Permissions permissions) {
		this.preflight = preflight;
		this.permissions = permissions;
	}

	/** The one that is under way, or else a new one. */
	PreflightRun current(ReleaseRef release, Actor actor) {
		this.permissions.require(actor, Action.READ, release);
		return this.runs.compute(release,
				(ref, known) -> (known != null && !known.isDone()) ? known : this.preflight.begin(ref, actor));
	}

	/** The one that was begun last, where that was a moment ago, or else a new one. */
	PreflightRun latest(ReleaseRef release, Actor actor) {
		this.permissions.require(actor, Action.READ, release);
		this.runs.values().removeIf((run) -> run.age().compareTo(REMEMBERED) > 0 && run.isDone());
		return this.runs.computeIfAbsent(release, (ref) -> this.preflight.begin(ref, actor));
	}

}
