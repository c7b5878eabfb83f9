package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesService;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes sure that what is about to run is what was approved.
 */
@Component
public class PlanCheck {

	private static final int OBJECTS_NAMED = 8;

	private final Helm helm;

	private final ChartRepository repository;

	private final ClusterProperties clusters;

	private final Releases releases;

	private final ValuesService values;

	private final Planner planner;

	PlanCheck(Helm helm, ChartRepository repository, ClusterProperties clusters, Releases releases,
			ValuesService values, Planner planner) {
		this.helm = helm;
		this.repository = repository;
		this.clusters = clusters;
		this.releases = releases;
		this.values = values;
		this.planner = planner;
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

	/** The plan's command and files, before anything is compared. */
	public Runnable runnable(Plan plan) {
		PlanContent content = plan.content();
		@Nullable ValuesInput input = null;
		Secrets secrets = Secrets.none();
		if (content.valuesFileId() != null) {
			ValuesFile file = this.values.get(plan.release(), content.valuesFileId());
			input = new ValuesInput(file.fileName(), this.values.content(file));
			secrets = Secrets.inValues(this.values.parsed(file));
		}
		HelmCommand.Upgrade command = new HelmCommand.Upgrade(plan.release().name(), plan.release().namespace(),
				content.rebuildsChart() ? this.releases.deployedChart(plan.release()) : this.repository.source(),
				content.chart(), content.valuesFileName(), content.tagToSet(), content.helmTimeout());
		return new Runnable(command, input, secrets);
	}

	/**
	 * The secrets of the release as it is now and of the values file, to be masked before
	 * anything is logged.
	 */
	public Secrets secrets(Plan plan, Runnable runnable) {
		return secrets(this.releases.current(plan.release()), runnable);
	}

	/**
	 * Renders again and compares.
	 * @param home the helm home with the refreshed index
	 * @return the secrets of what was rendered
	 * @throws ProblemException of type {@code plan-stale} when anything differs from what
	 * was approved; its detail says what
	 */
	public Secrets check(Plan plan, Runnable runnable, HelmHome home) {
		CurrentRelease current = this.releases.current(plan.release());
		if (!current.newest().revision().equals(plan.baseRevision())) {
			throw stale("The release has moved from revision " + plan.baseRevision() + " to "
					+ current.newest().revision() + ".");
		}
		PlanContent content = plan.content();
		List<Step> steps = this.planner.steps(runnable.command());
		if (!steps.equals(content.steps())) {
			throw stale("The console's configuration now leads to other commands.");
		}
		Rendering rendering = this.helm.render(runnable.command(), runnable.values(), home,
				this.clusters.access(plan.release().cluster()), secrets(current, runnable));
		Secrets secrets = ReleaseSecrets.of(current, rendering).plus(runnable.secrets());
		RenderedObjects objects = RenderedObjects.of(rendering);
		VolatileFields volatileFields = new VolatileFields(content.volatilePaths());
		String digest = PlanDigest.of(plan.release(), current.newest().revision(), steps, digest(runnable), objects,
				volatileFields);
		if (!digest.equals(plan.digest())) {
			throw stale(difference(content.objectDigests(), objects.maskedDigests(volatileFields, Masker.of(secrets))));
		}
		return secrets;
	}

	// helm may quote a values file that it refuses
	private static Secrets secrets(CurrentRelease current, Runnable runnable) {
		return runnable.secrets().plus(ReleaseSecrets.of(current));
	}

	private static String digest(Runnable runnable) {
		ValuesInput input = runnable.values();
		return (input == null) ? "" : Canonical.sha256(input.content());
	}

	private static String difference(Map<String, String> planned, Map<String, String> rendered) {
		Set<String> keys = new TreeSet<>(planned.keySet());
		keys.addAll(rendered.keySet());
		List<String> changed = keys.stream()
			.filter((key) -> !planned.getOrDefault(key, "").equals(rendered.getOrDefault(key, "")))
			.toList();
		if (changed.isEmpty()) {
			return "The chart now renders another secret value than when it was planned.";
		}
		String more = (changed.size() > OBJECTS_NAMED) ? " and " + (changed.size() - OBJECTS_NAMED) + " more" : "";
		return "The chart or the cluster now leads to other objects: "
				+ String.join(", ", changed.subList(0, Math.min(OBJECTS_NAMED, changed.size()))) + more + ".";
	}

	private static ProblemException stale(String what) {
		return Problem
			.conflict("plan-stale", "What this plan was made from has changed", what,
					"Plan again with the same inputs.")
			.asException();
	}

}
