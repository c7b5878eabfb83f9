package io.upgradeconsole.operation.web;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.approval.Approval;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.operation.Cause;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.Stage;
import io.upgradeconsole.operation.StageNotices;
import io.upgradeconsole.operation.StageState;
import io.upgradeconsole.operation.StagedUpgrade;
import io.upgradeconsole.operation.StagedUpgradeService;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.plan.PlanApprovals;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Elapsed;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Turns a staged upgrade into what its page shows.
 */
@Component
class StagedUpgradeViews {

	private final StagedUpgradeService stagedUpgrades;

	private final UpgradeService operations;

	private final PlanService plans;

	private final ApprovalService approvals;

	private final PlanApprovals states;

	private final Permissions permissions;

	StagedUpgradeViews(StagedUpgradeService stagedUpgrades, UpgradeService operations, PlanService plans,
			ApprovalService approvals, PlanApprovals states, Permissions permissions) {
		this.stagedUpgrades = stagedUpgrades;
		this.operations = operations;
		this.plans = plans;
		this.approvals = approvals;
		this.states = states;
		this.permissions = permissions;
	}

	StagedUpgradeView view(StagedUpgrade staged, Actor reader) {
		boolean needsNewPlan = this.stagedUpgrades.needsNewPlan(staged);
		String target = staged.stages().get(staged.stages().size() - 1).chartVersion();
		return new StagedUpgradeView(staged.id().toString(), staged.release(),
				"From " + staged.fromChartVersion() + " to " + target + " in " + staged.stages().size() + " stages",
				badge(staged), staged.startedBy(), Moment.of(staged.startedAt()),
				(staged.endedAt() != null) ? Elapsed.of(Duration.between(staged.startedAt(), staged.endedAt())) : null,
				now(staged, needsNewPlan, waitsFor(staged, reader)), next(staged, needsNewPlan),
				staged.stages().stream().map((stage) -> stage(staged, stage)).toList(),
				staged.isActive() && this.permissions.allows(reader, Action.CANCEL, staged.release()));
	}

	private static Callout now(StagedUpgrade staged, boolean needsNewPlan, String waitsFor) {
		Cause why = staged.cause();
		if (why != null) {
			return has(staged, StageState.FAILED) ? Callout.blocking(why.title(), why.detail(), why.nextStep())
					: Callout.warning(why.title(), why.detail(), why.nextStep());
		}
		String progress = StageNotices.progress(staged);
		if (staged.current().isEmpty()) {
			return Callout.success(progress, "Each was verified in the cluster before the next one was planned.", null);
		}
		if (needsNewPlan) {
			return Callout.warning("The current stage’s plan no longer holds",
					"It has expired or was withdrawn, or what it was made from has changed. Nothing of it has run.",
					"Plan it again on its page, then read and confirm the new plan.");
		}
		return Callout.info(progress, switch (staged.current().orElseThrow().state()) {
			case AWAITING_CONFIRMATION -> waitsFor.isEmpty()
					? "Nothing runs until somebody has read this stage’s plan and confirmed it." : waitsFor;
			case RUNNING -> "It is done when the cluster shows that it worked. A next stage is then planned by itself.";
			default -> "Helm renders the chart against the cluster. This takes a few seconds.";
		}, null);
	}

	/**
	 * Whom a stage waits for that others have to approve; empty where nobody else has to.
	 */
	private String waitsFor(StagedUpgrade staged, Actor reader) {
		return staged.current()
			.filter((stage) -> stage.state() == StageState.AWAITING_CONFIRMATION && stage.planId() != null)
			.map((stage) -> this.states.of(this.plans.required(stage.planId()), reader).waitsFor())
			.orElse("");
	}

	private StagedUpgradeView.@Nullable Next next(StagedUpgrade staged, boolean needsNewPlan) {
		Stage stage = staged.current().orElse(null);
		if (stage == null || stage.planId() == null) {
			return null;
		}
		return switch (stage.state()) {
			case AWAITING_CONFIRMATION -> new StagedUpgradeView.Next("/plans/" + stage.planId(),
					needsNewPlan ? "See what has changed" : "Read and confirm its plan");
			case RUNNING -> new StagedUpgradeView.Next("/plans/" + stage.planId() + "/operation", "Watch it");
			default -> null;
		};
	}

	private StagedUpgradeView.Stage stage(StagedUpgrade staged, Stage stage) {
		UUID plan = stage.planId();
		Operation operation = (plan != null) ? this.operations.ofPlan(plan).orElse(null) : null;
		boolean ran = operation != null && operation.endedAt() != null;
		return new StagedUpgradeView.Stage(staged.number(stage), stage.title(), badge(stage),
				staged.current().filter(stage::equals).isPresent(),
				(operation != null && !ran) ? Moment.of(operation.startedAt()) : null,
				ran ? Elapsed.of(Duration.between(operation.startedAt(), operation.endedAt())) : null,
				(plan != null) ? confirmedBy(plan) : null, (plan != null) ? plan.toString() : null,
				(operation != null) ? operation.id().toString() : null);
	}

	private @Nullable String confirmedBy(UUID plan) {
		return Optional
			.of(this.approvals.of(this.plans.required(plan))
				.stream()
				.map(Approval::approvedBy)
				.collect(Collectors.joining(", ")))
			.filter((names) -> !names.isEmpty())
			.orElse(null);
	}

	private static boolean has(StagedUpgrade staged, StageState state) {
		return staged.stages().stream().anyMatch((stage) -> stage.state() == state);
	}

	private static StatusBadge badge(StagedUpgrade staged) {
		return switch (staged.status()) {
			case ACTIVE -> StatusBadge.running("Under way");
			case DONE -> StatusBadge.success("Done");
			case STOPPED ->
				has(staged, StageState.FAILED) ? StatusBadge.danger("Stopped") : StatusBadge.warning("Stopped");
		};
	}

	private static StatusBadge badge(Stage stage) {
		return switch (stage.state()) {
			case PENDING -> StatusBadge.neutral("Waiting");
			case PLANNING -> StatusBadge.running("Being planned");
			case AWAITING_CONFIRMATION -> StatusBadge.info("To be confirmed");
			case RUNNING -> StatusBadge.running("Running");
			case DONE -> StatusBadge.success("Done");
			case FAILED -> StatusBadge.danger("Failed");
			case NOT_RUN -> StatusBadge.neutral("Not run");
		};
	}

}
