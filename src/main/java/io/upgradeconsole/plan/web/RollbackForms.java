package io.upgradeconsole.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.RollbackChoice;
import io.upgradeconsole.plan.RollbackTarget;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.ProblemView;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Fills the page on which somebody chooses where a release returns to.
 */
@Component
class RollbackForms {

	private final PlanService plans;

	private final Permissions permissions;

	RollbackForms(PlanService plans, Permissions permissions) {
		this.plans = plans;
		this.permissions = permissions;
	}

	/**
	 * The page.
	 * @param revision what is chosen, or {@code null} for what is proposed
	 */
	RollbackFormView form(ReleaseRef release, @Nullable String revision, String timeout,
			Map<String, ProblemView> errors, Actor reader) {
		RollbackChoice choice = this.plans.rollbackChoice(release, reader);
		String proposed = Objects.toString(choice.proposed(), "");
		String chosen = choice.targets().stream().anyMatch((target) -> target.revision().toString().equals(revision))
				? Objects.toString(revision) : proposed;
		List<RollbackFormView.Choice> all = choice.targets().stream().map((target) -> choice(target, chosen)).toList();
		return new RollbackFormView(release, choice.newest().number(), status(choice.newestStatus()),
				all.stream().filter((each) -> isOf(each, proposed)).findFirst().orElse(null), choice.reason(),
				all.stream().filter((each) -> !isOf(each, proposed)).toList(), !chosen.equals(proposed), timeout,
				this.permissions.allows(reader, Action.PLAN_ROLLBACK, release), callouts(choice), errors);
	}

	private static List<Callout> callouts(RollbackChoice choice) {
		List<Callout> callouts = new ArrayList<>();
		if (choice.isPending()) {
			callouts.add(Callout.warning("A helm operation on this release is unfinished",
					"Helm records revision " + choice.newest() + " as '" + choice.newestStatus()
							+ "' and refuses every upgrade. A rollback ends that.",
					"Make sure first that nobody runs helm on this release any more, on any machine or in any pipeline."));
		}
		return callouts;
	}

	private static boolean isOf(RollbackFormView.Choice choice, String revision) {
		return Integer.toString(choice.revision()).equals(revision);
	}

	private static RollbackFormView.Choice choice(RollbackTarget target, String chosen) {
		return new RollbackFormView.Choice(target.revision().number(), target.chartVersion(),
				String.join(", ", target.imageTags()), Moment.of(target.deployedAt()), standing(target.standing()),
				target.revision().toString().equals(chosen));
	}

	private static StatusBadge standing(RollbackTarget.Standing standing) {
		return switch (standing) {
			case VERIFIED -> StatusBadge.success("Verified good");
			case RAN -> StatusBadge.neutral("Ran");
			case CURRENT -> StatusBadge.info("Deployed now");
			case LEFT -> StatusBadge.warning("Rolled back from");
			case FAILED -> StatusBadge.danger("Failed");
		};
	}

	private static StatusBadge status(String helmStatus) {
		return switch (helmStatus) {
			case "deployed" -> StatusBadge.success("Deployed");
			case "failed" -> StatusBadge.danger("Failed");
			default -> StatusBadge.warning(helmStatus.replace('-', ' '));
		};
	}

}
