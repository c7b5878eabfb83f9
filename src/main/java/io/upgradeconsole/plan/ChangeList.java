package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.upgradeconsole.cluster.ManifestObject;

/**
 * What an upgrade does to each object: the recorded objects beside the rendered ones.
 */
final class ChangeList {

	private static final int PATHS_NAMED = 5;

	private final Map<String, ManifestObject> before;

	private final Map<String, ManifestObject> after;

	private final VolatileFields volatileFields;

	ChangeList(RenderedObjects before, RenderedObjects after, VolatileFields volatileFields) {
		this.before = before.byKey();
		this.after = after.byKey();
		this.volatileFields = volatileFields;
	}

	/** The changes, the riskiest first. */
	List<Change> changes() {
		List<Change> changes = new ArrayList<>();
		keys().forEach((key) -> {
			ManifestObject old = this.before.get(key);
			ManifestObject planned = this.after.get(key);
			if (old == null) {
				changes.add(change(planned, Change.Action.CREATE, Change.Risk.LOW, "It is new."));
			}
			else if (planned == null) {
				changes.add(removed(old));
			}
			else {
				kept(old, planned, differing(key), changes);
			}
		});
		changes.sort(Comparator.comparing(Change::risk).thenComparing(Change::object));
		return changes;
	}

	/** Every difference that is more than another image of a container. */
	List<String> beyondImages() {
		List<String> found = new ArrayList<>();
		for (String key : keys()) {
			if (this.volatileFields.covers(key, "")) {
				continue;
			}
			if (!this.before.containsKey(key) || !this.after.containsKey(key)) {
				found.add(this.before.containsKey(key) ? words(this.before.get(key)) + " would go"
						: words(this.after.get(key)) + " would be new");
				continue;
			}
			differing(key).stream()
				.filter((path) -> !Leaves.isImage(path))
				.forEach((path) -> found.add(words(this.after.get(key)) + " at " + path));
		}
		return found;
	}

	private Set<String> keys() {
		Set<String> keys = new TreeSet<>(this.before.keySet());
		keys.addAll(this.after.keySet());
		return keys;
	}

	private Set<String> differing(String key) {
		Set<String> paths = Leaves.differing(this.before.get(key).content(), this.after.get(key).content());
		paths.removeIf((path) -> this.volatileFields.covers(key, path));
		return paths;
	}

	private static Change removed(ManifestObject old) {
		return (old.source() == ManifestObject.Source.MANIFEST)
				? change(old, Change.Action.REMOVE, Change.Risk.HIGH, "Helm deletes it: the new chart has none.")
				: change(old, Change.Action.REMOVE, Change.Risk.MEDIUM,
						"The new chart has none. Helm leaves what hooks made, so the object stays until someone deletes it.");
	}

	private static void kept(ManifestObject old, ManifestObject planned, Set<String> paths, List<Change> changes) {
		boolean hook = planned.source() == ManifestObject.Source.HOOK;
		if (hook && planned.kind().equals("Deployment")) {
			changes.add(change(planned, Change.Action.RECREATE, Change.Risk.MEDIUM,
					"It is deleted and re-created, and is away until its new pods are ready. "
							+ describe(old, planned, paths)));
		}
		else if (hook && planned.kind().equals("Job")) {
			changes.add(change(planned, Change.Action.RECREATE, Change.Risk.MEDIUM,
					"It runs again. " + describe(old, planned, paths)));
		}
		else if (!paths.isEmpty()) {
			changes.add(change(planned, hook ? Change.Action.RECREATE : Change.Action.UPDATE,
					(planned.kind().equals("StatefulSet") && !areLabels(paths)) ? Change.Risk.MEDIUM : Change.Risk.LOW,
					describe(old, planned, paths)));
		}
	}

	private static String describe(ManifestObject old, ManifestObject planned, Set<String> paths) {
		if (paths.isEmpty()) {
			return "Nothing in it changes.";
		}
		if (areLabels(paths)) {
			return "Only its labels or annotations change.";
		}
		List<String> words = new ArrayList<>();
		if (!old.images().equals(planned.images())) {
			words.add("Image " + String.join(", ", old.images()) + " becomes " + String.join(", ", planned.images())
					+ ".");
		}
		List<String> others = paths.stream().filter((path) -> !Leaves.isImage(path)).toList();
		if (!others.isEmpty()) {
			String more = (others.size() > PATHS_NAMED) ? " and " + (others.size() - PATHS_NAMED) + " more" : "";
			words.add("Changed: " + String.join(", ", others.subList(0, Math.min(PATHS_NAMED, others.size()))) + more
					+ ".");
		}
		return String.join(" ", words);
	}

	/** Labels of the object itself; those of a pod template would roll its pods. */
	private static boolean areLabels(Set<String> paths) {
		return paths.stream()
			.allMatch((path) -> path.startsWith("/metadata/labels/") || path.startsWith("/metadata/annotations/"));
	}

	/** A hook may have the name of an object of the manifest. */
	private static String words(ManifestObject object) {
		String name = object.kind() + " " + object.name();
		return (object.source() == ManifestObject.Source.HOOK) ? name + " (hook)" : name;
	}

	private static Change change(ManifestObject object, Change.Action action, Change.Risk risk, String summary) {
		return new Change(object.kind() + " " + object.name(), object.source().name().toLowerCase(Locale.ROOT), action,
				risk, summary);
	}

}
