package io.upgradeconsole.verification.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.verification.Verification;
import io.upgradeconsole.verification.VerificationService;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Verifications over the API.
 */
@RestController
@RequestMapping("/api/v1/releases/{cluster}/{namespace}/{name}/verifications")
class VerificationApi {

	private static final int LISTED = 100;

	private final VerificationService verifications;

	private final CurrentActor actor;

	private final Clock clock;

	VerificationApi(VerificationService verifications, CurrentActor actor, Clock clock) {
		this.verifications = verifications;
		this.actor = actor;
		this.clock = clock;
	}

	/**
	 * What to verify.
	 *
	 * @param revision which revision to hold the release against; the newest where absent
	 */
	record Wanted(@Nullable Integer revision) {

	}

	/** Starts one; answers 200 with the one that is running already. */
	@PostMapping
	ResponseEntity<VerificationReply> request(@PathVariable String cluster, @PathVariable String namespace,
			@PathVariable String name, @RequestBody(required = false) @Nullable Wanted wanted) {
		ReleaseRef release = ReleaseRef.of(cluster, namespace, name);
		Integer revision = (wanted != null) ? wanted.revision() : null;
		VerificationService.Started started = this.verifications.request(release,
				(revision != null) ? new Revision(revision) : null, this.actor.get());
		Verification verification = started.verification();
		return ResponseEntity.status(started.created() ? HttpStatus.ACCEPTED : HttpStatus.OK)
			.location(URI.create("/api/v1/releases/" + release + "/verifications/" + verification.id()))
			.body(VerificationReply.of(verification, this.clock.instant()));
	}

	/** The release's verifications, the newest first. */
	@GetMapping
	List<VerificationReply> all(@PathVariable String cluster, @PathVariable String namespace,
			@PathVariable String name) {
		return this.verifications.newest(ReleaseRef.of(cluster, namespace, name), LISTED, this.actor.get())
			.stream()
			.map((verification) -> VerificationReply.of(verification, this.clock.instant()))
			.toList();
	}

	/** One, with what a person would look at. */
	@GetMapping("/{id}")
	VerificationReply one(@PathVariable String cluster, @PathVariable String namespace, @PathVariable String name,
			@PathVariable UUID id) {
		ReleaseRef release = ReleaseRef.of(cluster, namespace, name);
		Verification verification = this.verifications.get(id, this.actor.get());
		if (!verification.release().equals(release)) {
			throw Problem
				.notFound("verification-unknown", "No such verification",
						"'" + release + "' has no verification " + id + ".", "Ask for the release's verifications.")
				.asException();
		}
		return VerificationReply.of(verification, this.clock.instant()).with(this.verifications.exhibits(verification));
	}

}
