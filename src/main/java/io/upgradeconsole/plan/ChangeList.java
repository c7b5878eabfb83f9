package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.ManifestObject;

/**
 * What an upgrade does to each object: the recorded objects beside the rendered ones. Or
 * a rollback: what runs beside what is to run again.
 */
final class ChangeList {

	private static final int FIELDS_NAMED = 1_000;

	/** Of hooks, those that are missed while they are away. */
	private static final Set<String> MISSED = Set.of("Deployment", "StatefulSet", "DaemonSet", "Job", "Service",
			"Ingress");

	private final Map<String, ManifestObject> before;

	private final Map<String, ManifestObject> after;

	private final VolatileFields volatileFields;

	/** Kind and name of what a hook deletes before helm comes to the manifest. */
	private final Set<String> madeRoomFor;

	private final Effects effects;

	private final ChangedFields fields;

	private final ChangeWords words;

	private final Removals removals;

	/**
	 * What an upgrade does.
	 * @param live tells how long services are away, and what is kept
	 */
	ChangeList(Comparison objects, LiveState live) {
		this(objects, live, Effects.UPGRADE);
	}

	ChangeList(Comparison objects, LiveState live, Effects effects) {
		this.effects = effects;
		this.before = objects.before().byKey();
		this.after = objects.after().byKey();
		this.volatileFields = objects.volatileFields();
		this.madeRoomFor = this.after.values()
			.stream()
			.filter(Hooks::makesRoom)
			.map((hook) -> hook.kind() + " " + hook.name())
			.collect(Collectors.toSet());
		this.fields = new ChangedFields(objects.maskedBefore(), objects.maskedAfter());
		this.words = effects.words(new ConfigReaders(objects.after()), live, rolling());
		this.removals = live.removals();
	}

	/** The changes, the riskiest first. */
	List<Change> changes() {
		List<Change> changes = new ArrayList<>();
		Set<String> keys = new TreeSet<>(this.before.keySet());
		keys.addAll(this.after.keySet());
		for (String key : keys) {
			ManifestObject old = this.before.get(key);
			ManifestObject planned = this.after.get(key);
			if (old == null) {
				changes.add(created(Objects.requireNonNull(planned)));
			}
			else if (planned == null) {
				changes.add(removed(old));
			}
			else {
				kept(key, old, planned, changes);
			}
		}
		changes.sort(Comparator.comparing(Change::category).thenComparing(Change::risk).thenComparing(Change::object));
		return bounded(changes);
	}

	/** A plan is read whole each time, so it names no more fields than a person reads. */
	private static List<Change> bounded(List<Change> changes) {
		List<Change> bounded = new ArrayList<>();
		int left = FIELDS_NAMED;
		for (Change change : changes) {
			Change cut = change.withFields(left);
			left -= cut.fields().size();
			bounded.add(cut);
		}
		return bounded;
	}

	private Change created(ManifestObject planned) {
		if (MISSED.contains(planned.kind()) && Hooks.makesRoom(planned)) {
			return change(planned, Change.Action.RECREATE, Change.Risk.MEDIUM,
					this.words.recreated(planned, planned, ChangedFields.NONE), Change.Category.RECREATED,
					ChangedFields.NONE);
		}
		return change(planned, Change.Action.CREATE, Change.Risk.LOW, this.words.created(planned),
				Change.Category.CREATED, ChangedFields.NONE);
	}

	private Change removed(ManifestObject old) {
		Change.Risk risk = Hooks.goesAfterwards(old) ? Change.Risk.LOW
				: this.removals.deletes(old) ? Change.Risk.HIGH : Change.Risk.MEDIUM;
		return change(old, Change.Action.REMOVE, risk, this.words.removed(old), Change.Category.REMOVED,
				ChangedFields.NONE);
	}

	private void kept(String key, ManifestObject old, ManifestObject planned, List<Change> changes) {
		List<FieldDiff.Difference> differences = differences(key, old, planned);
		boolean recreated = this.effects.recreates(planned);
		if (differences.isEmpty() && !(this.effects.touches(planned) && MISSED.contains(planned.kind()))) {
			return;
		}
		// what is deleted first may be made in any form
		boolean inPlace = !this.effects.touches(planned)
				&& !this.madeRoomFor.contains(planned.kind() + " " + planned.name());
		ChangedFields.Result fields = this.fields.of(key, old, planned, differences, inPlace);
		if (recreated) {
			boolean away = MISSED.contains(planned.kind());
			changes.add(change(planned, Change.Action.RECREATE, away ? Change.Risk.MEDIUM : Change.Risk.LOW,
					this.words.recreated(old, planned, fields), Change.Category.RECREATED, fields));
		}
		else {
			changes.add(change(planned, Change.Action.UPDATE, risk(planned, fields),
					this.words.updated(old, planned, fields), fields.category(), fields));
		}
	}

	private Change.Risk risk(ManifestObject planned, ChangedFields.Result fields) {
		if (fields.category() == Change.Category.IMMUTABLE) {
			return Change.Risk.HIGH;
		}
		boolean stale = fields.category() == Change.Category.CONFIG && this.words.hasStaleReaders(planned);
		return (stale || fields.rollsPods() || fields.category() == Change.Category.REPLICAS
				|| this.effects.touches(planned) && ConfigReaders.WORKLOADS.contains(planned.kind()))
						? Change.Risk.MEDIUM : Change.Risk.LOW;
	}

	private List<FieldDiff.Difference> differences(String key, ManifestObject old, ManifestObject planned) {
		if (this.volatileFields.covers(key, "")) {
			return List.of();
		}
		return FieldDiff.of(old.content(), planned.content())
			.stream()
			.filter((difference) -> !this.volatileFields.covers(key, difference.pointer()))
			.toList();
	}

	/** The workloads whose pods are replaced, by a new template or with their hook. */
	private Set<String> rolling() {
		Set<String> rolling = new HashSet<>();
		this.after.forEach((key, planned) -> {
			ManifestObject old = this.before.get(key);
			if (ConfigReaders.WORKLOADS.contains(planned.kind())
					&& (old == null || this.effects.touches(planned) || differences(key, old, planned).stream()
						.anyMatch((difference) -> FieldCategories.rollsPods(difference.pointer())))) {
				rolling.add(planned.kind() + " " + planned.name());
			}
		});
		return rolling;
	}

	private static Change change(ManifestObject object, Change.Action action, Change.Risk risk, String summary,
			Change.Category category, ChangedFields.Result fields) {
		return new Change(object.kind() + " " + object.name(), object.source().name().toLowerCase(Locale.ROOT), action,
				risk, summary, category, fields.named(), fields.more());
	}

}
