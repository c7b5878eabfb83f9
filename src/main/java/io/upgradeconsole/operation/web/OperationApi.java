package io.upgradeconsole.operation.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.operation.BreakGlass;
import io.upgradeconsole.operation.BreakGlassService;
import io.upgradeconsole.operation.CancelService;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.ClusterMarks;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Starting and cancelling over the API, and how it goes.
 */
@RestController
@RequestMapping("/api/v1")
class OperationApi {

	private final UpgradeService upgrades;

	private final CancelService cancels;

	private final BreakGlassService breakGlass;

	private final ClusterMarks clusters;

	private final CurrentActor actor;

	OperationApi(UpgradeService upgrades, CancelService cancels, BreakGlassService breakGlass, ClusterMarks clusters,
			CurrentActor actor) {
		this.upgrades = upgrades;
		this.cancels = cancels;
		this.breakGlass = breakGlass;
		this.clusters = clusters;
		this.actor = actor;
	}

	record Decision(@Nullable String digest, @Nullable String reason) {

		String requiredDigest() {
			if (this.digest == null || this.digest.isBlank()) {
				throw Problem
					.invalid("digest", "field-missing", "A field is missing", "The field 'digest' is missing.",
							"Send the digest of the plan that you have read.")
					.asException();
			}
			return this.digest;
		}

	}

	record CancelRequest(@Nullable Boolean force) {

		boolean isForced() {
			return Boolean.TRUE.equals(this.force);
		}

	}

	@PostMapping("/plans/{id}/operation")
	ResponseEntity<OperationReply> start(@PathVariable UUID id, @RequestBody Decision decision) {
		UpgradeService.Started started = this.upgrades.start(id, decision.requiredDigest(),
				Objects.requireNonNullElse(decision.reason(), ""), this.actor.get());
		return ResponseEntity.status(started.created() ? HttpStatus.CREATED : HttpStatus.OK)
			.header("Location", "/api/v1/operations/" + started.operation().id())
			.body(reply(started.operation()));
	}

	@PostMapping("/operations/{id}/cancel")
	OperationReply cancel(@PathVariable UUID id, @RequestBody(required = false) @Nullable CancelRequest request) {
		boolean forced = request != null && request.isForced();
		Actor by = this.actor.get();
		return reply(forced ? this.cancels.kill(id, by) : this.cancels.cancel(id, by));
	}

	@GetMapping("/operations")
	List<OperationReply> list(@RequestParam(required = false) @Nullable String release,
			@RequestParam(required = false) @Nullable String status) {
		@Nullable OperationStatus wanted = status(status);
		List<Operation> found = this.upgrades
			.newest((release != null) ? ReleaseRef.parse(release) : null, this.actor.get())
			.stream()
			.filter((operation) -> wanted == null || operation.status() == wanted)
			.toList();
		Map<UUID, BreakGlass> breakGlasses = this.breakGlass.of(found);
		return found.stream().map((operation) -> reply(operation, breakGlasses.get(operation.id()))).toList();
	}

	@GetMapping("/operations/{id}")
	OperationReply one(@PathVariable UUID id) {
		return reply(this.upgrades.get(id, this.actor.get()));
	}

	/** Signs off what was started without a second person. */
	@PostMapping("/operations/{id}/review")
	OperationReply review(@PathVariable UUID id, @RequestBody(required = false) @Nullable Decision decision) {
		String note = (decision != null && decision.reason() != null) ? decision.reason() : "";
		this.breakGlass.review(id, note, this.actor.get());
		return reply(this.upgrades.required(id));
	}

	private OperationReply reply(Operation operation) {
		return reply(operation, this.breakGlass.of(operation).orElse(null));
	}

	private OperationReply reply(Operation operation, @Nullable BreakGlass breakGlass) {
		return OperationReply.of(operation, this.clusters.at(operation.release()).production(), breakGlass);
	}

	private static @Nullable OperationStatus status(@Nullable String name) {
		if (name == null) {
			return null;
		}
		try {
			return OperationStatus.valueOf(name.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw Problem
				.invalid("status", "operation-status-unknown", "This status is not known",
						"Operations have other states than this.",
						"Ask for RUNNING, SUCCEEDED, ROLLED_BACK, FAILED, CANCELLED or INTERRUPTED.")
				.asException(ex);
		}
	}

}
