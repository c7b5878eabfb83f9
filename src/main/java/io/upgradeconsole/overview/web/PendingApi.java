package io.upgradeconsole.overview.web;

import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.overview.PendingRelease;
import io.upgradeconsole.overview.PendingReleases;
import io.upgradeconsole.process.RunningCommand;
import io.upgradeconsole.release.Attempt;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What keeps a release pending, over the API.
 */
@RestController
class PendingApi {

	private final PendingReleases pending;

	private final CurrentActor actor;

	PendingApi(PendingReleases pending, CurrentActor actor) {
		this.pending = pending;
		this.actor = actor;
	}

	record HolderReply(UUID operationId, String startedBy, String status) {

		static @Nullable HolderReply of(@Nullable Operation operation) {
			return (operation != null)
					? new HolderReply(operation.id(), operation.requestedBy(), operation.status().name()) : null;
		}

	}

	/**
	 * Whether a helm is at work.
	 *
	 * @param known whether the console can tell at all
	 * @param pid its process on the console's machine, or {@code null}
	 */
	record HelmReply(boolean known, boolean alive, @Nullable Long pid) {

		static HelmReply of(PendingRelease pending) {
			RunningCommand helm = pending.helm();
			return new HelmReply(pending.isAlive() || pending.here(), pending.isAlive(),
					(helm != null) ? helm.pid() : null);
		}

	}

	record PendingReply(int revision, String status, Instant since, String tried, @Nullable HolderReply holder,
			HelmReply helm, @Nullable Instant migrationSince, @Nullable Integer returnTo) {

		static PendingReply of(PendingRelease pending) {
			Attempt attempt = pending.attempt();
			return new PendingReply(attempt.revision().number(), attempt.status(), attempt.since(), attempt.words(),
					HolderReply.of(pending.holder()), HelmReply.of(pending), pending.migration(),
					(attempt.lastGood() != null) ? attempt.lastGood().number() : null);
		}

	}

	@GetMapping("/api/v1/releases/{cluster}/{namespace}/{name}/pending")
	PendingReply one(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name) {
		return PendingReply.of(this.pending.required(ReleaseRef.of(cluster, namespace, name), this.actor.get()));
	}

}
