package io.upgradeconsole.plan.web;

import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.Step;
import io.upgradeconsole.plan.StepObject;
import io.upgradeconsole.ui.CommandLine;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.StatusBadge;

/**
 * What the page of a plan says where the plan leads back.
 */
final class RollbackWording {

	private RollbackWording() {
	}

	static String summary(PlanContent content) {
		return chart(content) + ", with the configuration and the images of revision " + content.target()
				+ ". Helm brings its own part back, and the console the rest. No chart repository is needed.";
	}

	/** The second route. */
	static String byUpgrade(PlanContent content) {
		return chart(content) + ", with the values of revision " + content.backTo()
				+ ": an upgrade to what has run before. No chart repository is needed.";
	}

	private static String chart(PlanContent content) {
		return content.fromChartVersion().equals(content.chartVersion())
				? "The chart stays at " + content.chartVersion()
				: "The chart goes from " + content.fromChartVersion() + " back to " + content.chartVersion();
	}

	static List<Fact> resolved(PlanContent content) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("Back to", "revision " + content.target(), "from helm's own record of it"));
		facts.add(new Fact("Chart version", content.chartVersion(), "appVersion " + content.appVersion()));
		facts.add(new Fact("Timeout", content.timeout(), "how long helm waits before it gives up"));
		return facts;
	}

	static PlanView.Step step(Step step) {
		return new PlanView.Step(title(step), explanation(step),
				step.argv().isEmpty() ? null : CommandLine.of(step.argv()),
				(step.phase() == Phase.HELM) ? HelmOptions.explain(step.argv()) : List.of(),
				step.objects().stream().map(RollbackWording::touched).toList());
	}

	private static String title(Step step) {
		return (step.phase() == Phase.VERIFY && !step.objects().isEmpty()) ? "Remove what only a newer revision has"
				: step.phase().words();
	}

	private static String explanation(Step step) {
		return switch (step.phase()) {
			case REPO_UPDATE -> "";
			case CHECK -> "Helm's records are read once more. If anything differs from this plan, nothing runs.";
			case HELM ->
				"Brings back the manifest: configuration, databases' settings, networking. It touches no hook.";
			case PUT_BACK -> "The services are hooks. Each is replaced in place with what was recorded, or made again "
					+ "where it is gone; its pods start anew. Where an autoscaler decides how many there are, it goes on to.";
			case WAIT_READY -> "Until every Deployment and StatefulSet of the release is rolled out and ready.";
			case VERIFY -> step.objects().isEmpty()
					? "The cluster has the last word: revision, images and readiness must be as recorded, whatever helm says."
					: "Only after the rollback is verified. Never a volume, a namespace or a StatefulSet.";
			case KEEP_VALUES ->
				"So that the next upgrade starts from what is in force. Whatever goes wrong here changes nothing in the cluster.";
		};
	}

	private static PlanView.Touched touched(StepObject object) {
		return new PlanView.Touched(object.toString(), switch (object.action()) {
			case REPLACE -> StatusBadge.info("Replace");
			case CREATE -> StatusBadge.warning("Create");
			case REMOVE -> StatusBadge.danger("Remove");
			case KEEP -> StatusBadge.neutral("Keep");
		});
	}

}
