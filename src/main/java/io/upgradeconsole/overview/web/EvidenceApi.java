package io.upgradeconsole.overview.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.approval.Approval;
import io.upgradeconsole.approval.FreezeOverride;
import io.upgradeconsole.approval.Shown;
import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.audit.ChainHead;
import io.upgradeconsole.operation.BreakGlass;
import io.upgradeconsole.operation.Cause;
import io.upgradeconsole.operation.CommandRun;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.overview.Evidence;
import io.upgradeconsole.overview.Evidences;
import io.upgradeconsole.plan.Finding;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.ui.ClusterMarks;
import io.upgradeconsole.verification.Check;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What proves an operation, over the API.
 */
@RestController
class EvidenceApi {

	private final Evidences evidences;

	private final ClusterMarks clusters;

	private final CurrentActor actor;

	EvidenceApi(Evidences evidences, ClusterMarks clusters, CurrentActor actor) {
		this.evidences = evidences;
		this.clusters = clusters;
		this.actor = actor;
	}

	record PlanReply(UUID id, String digest, String title, int baseRevision, String plannedBy, Instant plannedAt,
			List<List<String>> commands, List<Finding> findings) {

		static PlanReply of(Plan plan) {
			return new PlanReply(plan.id(), plan.digest(), plan.content().title(), plan.baseRevision().number(),
					plan.createdBy(), plan.createdAt(), plan.content().commands(), plan.content().findings());
		}

	}

	record ApprovalReply(String by, Instant at, String reason, String digest, @Nullable Shown shown) {

		static ApprovalReply of(Approval approval) {
			return new ApprovalReply(approval.approvedBy(), approval.approvedAt(), approval.reason(), approval.digest(),
					approval.shown().orElse(null));
		}

	}

	record OverrideReply(String freeze, String by, Instant at, String reason) {

		static OverrideReply of(FreezeOverride override) {
			return new OverrideReply(override.freezeName(), override.givenBy(), override.givenAt(), override.reason());
		}

	}

	record BreakGlassReply(String reason, @Nullable String reviewedBy, @Nullable Instant reviewedAt,
			@Nullable String note) {

		static @Nullable BreakGlassReply of(@Nullable BreakGlass breakGlass) {
			return (breakGlass == null) ? null : new BreakGlassReply(breakGlass.reason(), breakGlass.reviewedBy(),
					breakGlass.reviewedAt(), breakGlass.note());
		}

	}

	record EntryReply(@Nullable Long id, Instant at, String actor, String signedInBy, String address, String action,
			String reason, String outcome, @Nullable Integer exitCode, String verdict, String previousHash,
			String hash) {

		static EntryReply of(AuditEntry entry) {
			return new EntryReply(entry.id(), entry.happenedAt(), entry.actor(), entry.signedInBy(), entry.address(),
					entry.action(), entry.reason(), entry.outcome(), entry.exitCode(), entry.verdict(),
					entry.previousHash(), entry.hash());
		}

	}

	record EvidenceReply(UUID operationId, String release, boolean production, String status, @Nullable Cause cause,
			String requestedBy, List<String> approvedBy, Instant startedAt, @Nullable Instant endedAt,
			@Nullable Duration took, PlanReply plan, List<ApprovalReply> approvals, List<OverrideReply> overrides,
			@Nullable BreakGlassReply breakGlass, List<CommandRun> ran, List<Check> checks, List<EntryReply> entries,
			ChainHead head, @Nullable String signature) {

		static EvidenceReply of(Evidence evidence, boolean production) {
			Operation operation = evidence.operation();
			return new EvidenceReply(operation.id(), operation.release().toString(), production,
					operation.status().name(), operation.cause(), operation.requestedBy(), operation.approvedBy(),
					operation.startedAt(), operation.endedAt(),
					(operation.endedAt() != null) ? Duration.between(operation.startedAt(), operation.endedAt()) : null,
					PlanReply.of(evidence.plan()), evidence.approvals().stream().map(ApprovalReply::of).toList(),
					evidence.overrides().stream().map(OverrideReply::of).toList(),
					BreakGlassReply.of(evidence.breakGlass()),
					operation.phases().stream().flatMap((phase) -> phase.commands().stream()).toList(),
					(operation.verdict() != null) ? operation.verdict().checks() : List.of(),
					evidence.entries().stream().map(EntryReply::of).toList(), evidence.head().head(),
					evidence.head().signature());
		}

	}

	@GetMapping("/api/v1/operations/{id}/evidence")
	EvidenceReply one(@PathVariable UUID id) {
		Evidence evidence = this.evidences.of(id, this.actor.get());
		return EvidenceReply.of(evidence, this.clusters.at(evidence.operation().release()).production());
	}

}
