package io.upgradeconsole.plan.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.plan.ImageCheckService;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Checks of images over the API.
 */
@RestController
@RequestMapping("/api/v1/plans/{planId}/image-checks")
class ImageCheckApi {

	private final ImageCheckService imageChecks;

	private final PlanService plans;

	private final CurrentActor actor;

	private final Clock clock;

	ImageCheckApi(ImageCheckService imageChecks, PlanService plans, CurrentActor actor, Clock clock) {
		this.imageChecks = imageChecks;
		this.plans = plans;
		this.actor = actor;
		this.clock = clock;
	}

	/** Starts a check; answers 200 with the one that is running already. */
	@PostMapping
	ResponseEntity<ImageCheckReply> start(@PathVariable UUID planId) {
		ImageCheckService.Started started = this.imageChecks.start(planId, this.actor.get());
		return ResponseEntity.status(started.created() ? HttpStatus.ACCEPTED : HttpStatus.OK)
			.location(URI.create("/api/v1/plans/" + planId + "/image-checks/" + started.check().id()))
			.body(ImageCheckReply.of(started.check(), this.clock.instant()));
	}

	/** The plan's checks, the newest first. */
	@GetMapping
	List<ImageCheckReply> all(@PathVariable UUID planId) {
		return this.imageChecks.all(plan(planId))
			.stream()
			.map((check) -> ImageCheckReply.of(check, this.clock.instant()))
			.toList();
	}

	@GetMapping("/{id}")
	ImageCheckReply one(@PathVariable UUID planId, @PathVariable UUID id) {
		return ImageCheckReply.of(this.imageChecks.get(plan(planId), id), this.clock.instant());
	}

	private Plan plan(UUID id) {
		return this.plans.get(id, this.actor.get());
	}

}
