package io.upgradeconsole.preflight.web;

import java.time.Instant;
import java.util.List;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.preflight.Preflight;
import io.upgradeconsole.preflight.PreflightCheck;
import io.upgradeconsole.preflight.PreflightReport;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The preflight over the API.
 */
@RestController
class PreflightApi {

	private final Preflight preflight;

	private final CurrentActor actor;

	PreflightApi(Preflight preflight, CurrentActor actor) {
		this.preflight = preflight;
		this.actor = actor;
	}

	record PreflightReply(boolean ready, Instant at, List<PreflightCheck> checks) {

	}

	@GetMapping("/api/v1/releases/{cluster}/{namespace}/{name}/preflight")
	PreflightReply run(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name) {
		PreflightReport report = this.preflight.begin(ReleaseRef.of(cluster, namespace, name), this.actor.get())
			.report();
		return new PreflightReply(report.isReady(), report.at(), report.checks());
	}

}
