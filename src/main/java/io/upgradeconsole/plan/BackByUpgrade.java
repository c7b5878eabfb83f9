package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.values.KeyChange;
import io.upgradeconsole.values.ValuesComparison;

import org.springframework.stereotype.Component;

/**
 * What to know of an upgrade that goes back to a revision: how it differs from a
 * rollback, and whether it leads to exactly what that revision was.
 */
@Component
class BackByUpgrade implements FindingRule {

	private static final int NAMED = 20;

	private final RollbackReader reader;

	BackByUpgrade(RollbackReader reader) {
		this.reader = reader;
	}

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		Revision revision = upgrade.inputs().request().backTo();
		if (revision == null) {
			return List.of();
		}
		RollbackRecords records = this.reader.read(upgrade.inputs().current().release(), revision);
		ReleaseRecord then = records.target();
		List<String> otherwise = otherwise(upgrade, then);
		List<Finding> findings = new ArrayList<>();
		findings.add(Finding.info("back-by-upgrade", "This goes back to revision " + revision + " by an upgrade",
				"Helm upgrades to chart " + then.chartVersion() + " and the values of revision " + revision
						+ ", both as helm's record of it keeps them: no chart repository is asked. " + takenOut(upgrade)
						+ (otherwise.isEmpty()
								? "Every object comes out as helm recorded it for revision " + revision + ". " : "")
						+ "Unlike a rollback, it makes the services anew instead of replacing them in place, "
						+ "and runs the hooks of that chart, its migration among them.",
				"Nothing to do."));
		if (!otherwise.isEmpty()) {
			findings.add(Finding.warning("not-as-recorded", "Not all comes out as revision " + revision + " had it",
					"Helm renders otherwise than it recorded then: " + named(otherwise) + ".",
					"See every change line by line, and go on where they are what you want."));
		}
		findings.addAll(staying(records));
		findings.addAll(RollbackLimits.schema(upgrade.inputs().current().base().chartVersion(), then.chartVersion(),
				!upgrade.images().equals(upgrade.recordedImages())));
		return findings;
	}

	/** A rollback removes in the end what only hooks of newer revisions have made. */
	private static List<Finding> staying(RollbackRecords records) {
		List<ManifestObject> staying = records.putBack().removed();
		if (staying.isEmpty()) {
			return List.of();
		}
		return List.of(Finding
			.warning("newer-objects-stay", "Some of what a newer revision made stays",
					"Chart " + records.target().chartVersion() + " does not have " + PlannedRollback.named(staying)
							+ ". They are hooks, and an upgrade leaves hooks that a chart has no more.",
					"When the upgrade is verified and nobody needs them any more, delete them:")
			.withCommand(staying.stream()
				.map((object) -> object.kind().toLowerCase(Locale.ROOT) + "/" + object.name())
				.collect(Collectors.joining(" ", "kubectl delete --ignore-not-found ",
						" -n " + records.release().namespace()))));
	}

	private static String takenOut(RenderedUpgrade upgrade) {
		List<String> keys = ValuesComparison
			.of(upgrade.inputs().current().base().config(), upgrade.inputs().fileValues(), upgrade.masker())
			.of(KeyChange.Kind.REMOVED)
			.stream()
			.map((change) -> change.path().toString())
			.toList();
		return keys.isEmpty() ? "" : "Set since then, and taken out again: " + named(keys) + ". ";
	}

	/** The objects and the user's values that are not what the record has. */
	private static List<String> otherwise(RenderedUpgrade upgrade, ReleaseRecord then) {
		Stream<String> values = ValuesComparison.of(then.config(), upgrade.rendering().config(), upgrade.masker())
			.changes()
			.stream()
			.map((change) -> "value " + change.path());
		return Stream.concat(objects(upgrade, new RenderedObjects(then.objects())).stream(), values).toList();
	}

	private static List<String> objects(RenderedUpgrade upgrade, RenderedObjects recorded) {
		VolatileFields volatileFields = upgrade.volatileFields();
		if (upgrade.after().canonical(volatileFields).equals(recorded.canonical(volatileFields))) {
			return List.of();
		}
		Map<String, String> planned = upgrade.after().maskedDigests(volatileFields, upgrade.masker());
		Map<String, String> then = recorded.maskedDigests(volatileFields, upgrade.masker());
		TreeSet<String> keys = new TreeSet<>(planned.keySet());
		keys.addAll(then.keySet());
		List<String> found = keys.stream()
			.filter((key) -> !Objects.equals(planned.get(key), then.get(key)))
			.map(PlanDifference::words)
			.toList();
		return found.isEmpty() ? List.of("a secret value") : found;
	}

	private static String named(List<String> what) {
		String more = (what.size() > NAMED) ? " and " + (what.size() - NAMED) + " more" : "";
		return String.join(", ", what.subList(0, Math.min(NAMED, what.size()))) + more;
	}

}
