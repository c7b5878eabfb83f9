package io.upgradeconsole.operation;

import java.time.Clock;
import java.util.Optional;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.PlanStatus;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes staged upgrades along with their stages' operations, inside the transactions in
 * which these start and end: neither is ever known without the other.
 */
@Component
class StageProgress {

	private final StagedUpgrades stagedUpgrades;

	private final Clock clock;

	StageProgress(StagedUpgrades stagedUpgrades, Clock clock) {
		this.stagedUpgrades = stagedUpgrades;
		this.clock = clock;
	}

	@EventListener
	void on(OperationStarted event) {
		ofPlan(event.operation()).filter((staged) -> staged.isIn(StageState.AWAITING_CONFIRMATION))
			.ifPresent((staged) -> {
				staged.run();
				this.stagedUpgrades.save(staged);
			});
	}

	@EventListener
	void on(OperationEnded event) {
		Operation operation = event.operation();
		Optional<StagedUpgrade> own = ofPlan(operation).filter((staged) -> isRunning(staged, operation));
		if (own.isPresent()) {
			settle(own.get(), event);
			this.stagedUpgrades.save(own.get());
		}
		else if (hasRunHelm(operation)) {
			this.stagedUpgrades.findByActiveRelease(operation.release().toString())
				.flatMap(this::toChange)
				.filter(StagedUpgrade::isActive)
				.ifPresent((staged) -> {
					staged.stop(StageCauses.overtaken(operation), null, this.clock.instant());
					this.stagedUpgrades.save(staged);
				});
		}
	}

	private Optional<StagedUpgrade> ofPlan(Operation operation) {
		return this.stagedUpgrades.findByPlan(operation.planId()).flatMap(this::toChange);
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

	private static boolean isRunning(StagedUpgrade staged, Operation operation) {
		return staged.stageOf(operation.planId()).filter((stage) -> stage.state() == StageState.RUNNING).isPresent();
	}

	private static boolean hasRunHelm(Operation operation) {
		Phase phase = operation.phase();
		return phase != null && phase.compareTo(Phase.HELM) >= 0;
	}

}
