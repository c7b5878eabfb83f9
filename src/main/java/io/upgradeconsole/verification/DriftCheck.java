package io.upgradeconsole.verification;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.LiveObjects;
import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Finds what was changed in the cluster since a revision was deployed. An object that
 * reads as it was recorded is done with; for any other the API server is asked, by a dry
 * run, what it would make of the record, so that a default, another way to write a
 * quantity, or a webhook's work is not taken for somebody's.
 */
@Component
public class DriftCheck {

	private static final Logger logger = LoggerFactory.getLogger(DriftCheck.class);

	/** Enough to be done before helm has rendered, and no storm for an API server. */
	private static final int AT_ONCE = 8;

	private final LiveObjects objects;

	private final SideBySide sideBySide;

	DriftCheck(LiveObjects objects, SideBySide sideBySide) {
		this.objects = objects;
		this.sideBySide = sideBySide;
	}

	/**
	 * Compares, several objects at once. What keeps it from an answer is part of the
	 * answer: it does not fail for a cluster that is silent or refuses.
	 * @param record what should be
	 * @param known secrets to hide, besides those of the live objects
	 */
	public Drift check(ReleaseRef release, ReleaseRecord record, Secrets known) {
		Pending<Set<String>> autoscaled = this.sideBySide.start(() -> autoscaled(release, record));
		AtomicReference<@Nullable Problem> silent = new AtomicReference<>();
		List<DriftedForm> forms = this.sideBySide.each(expected(record), AT_ONCE,
				(object) -> form(release, object, silent));
		return drift(forms, autoscaled.get(), known);
	}

	/**
	 * A cluster that has fallen silent is not asked again: each time costs a timeout.
	 */
	private DriftedForm form(ReleaseRef release, ManifestObject object, AtomicReference<@Nullable Problem> silent) {
		Problem before = silent.get();
		if (before != null) {
			return DriftedForm.unknown(object, before);
		}
		try {
			return DriftedForm.of(this.objects, release, object);
		}
		catch (ProblemException ex) {
			if (ex.problem().type().equals("cluster-unreachable")) {
				silent.set(ex.problem());
			}
			return DriftedForm.unknown(object, ex.problem());
		}
		catch (RuntimeException ex) {
			// Not worth a plan. Its message stays out of the log: it may quote a secret.
			logger.error("{} could not be compared: {}", object, ex.getClass().getName());
			return DriftedForm.unknown(object, Problem.unavailable("drift-unknown", "An object could not be compared",
					"The console could not read it.", "Report it, with the console's log."));
		}
	}

	private static Drift drift(List<DriftedForm> forms, Set<String> autoscaled, Secrets known) {
		List<DriftedForm> failed = forms.stream().filter((form) -> form.problem() != null).toList();
		if (!failed.isEmpty() && failed.size() == forms.size()) {
			return Drift.unknown(failed.get(0).requiredProblem());
		}
		return new Drift(forms.size() - failed.size(),
				forms.stream()
					.map((form) -> form.withoutReplicas(autoscaled))
					.filter(DriftedForm::isDrifted)
					.map((form) -> form.masked(known))
					.toList(),
				reasons(failed), null);
	}

	/** One sentence for all objects that could not be compared for one reason. */
	private static List<String> reasons(List<DriftedForm> failed) {
		return failed.stream()
			.collect(Collectors.groupingBy((form) -> form.requiredProblem().detail(),
					Collectors.mapping((form) -> form.object().kind() + " " + form.object().name(),
							Collectors.joining(", "))))
			.entrySet()
			.stream()
			.map((reason) -> reason.getValue() + ": " + reason.getKey())
			.sorted()
			.toList();
	}

	/**
	 * The objects that should be there as recorded. A Job or a Pod has run, and whether
	 * it is still there says nothing; of a name that is in the manifest too, a hook is
	 * only the forerunner.
	 */
	private static List<ManifestObject> expected(ReleaseRecord record) {
		List<ManifestObject> all = record.objects();
		Set<String> ofManifest = all.stream()
			.filter((object) -> object.source() == ManifestObject.Source.MANIFEST)
			.map(DriftCheck::identity)
			.collect(Collectors.toSet());
		boolean installed = record.revision().number() == 1;
		return all.stream()
			.filter((object) -> !object.kind().equals("Job") && !object.kind().equals("Pod"))
			.filter(Expectation::isLasting)
			.filter((object) -> object.source() == ManifestObject.Source.MANIFEST
					|| !ofManifest.contains(identity(object)))
			// no upgrade has run that would have made it
			.filter((object) -> !installed || object.source() == ManifestObject.Source.MANIFEST
					|| object.annotation("helm.sh/hook").contains("-install"))
			.toList();
	}

	private static String identity(ManifestObject object) {
		return object.kind() + "/" + object.namespace() + "/" + object.name();
	}

	/** By record and by cluster: others than the chart may have made an autoscaler. */
	private Set<String> autoscaled(ReleaseRef release, ReleaseRecord record) {
		Set<String> scaled = new HashSet<>();
		for (ManifestObject object : record.objects()) {
			if (object.kind().equals("HorizontalPodAutoscaler")
					&& object.content().get("spec") instanceof Map<?, ?> spec
					&& spec.get("scaleTargetRef") instanceof Map<?, ?> target) {
				scaled.add(target.get("kind") + "/" + target.get("name"));
			}
		}
		try {
			scaled.addAll(this.objects.autoscaled(release.cluster(), release.namespace()));
		}
		catch (ProblemException ex) {
			// those of the record must do: not worth a plan without any answer
		}
		return scaled;
	}

}
