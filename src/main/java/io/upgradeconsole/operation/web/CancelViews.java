package io.upgradeconsole.operation.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.operation.CancelService;
import io.upgradeconsole.operation.Cancellation;
import io.upgradeconsole.operation.Obstacle;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.UpgradeTimeout;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.Elapsed;
import io.upgradeconsole.ui.Moment;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says what cancelling an operation means at this moment.
 */
@Component
class CancelViews {

	private final CancelService cancels;

	private final Permissions permissions;

	private final Clock clock;

	CancelViews(CancelService cancels, Permissions permissions, Clock clock) {
		this.cancels = cancels;
		this.permissions = permissions;
		this.clock = clock;
	}

	CancelView cancel(Operation operation, Plan plan, Actor reader, Confirmation typed) {
		Cancellation asked = operation.cancellation();
		boolean ended = operation.status().isEnded();
		boolean may = !ended && this.permissions.allows(reader, Action.CANCEL, operation.release());
		boolean rollsBack = rollsBack(plan);
		return new CancelView((asked != null) ? asked(operation, asked, rollsBack) : null,
				(asked == null && operation.obstacle() != null) ? obstacle(operation.obstacle(), plan, may) : null,
				(may && asked == null) ? ask(operation.phase(), rollsBack) : null,
				(may && asked != null && !asked.isForced()) ? kill(operation, typed) : null);
	}

	/** Whether helm, when it is asked to stop, puts back what it has begun. */
	private static boolean rollsBack(Plan plan) {
		return plan.content()
			.steps()
			.stream()
			.anyMatch((step) -> step.phase() == Phase.HELM && step.argv().contains("--atomic"));
	}

	private static CancelView.@Nullable Ask ask(@Nullable Phase phase, boolean rollsBack) {
		if (phase == null || phase.compareTo(Phase.HELM) < 0) {
			return new CancelView.Ask("before-helm", "Cancel this operation",
					"Helm has not begun. It will not be started, and nothing is changed in the cluster.",
					"Cancel the operation");
		}
		if (phase == Phase.HELM) {
			return new CancelView.Ask("helm", "Cancel this operation", rollsBack
					? "Helm is asked to stop, and rolls back by itself. Until it has ended, the upgrade may still go on and replace services, "
							+ "so what runs is verified afterwards."
					: "Helm is asked to stop, and ends at once. It leaves the release pending, so that it has to be rolled back afterwards. What runs is verified.",
					"Cancel the operation");
		}
		if (phase == Phase.PUT_BACK) {
			return new CancelView.Ask("put-back", "Stop waiting",
					"Helm has ended. What it leaves is put back to the end, and then verified at once, without waiting for the services.",
					"Verify without waiting");
		}
		if (phase == Phase.KEEP_VALUES) {
			// it is verified, so nothing is left to be cancelled
			return null;
		}
		return new CancelView.Ask("waiting", "Stop waiting",
				"Helm has ended, and that stays as it is. The services are not waited for any longer, but verified at once; "
						+ "their rollouts go on by themselves.",
				"Stop waiting and verify now");
	}

	private static @Nullable Callout asked(Operation operation, Cancellation asked, boolean rollsBack) {
		if (operation.status() == OperationStatus.CANCELLED) {
			// the cause says it
			return null;
		}
		return Callout.info(asked.requestedBy() + " cancelled this operation",
				"That was at " + Moment.of(asked.requestedAt()).utc() + ". " + now(operation, asked, rollsBack), null);
	}

	private static String now(Operation operation, Cancellation asked, boolean rollsBack) {
		Phase phase = operation.phase();
		if (operation.status().isEnded()) {
			return (operation.status() == OperationStatus.INTERRUPTED) ? "It is not known whether helm heard of it."
					: "Helm had done its work by then, so it ended as it would have.";
		}
		if (phase == null || phase.compareTo(Phase.HELM) < 0) {
			return "Helm will not be started.";
		}
		if (phase.compareTo(Phase.HELM) > 0) {
			return "Helm has ended. What runs now is being verified.";
		}
		if (asked.isForced()) {
			return asked.forcedBy() + " had helm killed.";
		}
		return rollsBack
				? "Helm was asked to stop and rolls back, which may take a while. Meanwhile the upgrade may still replace services; "
						+ "they are verified when helm has ended."
				: "Helm was asked to stop.";
	}

	private static Callout obstacle(Obstacle obstacle, Plan plan, boolean may) {
		return Callout.warning("Helm waits in vain",
				"Since " + Moment.of(obstacle.since()).utc() + ": " + obstacle.detail()
						+ " Helm does not see that, and waits until its timeout of "
						+ Elapsed.of(UpgradeTimeout.parse(plan.content().timeout()).duration()) + " is over.",
				may ? "If that can be mended while helm waits, mend it. If the upgrade itself is wrong, cancel now."
						: "If that can be mended while helm waits, mend it. If the upgrade itself is wrong, have an operator cancel it.");
	}

	private CancelView.@Nullable Kill kill(Operation operation, Confirmation typed) {
		Instant from = this.cancels.killFrom(operation);
		if (from == null) {
			return null;
		}
		Duration left = Duration.between(this.clock.instant(), from);
		// rounded up: a page that asks again by then must not come too early
		long seconds = (left.isNegative() || left.isZero()) ? 0 : left.toSeconds() + 1;
		return new CancelView.Kill(Moment.of(from), seconds, typed);
	}

}
