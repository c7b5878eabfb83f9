package io.upgradeconsole.plan.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.upgradeconsole.plan.Change;
import io.upgradeconsole.plan.Finding;
import io.upgradeconsole.plan.ImageChange;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.plan.StaleReason;
import io.upgradeconsole.plan.Step;
import io.upgradeconsole.release.ReleaseFacts;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Confirmation;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import io.upgradeconsole.values.ValuesFile;
import org.jspecify.annotations.Nullable;

/**
 * Turns a plan into what its page shows.
 */
final class PlanViews {

	PlanView plan(Plan plan, List<Finding> findings, Optional<ValuesFile> valuesFile, Instant now, Confirmation typed,
			ImageCheckView imageCheck, PlanView.Context context) {
		PlanContent content = plan.content();
		PlanStatus status = plan.status(now);
		return new PlanView(plan.id().toString(), plan.release(), PlanView.State.valueOf(status.name()),
				badge(status, context.approval().waits()), content.title(), summary(content), plan.digest(),
				plan.baseRevision().number(), Moment.of(plan.createdAt()), plan.createdBy(),
				Moment.of(plan.expiresAt()), plan.staleReasons().stream().map(StaleReason::detail).toList(),
				content.steps()
					.stream()
					.map((content.kind() == PlanKind.ROLLBACK) ? RollbackWording::step : PlanViews::step)
					.toList(),
				resolved(plan, content, valuesFile), content.resolvedValues(),
				findings.stream().map(PlanViews::finding).toList(),
				content.images().stream().map(PlanViews::image).toList(), ChangeGroup.of(content.changes()),
				content.volatilePaths(), imageCheck, context, context.approval().mayStart(), typed);
	}

	private static String summary(PlanContent content) {
		if (content.path() == null) {
			return RollbackWording.summary(content);
		}
		if (content.backTo() != null) {
			return RollbackWording.byUpgrade(content);
		}
		return switch (content.path()) {
			case IMAGE_ONLY -> "Every service without a pin of its own moves to image tag " + content.imageTag()
					+ "; the chart stays at " + content.chartVersion() + ".";
			case CHART_ONLY -> chartMove(content) + "; no image tag is set.";
			case COMBINED -> chartMove(content) + " and the images to " + content.imageTag() + ".";
		};
	}

	private static String chartMove(PlanContent content) {
		return content.fromChartVersion().equals(content.chartVersion())
				? "The chart is applied again at " + content.chartVersion()
				: "The chart moves from " + content.fromChartVersion() + " to " + content.chartVersion();
	}

	private static List<Fact> resolved(Plan plan, PlanContent content, Optional<ValuesFile> valuesFile) {
		List<Fact> facts = new ArrayList<>();
		facts.add(Fact.of("Release", plan.release().name().value()));
		facts.add(Fact.of("Namespace", plan.release().namespace().value()));
		facts.add(Fact.of("Cluster", plan.release().cluster().value()));
		if (content.path() == null) {
			facts.addAll(RollbackWording.resolved(content));
			return facts;
		}
		if (content.backTo() != null) {
			facts.add(new Fact("Back to", "revision " + content.backTo(), "from helm's own record of it"));
		}
		facts.add(new Fact("Chart version", content.chartVersion(), chartRemark(content)));
		if (content.imageTag() != null) {
			facts.add(new Fact("Image tag", content.imageTag(), content.setsImageTag() ? "set on the command line"
					: "the chart's appVersion already brings it, so it is not set again"));
		}
		if (content.valuesFileName() != null) {
			facts.add(new Fact("Values file", content.valuesFileName(), "SHA-256 " + content.valuesDigest()));
			valuesFile.map(ValuesFile::origin)
				.ifPresent((origin) -> facts.add(new Fact("Origin of the file", origin.words(), origin.note())));
		}
		facts.add(new Fact("Way back", content.path().changesChart() ? "a rollback may need support" : "a rollback",
				content.path().changesChart() ? "what migrations did to the databases stays"
						: "rolling back a change of images alone is safe"));
		facts.add(new Fact("Timeout", content.timeout(), "how long helm waits before it gives up"));
		return facts;
	}

	private static @Nullable String chartRemark(PlanContent content) {
		if (content.path() != null && content.path().changesChart()) {
			// none where the chart is not listed
			return content.appVersion().isEmpty() ? null : "appVersion " + content.appVersion();
		}
		return content.rebuildsChart() ? "what is deployed, from the release record" : "pinned to what is deployed";
	}

	private static PlanView.Step step(Step step) {
		@Nullable CommandLine command = step.argv().isEmpty() ? null : CommandLine.of(step.argv());
		return new PlanView.Step(title(step), explanation(step), command,
				(step.phase() == Phase.HELM) ? HelmOptions.explain(step.argv()) : List.of());
	}

	private static String title(Step step) {
		if (step.phase() == Phase.REPO_UPDATE) {
			return switch (step.argv().get(2)) {
				case "add" -> "Add the chart repository";
				case "repo" -> "See the target version listed";
				default -> step.phase().words();
			};
		}
		return step.phase().words();
	}

	private static String explanation(Step step) {
		return switch (step.phase()) {
			case REPO_UPDATE -> switch (step.argv().get(2)) {
				case "add" ->
					"So that helm knows where the chart comes from; in a configuration that only this operation uses.";
				case "repo" -> "Puts the version and its appVersion into the log.";
				default -> "A stale index would miss versions, so it is refreshed in the same run.";
			};
			case CHECK ->
				"Helm renders the chart once more. If anything differs from this plan, the upgrade does not run.";
			case HELM -> "This is the upgrade itself.";
			case PUT_BACK -> "Only a rollback leaves anything to put back.";
			case WAIT_READY -> "Until every Deployment and StatefulSet of the release is rolled out and ready.";
			case VERIFY ->
				"The cluster has the last word: revision, images and readiness must be as planned, whatever helm says.";
			case KEEP_VALUES ->
				"So that there is one file to upgrade from next time. The file that was kept before stays, too. Whatever becomes of this, the verdict stands.";
		};
	}

	private static PlanView.Finding finding(Finding finding) {
		return new PlanView.Finding(finding.severity().name(), finding.code(), finding.title(), finding.detail(),
				finding.remedy(), (finding.command() != null) ? new CommandLine(finding.command()) : null);
	}

	private static PlanView.Image image(ImageChange image) {
		return new PlanView.Image(image.service(), image.before().isEmpty() ? null : ReleaseFacts.tag(image.before()),
				image.after().isEmpty() ? null : ReleaseFacts.tag(image.after()));
	}

	static StatusBadge badge(Change.Action action, Change.Risk risk) {
		String word = switch (action) {
			case CREATE -> "New";
			case UPDATE -> "Changed";
			case RECREATE -> "Re-created";
			case REMOVE -> "Removed";
		};
		return switch (risk) {
			case HIGH -> StatusBadge.danger(word);
			case MEDIUM -> StatusBadge.warning(word);
			case LOW -> StatusBadge.neutral(word);
		};
	}

	private static StatusBadge badge(PlanStatus status, boolean waits) {
		return switch (status) {
			case READY -> waits ? StatusBadge.info("Waits for approval") : StatusBadge.info("Ready to confirm");
			case BLOCKED -> StatusBadge.danger("Blocked");
			case STALE -> StatusBadge.warning("Stale");
			case EXPIRED -> StatusBadge.warning("Expired");
			case STARTED -> StatusBadge.success("Started");
			case REJECTED -> StatusBadge.danger("Rejected");
			case WITHDRAWN -> StatusBadge.neutral("Withdrawn");
		};
	}

}
