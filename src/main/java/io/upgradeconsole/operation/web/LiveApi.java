package io.upgradeconsole.operation.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.operation.JobLogs;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.operation.live.LiveStatus;
import io.upgradeconsole.operation.live.LiveWatch;
import io.upgradeconsole.operation.live.Picture;
import io.upgradeconsole.operation.live.Waiting;
import io.upgradeconsole.plan.PlanService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * What the cluster shows of an operation, over the API.
 */
@RestController
class LiveApi {

	private final UpgradeService operations;

	private final PlanService plans;

	private final LiveWatch watch;

	private final JobLogs logs;

	private final CurrentActor actor;

	LiveApi(UpgradeService operations, PlanService plans, LiveWatch watch, JobLogs logs, CurrentActor actor) {
		this.logs = logs;
		this.operations = operations;
		this.plans = plans;
		this.watch = watch;
		this.actor = actor;
	}

	record LiveReply(@Nullable Waiting waiting, @Nullable String silence, @Nullable Instant silentSince,
			@Nullable Picture picture) {

	}

	@GetMapping("/api/v1/operations/{id}/live")
	LiveReply live(@PathVariable UUID id) {
		Operation operation = this.operations.get(id, this.actor.get());
		LiveStatus status = this.watch.status(operation);
		return new LiveReply(
				Waiting.of(operation, this.plans.required(operation.planId()), status.picture()).orElse(null),
				status.silence(), status.silentSince(), status.picture());
	}

	/** What the release's Jobs have printed, masked, from a line on. */
	@GetMapping(path = "/api/v1/operations/{id}/job-log", produces = MediaType.APPLICATION_JSON_VALUE)
	List<JobLogs.Line> lines(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after) {
		return this.logs.read(this.operations.get(id, this.actor.get()).id(), after, Integer.MAX_VALUE);
	}

	@GetMapping(path = "/api/v1/operations/{id}/job-log", produces = MediaType.TEXT_PLAIN_VALUE)
	ResponseEntity<StreamingResponseBody> text(@PathVariable UUID id) {
		return JobLogText.of(this.logs, this.operations.get(id, this.actor.get()));
	}

}
