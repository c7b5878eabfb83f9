package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.verification.Drift;
import io.upgradeconsole.verification.DriftedObject;

import org.springframework.stereotype.Component;

/**
 * Whether the cluster is still as the deployed revision left it. An upgrade does not ask:
 * it overwrites what somebody mended by hand one night.
 */
@Component
class Drifted implements FindingRule {

	private static final int OBJECTS_NAMED = 8;

	private static final int FIELDS_NAMED = 5;

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		Drift drift = upgrade.live().drift();
		ReleaseRef release = upgrade.inputs().current().release();
		String revision = upgrade.inputs().current().base().revision().toString();
		List<Finding> findings = new ArrayList<>();
		if (!drift.changed().isEmpty()) {
			findings.add(changed(drift.changed(), release, revision));
		}
		if (drift.problem() != null) {
			findings.add(unknown(drift.problem()));
		}
		if (!drift.unchecked().isEmpty()) {
			findings.add(Finding.info("drift-not-checked", "Not every object could be compared with the cluster",
					"Whether these were changed by hand is not known: " + String.join(" ", drift.unchecked()),
					"Give the console's account the permissions to get and patch them; it only tries, and changes nothing."));
		}
		return findings;
	}

	private static Finding changed(List<DriftedObject> objects, ReleaseRef release, String revision) {
		String more = (objects.size() > OBJECTS_NAMED) ? "; and " + (objects.size() - OBJECTS_NAMED) + " more" : "";
		String title = (objects.size() == 1) ? "1 object was changed by hand since revision " + revision
				: objects.size() + " objects were changed by hand since revision " + revision;
		return Finding
			.warning("drift", title,
					objects.stream().limit(OBJECTS_NAMED).map(Drifted::words).collect(Collectors.joining("; ")) + more
							+ ". It may also be what an upgrade that failed has left.",
					fate(objects))
			.withCommand("{ helm get manifest " + release.name() + " -n " + release.namespace() + " --revision "
					+ revision + "; helm get hooks " + release.name() + " -n " + release.namespace() + " --revision "
					+ revision + "; } \\\n  | kubectl diff -n " + release.namespace() + " -f -");
	}

	private static String fate(List<DriftedObject> objects) {
		List<String> words = new ArrayList<>();
		if (objects.stream().anyMatch(DriftedObject::isMissing)) {
			words.add("The upgrade makes what is missing anew.");
		}
		if (objects.stream().anyMatch((object) -> !object.isMissing())) {
			words.add("The upgrade overwrites these fields with what the chart and the values say.");
		}
		if (objects.stream().anyMatch((object) -> object.serverSide() && !object.hook())) {
			words.add(
					"But helm 4 applies this release on the server's side, and stops with a conflict at a field that another tool has set.");
		}
		words.add("Put into the values file what should stay, and plan again.");
		return String.join(" ", words);
	}

	private static String words(DriftedObject object) {
		if (object.isMissing()) {
			return object.object() + " is missing";
		}
		int more = object.fields().size() - FIELDS_NAMED;
		return object.object() + ": "
				+ object.fields()
					.stream()
					.limit(FIELDS_NAMED)
					.map((field) -> field.path() + " was recorded as " + value(field.recorded()) + " and is "
							+ value((field.live() != null) ? field.live() : "")
							+ ((field.changedBy() != null) ? " (by " + field.changedBy() + ")" : ""))
					.collect(Collectors.joining(", "))
				+ ((more > 0) ? " and " + more + " fields more" : "");
	}

	private static String value(String text) {
		return text.isEmpty() ? "not set" : text;
	}

	private static Finding unknown(Problem problem) {
		return Finding.info("drift-not-checked", "Nobody knows whether objects were changed by hand",
				"The cluster could not be compared with what the deployed revision recorded. " + problem.title() + ": "
						+ problem.detail(),
				problem.remedy());
	}

}
