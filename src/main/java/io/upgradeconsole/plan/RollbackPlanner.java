package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.diff.ReadableYaml;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.target.UpgradeTimeout;
import io.upgradeconsole.verification.Expectation;

import org.springframework.stereotype.Component;

/**
 * Plans the way back to a revision from helm's records and the cluster: no repository is
 * asked, and no helm.
 */
@Component
class RollbackPlanner {

	private final RollbackReader reader;

	private final RollbackFindings findings;

	private final LiveHooks hooks;

	private final LiveStates liveStates;

	private final PlanProperties properties;

	private final SideBySide sideBySide;

	RollbackPlanner(RollbackReader reader, RollbackFindings findings, LiveHooks hooks, LiveStates liveStates,
			PlanProperties properties, SideBySide sideBySide) {
		this.reader = reader;
		this.findings = findings;
		this.hooks = hooks;
		this.liveStates = liveStates;
		this.properties = properties;
		this.sideBySide = sideBySide;
	}

	/**
	 * The plan.
	 * @param request with a revision
	 * @param target what is known of that revision
	 */
	RollbackPlanning.Planned plan(RollbackRequest request, RollbackTarget target) {
		RollbackRecords records = this.reader.read(request.release(), target.revision());
		PutBack putBack = records.putBack();
		Pending<Removals> removals = this.sideBySide.start(() -> this.liveStates.removals(request.release()));
		PlannedRollback rollback = PlannedRollback.of(records, putBack, this.hooks.of(records, putBack),
				removals.get());
		HelmCommand.Rollback command = command(request, target);
		List<Step> steps = steps(command, rollback.hooks(), putBack.staying());
		Planner.Planned planned = new Planner.Planned(
				content(request, rollback, command, steps, this.findings.of(rollback, target)),
				PlanDigest.ofRollback(records, putBack, command.argv()), rollback.diffs(),
				PlannedImages.of(rollback.objects().before(), rollback.objects().after(),
						new RegistryMirrors(records.target().config(), records.target().chartValues())),
				Set.of());
		return new RollbackPlanning.Planned(records.newest().revision(), planned);
	}

	private HelmCommand.Rollback command(RollbackRequest request, RollbackTarget target) {
		UpgradeTimeout timeout = (request.timeout() != null) ? request.timeout()
				: new UpgradeTimeout(this.properties.shortestTimeout());
		return new HelmCommand.Rollback(request.release().name(), target.revision(), request.release().namespace(),
				timeout);
	}

	private static PlanContent content(RollbackRequest request, PlannedRollback rollback, HelmCommand.Rollback command,
			List<Step> steps, List<Finding> findings) {
		ReleaseRecord target = rollback.records().target();
		RenderedObjects recorded = new RenderedObjects(target.objects());
		return new PlanContent(null, rollback.records().current().chartVersion(), target.chartVersion(),
				target.appVersion(), null, false, null, null, "", command.timeout().toString(), steps, findings,
				rollback.changes(), rollback.images(), List.of(),
				recorded.maskedDigests(VolatileFields.NONE, Masker.of(rollback.records().secrets())),
				Expectation.workloads(target.objects()), ReadableYaml.dump(rollback.masker().maskTree(target.config())),
				"", PlanContent.Asked.of(request), List.of(), new PlanContent.RollbackTo(target.revision().number(),
						rollback.records().newest().status(), recorded.digest()),
				null);
	}

	private static List<Step> steps(HelmCommand.Rollback command, LiveHooks.Seen hooks, List<ManifestObject> staying) {
		List<Step> steps = new ArrayList<>();
		steps.add(Step.console(Phase.CHECK, "Read the records again and stop if anything differs from this plan"));
		steps.add(Step.command(Phase.HELM, command));
		steps.add(Step.console(Phase.PUT_BACK, "Put back each hook object that helm leaves as it is",
				hooks.restored().stream().map(LiveHooks.Restored::step).toList()));
		steps.add(Step.console(Phase.WAIT_READY, "Wait until every workload of manifest and hooks is rolled out"));
		steps.add(Step.console(Phase.VERIFY,
				"Hold revision, images and readiness against revision " + command.revision() + " as it was recorded"));
		List<StepObject> newer = new ArrayList<>();
		hooks.removed().forEach((object) -> newer.add(StepObject.of(object, StepObject.Action.REMOVE)));
		staying.forEach((object) -> newer.add(StepObject.of(object, StepObject.Action.KEEP)));
		if (!newer.isEmpty()) {
			steps.add(Step.console(Phase.VERIFY, "Once that has passed, remove what only a newer revision has", newer));
		}
		steps.add(Step.console(Phase.KEEP_VALUES,
				"Once verified, keep the values that are in force again as the newest version of the values file"));
		return List.copyOf(steps);
	}

}
