package io.upgradeconsole.operation.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.approval.Approval;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.operation.Cause;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.Stage;
import io.upgradeconsole.operation.StagedUpgrade;
import io.upgradeconsole.operation.StagedUpgradeService;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.ClusterMarks;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Staged upgrades over the API. Each stage's plan is approved and started like any other.
 */
@RestController
@RequestMapping("/api/v1/staged-upgrades")
class StagedUpgradeApi {

	private final StagedUpgradeService stagedUpgrades;

	private final UpgradeService operations;

	private final PlanService plans;

	private final ApprovalService approvals;

	private final ClusterMarks clusters;

	private final CurrentActor actor;

	StagedUpgradeApi(StagedUpgradeService stagedUpgrades, UpgradeService operations, PlanService plans,
			ApprovalService approvals, ClusterMarks clusters, CurrentActor actor) {
		this.stagedUpgrades = stagedUpgrades;
		this.operations = operations;
		this.plans = plans;
		this.approvals = approvals;
		this.clusters = clusters;
		this.actor = actor;
	}

	/**
	 * What to begin.
	 *
	 * @param planId the upgrade in one step that the stages take the place of
	 */
	record Beginning(@Nullable UUID planId) {

		UUID requiredPlan() {
			if (this.planId == null) {
				throw Problem
					.invalid("planId", "field-missing", "A field is missing", "The field 'planId' is missing.",
							"Plan the upgrade in one step, and send that plan's id.")
					.asException();
			}
			return this.planId;
		}

	}

	record Stop(@Nullable String reason) {

	}

	record StageReply(int number, String chartVersion, @Nullable String imageTag, String state, @Nullable UUID planId,
			@Nullable String digest, List<String> approvedBy, @Nullable UUID operationId, @Nullable Instant startedAt,
			@Nullable Instant endedAt) {

	}

	record StagedUpgradeReply(UUID id, String release, boolean production, String path, String status,
			String fromChartVersion, String startedBy, Instant startedAt, @Nullable Instant endedAt,
			@Nullable Cause cause, boolean needsNewPlan, List<StageReply> stages) {

	}

	@PostMapping
	ResponseEntity<StagedUpgradeReply> begin(@RequestBody Beginning beginning) {
		StagedUpgrade begun = this.stagedUpgrades.begin(beginning.requiredPlan(), this.actor.get());
		return ResponseEntity.created(URI.create("/api/v1/staged-upgrades/" + begun.id())).body(reply(begun));
	}

	@GetMapping
	List<StagedUpgradeReply> list(@RequestParam(required = false) @Nullable String release) {
		return this.stagedUpgrades.newest((release != null) ? ReleaseRef.parse(release) : null, this.actor.get())
			.stream()
			.map(this::reply)
			.toList();
	}

	@GetMapping("/{id}")
	StagedUpgradeReply one(@PathVariable UUID id) {
		return reply(this.stagedUpgrades.get(id, this.actor.get()));
	}

	@PostMapping("/{id}/stop")
	StagedUpgradeReply stop(@PathVariable UUID id, @RequestBody Stop stop) {
		return reply(this.stagedUpgrades.stop(id, Objects.requireNonNullElse(stop.reason(), ""), this.actor.get()));
	}

	private StagedUpgradeReply reply(StagedUpgrade staged) {
		List<Stage> stages = staged.stages();
		return new StagedUpgradeReply(staged.id(), staged.release().toString(),
				this.clusters.at(staged.release()).production(), staged.path().name(), staged.status().name(),
				staged.fromChartVersion(), staged.startedBy(), staged.startedAt(), staged.endedAt(), staged.cause(),
				this.stagedUpgrades.needsNewPlan(staged),
				IntStream.range(0, stages.size()).mapToObj((index) -> reply(index + 1, stages.get(index))).toList());
	}

	private StageReply reply(int number, Stage stage) {
		@Nullable Plan plan = (stage.planId() != null) ? this.plans.required(stage.planId()) : null;
		@Nullable Operation operation = (plan != null) ? this.operations.ofPlan(plan.id()).orElse(null) : null;
		return new StageReply(number, stage.chartVersion(), stage.imageTag(), stage.state().name(), stage.planId(),
				(plan != null) ? plan.digest() : null,
				(plan != null) ? this.approvals.of(plan).stream().map(Approval::approvedBy).toList() : List.of(),
				(operation != null) ? operation.id() : null, (operation != null) ? operation.startedAt() : null,
				(operation != null) ? operation.endedAt() : null);
	}

}
