package io.upgradeconsole.operation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.approval.PlanRejected;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.PlanCreated;
import io.upgradeconsole.plan.PlanStatus;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes staged upgrades along with their stages' plans and operations, inside the
 * transactions in which these change: neither is ever known without the other.
 */
@Component
class StageProgress {

	private final StagedUpgrades stagedUpgrades;

	private final Clock clock;

	StageProgress(StagedUpgrades stagedUpgrades, Clock clock) {
		this.stagedUpgrades = stagedUpgrades;
		this.clock = clock;
	}

	/** A plan that replaces a stage's plan is that stage's plan from now on. */
	@EventListener
	void on(PlanCreated event) {
		UUID former = event.plan().replaces();
		if (former != null) {
			ofPlan(former).filter((staged) -> isWaitingWith(staged, former)).ifPresent((staged) -> {
				staged.plannedAgain(event.plan(), this.clock.instant());
				this.stagedUpgrades.save(staged);
			});
		}
	}

	/** A rejected stage stops the stages; a withdrawn one can be planned again. */
	@EventListener
	void on(PlanRejected event) {
		ofPlan(event.plan().id()).filter((staged) -> isWaitingWith(staged, event.plan().id())).ifPresent((staged) -> {
			int number = staged.number(staged.current().orElseThrow());
			staged.fail(StageCauses.rejected(number, event.end()), this.clock.instant());
			this.stagedUpgrades.save(staged);
		});
	}

	@EventListener
	void on(OperationStarted event) {
		ofPlan(event.plan().id()).filter((staged) -> isWaitingWith(staged, event.plan().id())).ifPresent((staged) -> {
			staged.run();
			this.stagedUpgrades.save(staged);
		});
	}

	@EventListener
	void on(OperationEnded event) {
		Operation operation = event.operation();
		Optional<StagedUpgrade> own = ofPlan(operation.planId()).filter((staged) -> isRunning(staged, operation));
		if (own.isPresent()) {
			settle(own.get(), event);
			this.stagedUpgrades.save(own.get());
		}
		else if (operation.hasEntered(Phase.HELM)) {
			this.stagedUpgrades.findByActiveRelease(operation.release().toString())
				.flatMap(this::toChange)
				.filter(StagedUpgrade::isActive)
				.ifPresent((staged) -> {
					staged.stop(StageCauses.overtaken(operation), null, this.clock.instant());
					this.stagedUpgrades.save(staged);
				});
		}
	}

	private Optional<StagedUpgrade> ofPlan(UUID plan) {
		return this.stagedUpgrades.findByPlan(plan).flatMap(this::toChange);
	}

	private Optional<StagedUpgrade> toChange(StagedUpgrade staged) {
		return this.stagedUpgrades.findToChangeById(staged.id());
	}

	private void settle(StagedUpgrade staged, OperationEnded event) {
		Operation operation = event.operation();
		Stage stage = staged.stageOf(operation.planId()).orElseThrow();
		if (operation.status() == OperationStatus.SUCCEEDED) {
			staged.done(stage, this.clock.instant());
		}
		else if (staged.isActive() && event.plan().status(this.clock.instant()) == PlanStatus.STALE) {
			// found before helm ran: it can be planned again
			staged.notStarted();
		}
		else {
			staged.failed(stage, StageCauses.failed(staged.number(stage), operation), this.clock.instant());
		}
	}

	private static boolean isWaitingWith(StagedUpgrade staged, UUID plan) {
		return staged.isIn(StageState.AWAITING_CONFIRMATION) && plan.equals(staged.current().orElseThrow().planId());
	}

	private static boolean isRunning(StagedUpgrade staged, Operation operation) {
		return staged.stageOf(operation.planId()).filter((stage) -> stage.state() == StageState.RUNNING).isPresent();
	}

}
