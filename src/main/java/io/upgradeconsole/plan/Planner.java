package io.upgradeconsole.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ObjectKind;
import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.diff.ReadableYaml;
import io.upgradeconsole.helm.ChartRefusedException;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.ChartSource;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.helm.HelmHome;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.UpgradeTimeout;
import io.upgradeconsole.verification.Expectation;

import org.springframework.stereotype.Component;

/**
 * Renders an upgrade and says what it would do.
 */
@Component
class Planner {

	// The dry run takes no timeout, so any will do until the render tells how long the
	// migrate Job may take.
	private static final UpgradeTimeout ANY_TIMEOUT = new UpgradeTimeout(Duration.ofMinutes(5));

	private final Helm helm;

	private final ChartRepository repository;

	private final ClusterProperties clusters;

	private final PlanFindings findings;

	private final ChartRefusals refusals;

	private final PlanProperties properties;

	private final LiveStates liveStates;

	private final SideBySide sideBySide;

	Planner(Helm helm, ChartRepository repository, ClusterProperties clusters, PlanFindings findings,
			ChartRefusals refusals, PlanProperties properties, LiveStates liveStates, SideBySide sideBySide) {
		this.helm = helm;
		this.repository = repository;
		this.clusters = clusters;
		this.findings = findings;
		this.refusals = refusals;
		this.properties = properties;
		this.liveStates = liveStates;
		this.sideBySide = sideBySide;
	}

	/**
	 * What a plan says, the digest it is bound by, how each object changes, what the
	 * cluster will have to pull, and of which kinds the rendered objects are.
	 */
	record Planned(PlanContent content, String digest, List<ObjectDiff> diffs, List<PlannedImage> images,
			Set<ObjectKind> kinds) {

		Planned with(PlanContent other) {
			return new Planned(other, this.digest, this.diffs, this.images, this.kinds);
		}

	}

	Planned plan(PlanInputs inputs) {
		try {
			return rendered(render(inputs));
		}
		catch (ChartRefusedException ex) {
			return blocked(inputs, this.refusals.of(inputs, ex));
		}
	}

	private Planned rendered(RenderedUpgrade upgrade) {
		PlanInputs inputs = upgrade.inputs();
		HelmCommand.Upgrade command = inputs.command(timeout(upgrade));
		List<Step> steps = steps(command);
		String valuesDigest = (inputs.valuesFile() != null) ? inputs.valuesFile().sha256() : "";
		String digest = PlanDigest.of(inputs.current().release(), inputs.current().newest().revision(), steps,
				valuesDigest, upgrade.after(), upgrade.volatileFields());
		PlanContent content = new PlanContent(inputs.request().path(), inputs.current().base().chartVersion(),
				inputs.chart().version().value(), inputs.chart().appVersion(),
				(inputs.request().imageTag() != null) ? inputs.request().imageTag().value() : null,
				inputs.setsImageTag(), (inputs.valuesFile() != null) ? inputs.valuesFile().id() : null,
				(inputs.valuesFile() != null) ? inputs.valuesFile().fileName() : null, valuesDigest,
				command.timeout().toString(), steps, this.findings.of(upgrade), upgrade.changes(),
				ServiceImages.changes(upgrade.recordedImages(), upgrade.images()),
				upgrade.volatileFields().paths().stream().sorted().toList(),
				upgrade.after().maskedDigests(upgrade.volatileFields(), upgrade.masker()),
				Expectation.workloads(upgrade.after().all()),
				ReadableYaml.dump(upgrade.masker().maskTree(upgrade.rendering().config())));
		return new Planned(content.withChartDigest(ChartDigest.of(upgrade.rendering())), digest, upgrade.diffs(),
				PlannedImages.of(upgrade.before(), upgrade.after(),
						new RegistryMirrors(upgrade.rendering().config(), upgrade.rendering().chartValues())),
				upgrade.after().all().stream().map(ManifestObject::type).collect(Collectors.toSet()));
	}

