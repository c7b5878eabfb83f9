package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.helm.ChartReference;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.helm.HelmHome;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.helm.ValuesInput;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.release.CurrentRelease;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes sure that what is about to run is what was approved.
 */
@Component
public class PlanCheck {

	private final Helm helm;

	private final ChartRepository repository;

	private final ClusterProperties clusters;

	private final Releases releases;

	private final ValuesService values;

	private final Planner planner;

	private final ClusterBinding binding;

	private final Staleness staleness;

	PlanCheck(Helm helm, ChartRepository repository, ClusterProperties clusters, Releases releases,
			ValuesService values, Planner planner, ClusterBinding binding, Staleness staleness) {
		this.helm = helm;
		this.repository = repository;
		this.clusters = clusters;
		this.releases = releases;
		this.values = values;
		this.planner = planner;
		this.binding = binding;
		this.staleness = staleness;
	}

	/**
	 * An approved plan in the form that runs.
	 *
	 * @param command the upgrade
	 * @param values the values file, or {@code null} where the upgrade takes none
	 * @param secrets those of the values file
	 */
	public record Runnable(HelmCommand.Upgrade command, @Nullable ValuesInput values, Secrets secrets) {

	}

	/**
	 * A plan that still holds.
	 *
	 * @param secrets those of what was rendered
	 * @param remarks what has changed and makes no difference
	 */
	public record Checked(Secrets secrets, List<String> remarks) {

	}

	/**
	 * The plan's command and files, before anything else is compared.
	 * @throws StalePlanException when the cluster is not the one that was planned in
	 */
	public Runnable runnable(Plan plan) {
		this.binding.require(plan);
		PlanContent content = plan.content();
		@Nullable ValuesInput input = null;
		Secrets secrets = Secrets.none();
		if (content.valuesFileId() != null) {
			ValuesFile file = this.values.get(plan.release(), content.valuesFileId());
			input = new ValuesInput(file.fileName(), this.values.content(file));
			secrets = Secrets.inValues(this.values.parsed(file));
		}
		HelmCommand.Upgrade command = new HelmCommand.Upgrade(plan.release().name(), plan.release().namespace(),
				source(plan.release(), content), content.chart(), content.valuesFileName(), content.tagToSet(),
				content.helmTimeout());
		return new Runnable(command, input, secrets);
	}

	private ChartReference source(ReleaseRef release, PlanContent content) {
		if (!content.rebuildsChart()) {
			return this.repository.source();
		}
		Revision backTo = content.backTo();
		try {
			return (backTo != null) ? this.releases.chart(release, backTo) : this.releases.deployedChart(release);
		}
		catch (ProblemException ex) {
			if (!ex.problem().type().equals("revision-unknown")) {
				throw ex;
			}
			throw new StalePlanException(List.of(new StaleReason(StaleReason.TARGET_GONE, ex.problem().detail())));
		}
	}

	/**
	 * The secrets of the release as it is now and of the values file, to be masked before
	 * anything is logged. It takes neither the repository nor the record of a revision
	 * that may be gone.
	 */
	public Secrets secrets(Plan plan) {
		UUID file = plan.content().valuesFileId();
		Secrets ofFile = (file != null) ? Secrets.inValues(this.values.parsed(this.values.get(plan.release(), file)))
				: Secrets.none();
		return ofFile.plus(ReleaseSecrets.of(this.releases.current(plan.release())));
	}

	/**
	 * Renders again and compares.
	 * @param home the helm home with the refreshed index
	 * @throws StalePlanException when anything differs from what was approved
	 */
	public Checked check(Plan plan, Runnable runnable, HelmHome home) {
		this.binding.require(plan);
		CurrentRelease current = this.releases.current(plan.release());
		PlanContent content = plan.content();
		List<Step> steps = this.planner.steps(runnable.command());
		List<StaleReason> reasons = new ArrayList<>();
		if (!current.newest().revision().equals(plan.baseRevision())) {
			reasons.add(this.staleness.moved(plan, current.newest(), current.facts()));
		}
		reasons.addAll(this.staleness.inputs(content, steps, digest(runnable)));
		if (!reasons.isEmpty()) {
			// whatever helm renders now, it is not what was approved
			throw new StalePlanException(reasons);
		}
		Rendering rendering = this.helm.render(runnable.command(), runnable.values(), home,
				this.clusters.access(plan.release().cluster()), () -> secrets(current, runnable));
		Secrets secrets = ReleaseSecrets.of(current, rendering).plus(runnable.secrets());
		RenderedObjects objects = RenderedObjects.of(rendering);
		VolatileFields volatileFields = new VolatileFields(content.volatilePaths());
		String digest = PlanDigest.of(plan.release(), current.newest().revision(), steps, digest(runnable), objects,
				volatileFields);
		this.staleness.chart(content, ChartDigest.of(rendering)).ifPresent(reasons::add);
		if (!digest.equals(plan.digest())) {
			reasons.add(this.staleness.objects(content.objectDigests(),
					objects.maskedDigests(volatileFields, Masker.of(secrets))));
			throw new StalePlanException(reasons);
		}
		return new Checked(secrets, reasons.stream().map(StaleReason::detail).toList());
	}

	// helm may quote a values file that it refuses
	private static Secrets secrets(CurrentRelease current, Runnable runnable) {
		return runnable.secrets().plus(ReleaseSecrets.of(current));
	}

	private static String digest(Runnable runnable) {
		ValuesInput input = runnable.values();
		return (input == null) ? "" : Canonical.sha256(input.content());
	}

}
