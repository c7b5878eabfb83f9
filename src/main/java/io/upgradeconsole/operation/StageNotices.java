package io.upgradeconsole.operation;

import java.time.Clock;
import java.util.Optional;

import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.ui.Notice;

import org.springframework.stereotype.Component;

/**
 * Says on other pages that a staged upgrade is under way.
 */
@Component
public class StageNotices {

	private final StagedUpgrades stagedUpgrades;

	private final Clock clock;

	StageNotices(StagedUpgrades stagedUpgrades, Clock clock) {
		this.stagedUpgrades = stagedUpgrades;
		this.clock = clock;
	}

	/** Which stage the plan is, or what it would mean for the stages of others. */
	public Optional<Notice> about(Plan plan) {
		Optional<StagedUpgrade> own = this.stagedUpgrades.findByPlan(plan.id());
		if (own.isPresent()) {
			return own.map((staged) -> ofStage(staged, staged.stageOf(plan.id()).orElseThrow()));
		}
		if (plan.status(this.clock.instant()) == PlanStatus.STARTED) {
			return Optional.empty();
		}
		return this.stagedUpgrades.findByActiveRelease(plan.release().toString())
			.map((staged) -> notice("A staged upgrade of this release is under way",
					progress(staged) + " This plan is none of its stages: starting it would stop the staged upgrade.",
					staged));
	}

	/** That it is under way, and how far. */
	public static Notice underWay(StagedUpgrade staged) {
		return notice("A staged upgrade is under way", progress(staged), staged);
	}

	/** How far it is, in a sentence. */
	public static String progress(StagedUpgrade staged) {
		return staged.current().map((stage) -> place(staged, stage) + switch (stage.state()) {
			case AWAITING_CONFIRMATION -> " waits to be confirmed.";
			case RUNNING -> " is running.";
			default -> " is being planned.";
		}).orElseGet(() -> {
			Cause why = staged.cause();
			return (why != null) ? "The staged upgrade has stopped. " + why.title() + "." : "Every stage is done.";
		});
	}

	private static Notice ofStage(StagedUpgrade staged, Stage stage) {
		boolean current = staged.current().filter(stage::equals).isPresent();
		return notice(place(staged, stage), current ? whatNext(staged, stage) : progress(staged), staged);
	}

	private static String whatNext(StagedUpgrade staged, Stage stage) {
		if (staged.number(stage) == staged.stages().size()) {
			return "The last stage on the way from " + staged.fromChartVersion() + ".";
		}
		String next = "The next stage is planned when this one is verified, and waits for a confirmation of its own.";
		return (stage.state() == StageState.RUNNING) ? next : "Confirming this plan runs this stage only. " + next;
	}

	private static String place(StagedUpgrade staged, Stage stage) {
		return "Stage " + staged.number(stage) + " of " + staged.stages().size();
	}

	private static Notice notice(String title, String detail, StagedUpgrade staged) {
		return new Notice(title, detail, "/staged/" + staged.id(), "See all stages");
	}

}
