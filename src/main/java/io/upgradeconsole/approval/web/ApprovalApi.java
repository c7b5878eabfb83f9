package io.upgradeconsole.approval.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.approval.Approval;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.approval.FreezeOverride;
import io.upgradeconsole.approval.FreezeService;
import io.upgradeconsole.approval.PlanEnd;
import io.upgradeconsole.approval.Shown;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.target.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Deciding on plans over the API.
 */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class ApprovalApi {

	private final ApprovalService approvals;

	private final FreezeService freezes;

	private final PlanService plans;

	private final CurrentActor actor;

	ApprovalApi(ApprovalService approvals, FreezeService freezes, PlanService plans, CurrentActor actor) {
		this.approvals = approvals;
		this.freezes = freezes;
		this.plans = plans;
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

		String words() {
			return Objects.requireNonNullElse(this.reason, "");
		}

	}

	record ApprovalReply(UUID id, UUID planId, String digest, String approvedBy, Instant approvedAt, String reason,
			@Nullable Shown shown) {

		static ApprovalReply of(Approval approval) {
			return new ApprovalReply(approval.id(), approval.planId(), approval.digest(), approval.approvedBy(),
					approval.approvedAt(), approval.reason(), approval.shown().orElse(null));
		}

	}

	record EndReply(UUID planId, String kind, String digest, String endedBy, Instant endedAt, String reason) {

		static EndReply of(PlanEnd end) {
			return new EndReply(end.planId(), end.kind().name(), end.digest(), end.endedBy(), end.endedAt(),
					end.reason());
		}

	}

	record OverrideReply(UUID planId, String freeze, String givenBy, Instant givenAt, String reason) {

		static OverrideReply of(FreezeOverride override) {
			return new OverrideReply(override.planId(), override.freezeName(), override.givenBy(), override.givenAt(),
					override.reason());
		}

	}

	@PostMapping("/approvals")
	@ResponseStatus(HttpStatus.CREATED)
	ApprovalReply approve(@PathVariable UUID id, @RequestBody Decision decision) {
		return ApprovalReply
			.of(this.approvals.approve(id, decision.requiredDigest(), decision.words(), this.actor.get()));
	}

	/** Who has approved it, and what they were shown. */
	@GetMapping("/approvals")
	List<ApprovalReply> approvals(@PathVariable UUID id) {
		return this.approvals.of(this.plans.get(id, this.actor.get())).stream().map(ApprovalReply::of).toList();
	}

	@PostMapping("/rejections")
	@ResponseStatus(HttpStatus.CREATED)
	EndReply reject(@PathVariable UUID id, @RequestBody Decision decision) {
		return EndReply.of(this.approvals.reject(id, decision.requiredDigest(), decision.words(), this.actor.get()));
	}

	@PostMapping("/withdrawal")
	@ResponseStatus(HttpStatus.CREATED)
	EndReply withdraw(@PathVariable UUID id, @RequestBody Decision decision) {
		return EndReply.of(this.approvals.withdraw(id, decision.requiredDigest(), decision.words(), this.actor.get()));
	}

	/** Allows it to start in the freezes that are in force. */
	@PostMapping("/freeze-overrides")
	@ResponseStatus(HttpStatus.CREATED)
	List<OverrideReply> override(@PathVariable UUID id, @RequestBody Decision decision) {
		return this.freezes.override(id, decision.requiredDigest(), decision.words(), this.actor.get())
			.stream()
			.map(OverrideReply::of)
			.toList();
	}

}
