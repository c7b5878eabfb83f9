package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.diff.ReadableYaml;
import io.upgradeconsole.diff.UnifiedDiff;
import io.upgradeconsole.masking.Masker;
import org.jspecify.annotations.Nullable;

/**
 * The recorded objects beside the rendered ones, as masked unified diffs. Both sides are
 * masked before they are compared, so a secret that changes is said to, and not shown.
 * What an object is alike on both sides costs one comparison and no more.
 */
final class ObjectDiffs {

	private static final String CHANGED_SECRET = Masker.MASK + " (another value)";

	private static final String VOLATILE = "(differs each time the chart is rendered)";

	private final Comparison objects;

	ObjectDiffs(Comparison objects) {
		this.objects = objects;
	}

	/** The objects whose content changes, the riskiest first. */
	List<ObjectDiff> all(List<Change> changes) {
		Map<String, Change> changed = new HashMap<>();
		changes.forEach((change) -> changed.putIfAbsent(change.source() + " " + change.object(), change));
		Map<String, ManifestObject> before = this.objects.before().byKey();
		Map<String, ManifestObject> after = this.objects.after().byKey();
		Set<String> keys = new TreeSet<>(before.keySet());
		keys.addAll(after.keySet());
		List<ObjectDiff> diffs = new ArrayList<>();
		for (String key : keys) {
			ManifestObject old = before.get(key);
			ManifestObject planned = after.get(key);
			String unified = unified(key, old, planned);
			if (!unified.isEmpty()) {
				diffs.add(diff(Objects.requireNonNull((planned != null) ? planned : old), unified, changed));
			}
		}
		diffs.sort(Comparator.comparing(ObjectDiff::category)
			.thenComparing(ObjectDiff::risk)
			.thenComparing(ObjectDiff::object));
		return diffs;
	}

	private static ObjectDiff diff(ManifestObject object, String unified, Map<String, Change> changed) {
		String name = object.kind() + " " + object.name();
		String source = object.source().name().toLowerCase(Locale.ROOT);
		Change change = changed.get(source + " " + name);
		return (change != null)
				? new ObjectDiff(name, source, change.action(), change.risk(), change.category(), unified)
				: new ObjectDiff(name, source, Change.Action.UPDATE, Change.Risk.LOW, Change.Category.OTHER, unified);
	}

	private String unified(String key, @Nullable ManifestObject old, @Nullable ManifestObject planned) {
		if (old != null && planned != null && old.content().equals(planned.content())) {
			return "";
		}
		List<String> left = (old != null) ? lines(key, this.objects.maskedBefore().content(key), Set.of()) : List.of();
		List<String> right = (planned != null)
				? lines(key, this.objects.maskedAfter().content(key), secretChanges(key, old, planned)) : List.of();
		return UnifiedDiff.of(new UnifiedDiff.Side((old != null) ? "deployed/" + key : "/dev/null", left),
				new UnifiedDiff.Side((planned != null) ? "planned/" + key : "/dev/null", right));
	}

	/** Where both sides look alike when masked, and are not. */
	private Set<String> secretChanges(String key, @Nullable ManifestObject old, ManifestObject planned) {
		if (old == null) {
			return Set.of();
		}
		Set<String> paths = new TreeSet<>(Leaves.differing(old.content(), planned.content()));
		paths.removeIf((path) -> this.objects.volatileFields().covers(key, path));
		paths.removeAll(
				Leaves.differing(this.objects.maskedBefore().content(key), this.objects.maskedAfter().content(key)));
		return paths;
	}

	private List<String> lines(String key, Object masked, Set<String> secretChanges) {
		Object shown = Leaves.replaced(masked, (path, value) -> {
			if (this.objects.volatileFields().covers(key, path)) {
				return VOLATILE;
			}
			return secretChanges.contains(path) ? CHANGED_SECRET : value;
		});
		return ReadableYaml.dump(shown).lines().toList();
	}

}