	/**
	 * A plan that cannot be rendered, and says why. Its steps are what would run; nothing
	 * is known of objects and images, and its digest is that of no rendering.
	 * @param findings what was found, a blocking one among them
	 */
	Planned blocked(PlanInputs inputs, List<Finding> findings) {
		UpgradeTimeout asked = inputs.request().timeout();
		HelmCommand.Upgrade command = inputs
			.command((asked != null) ? asked : new UpgradeTimeout(this.properties.shortestTimeout()));
		List<Step> steps = steps(command);
		String valuesDigest = (inputs.valuesFile() != null) ? inputs.valuesFile().sha256() : "";
		PlanContent content = new PlanContent(inputs.request().path(), inputs.current().base().chartVersion(),
				inputs.chart().version().value(), inputs.chart().appVersion(),
				(inputs.request().imageTag() != null) ? inputs.request().imageTag().value() : null,
				inputs.setsImageTag(), (inputs.valuesFile() != null) ? inputs.valuesFile().id() : null,
				(inputs.valuesFile() != null) ? inputs.valuesFile().fileName() : null, valuesDigest,
				command.timeout().toString(), steps, findings, List.of(), List.of(), List.of(), Map.of(), List.of(),
				"");
		String digest = PlanDigest.ofBlocked(inputs.current().release(), inputs.current().newest().revision(), steps,
				valuesDigest);
		return new Planned(content, digest, List.of(), List.of(), Set.of());
	}

	private RenderedUpgrade render(PlanInputs inputs) {
		ClusterAccess cluster = this.clusters.access(inputs.current().release().cluster());
		Pending<Secrets> known = this.sideBySide
			.start(() -> ReleaseSecrets.of(inputs.current()).plus(Secrets.inValues(inputs.fileValues())));
		HelmCommand.Upgrade untimed = inputs.command(ANY_TIMEOUT);
		HelmHome home = this.repository.home();
		Pending<LiveState> live = this.sideBySide.start(() -> this.liveStates.of(inputs.current(), known.get()));
		Rendering rendering = this.helm.render(untimed, inputs.values(), home, cluster, known::get);
		// seldom, and no reason to have every plan wait for two
		Rendering again = rendering.mayVary()
				? this.helm.renderAgain(untimed, inputs.values(), home, cluster, known::get) : rendering;
		return RenderedUpgrade.of(inputs, rendering, again, known.get(), live.get());
	}

	/** What runs, in order. */
	List<Step> steps(HelmCommand.Upgrade command) {
		List<Step> steps = new ArrayList<>();
		// a chart that is rebuilt from a release record needs no repository
		if (command.source() instanceof ChartSource source) {
			steps.add(Step.command(Phase.REPO_UPDATE, new HelmCommand.RepoAdd(source)));
			steps.add(Step.command(Phase.REPO_UPDATE, new HelmCommand.RepoUpdate(source)));
			steps.add(Step.command(Phase.REPO_UPDATE, new HelmCommand.SearchRepo(source, command.version())));
		}
		steps.add(Step.console(Phase.CHECK, "Render again and stop if anything differs from this plan"));
		steps.add(Step.command(Phase.HELM, command));
		steps.add(Step.console(Phase.WAIT_READY, "Wait until every workload of manifest and hooks is rolled out"));
		steps.add(Step.console(Phase.VERIFY, "Make every check against this plan, from helm's record to the gateway"));
		steps.add(Step.console(Phase.KEEP_VALUES,
				"Keep the values that are in force then as the newest version of the values file"));
		return List.copyOf(steps);
	}

	private UpgradeTimeout timeout(RenderedUpgrade upgrade) {
		UpgradeTimeout asked = upgrade.inputs().request().timeout();
		if (asked != null) {
			return asked;
		}
		// Helm's own default of five minutes would end a migration that the chart allows
		// an hour.
		return MigrateDeadline.of(upgrade)
			.map((deadline) -> UpgradeTimeout.atMost(deadline.plus(this.properties.timeoutMargin())))
			.orElseGet(() -> new UpgradeTimeout(this.properties.shortestTimeout()));
	}

}
