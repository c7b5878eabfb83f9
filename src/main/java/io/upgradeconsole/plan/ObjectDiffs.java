package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.masking.Masker;
import org.jspecify.annotations.Nullable;

/**
 * The recorded objects beside the rendered ones, as masked unified diffs. Both sides are
 * masked before they are compared, so a secret that changes is said to, and not shown.
 */
final class ObjectDiffs {

	private static final int CONTEXT = 3;

	private static final String CHANGED_SECRET = Masker.MASK + " (another value)";

	private static final String VOLATILE = "(differs each time the chart is rendered)";

	private final Map<String, ManifestObject> before;

	private final Map<String, ManifestObject> after;

	private final VolatileFields volatileFields;

	private final Masker masker;

	ObjectDiffs(RenderedObjects before, RenderedObjects after, VolatileFields volatileFields, Masker masker) {
		this.before = before.byKey();
		this.after = after.byKey();
		this.volatileFields = volatileFields;
		this.masker = masker;
	}

	/** The objects whose content changes, the riskiest first. */
	List<ObjectDiff> all(List<Change> changes) {
		Set<String> keys = new TreeSet<>(this.before.keySet());
		keys.addAll(this.after.keySet());
		List<ObjectDiff> diffs = new ArrayList<>();
		for (String key : keys) {
			ManifestObject old = this.before.get(key);
			ManifestObject planned = this.after.get(key);
			String unified = unified(key, old, planned);
			if (!unified.isEmpty()) {
				diffs.add(diff((planned != null) ? planned : old, unified, changes));
			}
		}
		diffs.sort(Comparator.comparing(ObjectDiff::risk).thenComparing(ObjectDiff::object));
		return diffs;
	}

	private static ObjectDiff diff(ManifestObject object, String unified, List<Change> changes) {
		String name = object.kind() + " " + object.name();
		String source = object.source().name().toLowerCase(Locale.ROOT);
		return changes.stream()
			.filter((change) -> change.object().equals(name) && change.source().equals(source))
			.findFirst()
			.map((change) -> new ObjectDiff(name, source, change.action(), change.risk(), unified))
			.orElseGet(() -> new ObjectDiff(name, source, Change.Action.UPDATE, Change.Risk.LOW, unified));
	}

	private String unified(String key, @Nullable ManifestObject old, @Nullable ManifestObject planned) {
		Set<String> secretChanges = secretChanges(key, old, planned);
		List<String> left = lines(key, old, Set.of());
		List<String> right = lines(key, planned, secretChanges);
		var patch = DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<>());
		List<String> unified = UnifiedDiffUtils.generateUnifiedDiff((old != null) ? "deployed/" + key : "/dev/null",
				(planned != null) ? "planned/" + key : "/dev/null", left, patch, CONTEXT);
		return unified.isEmpty() ? "" : String.join("\n", unified) + "\n";
	}

	/** Where both sides look alike when masked, and are not. */
	private Set<String> secretChanges(String key, @Nullable ManifestObject old, @Nullable ManifestObject planned) {
		if (old == null || planned == null) {
			return Set.of();
		}
		Set<String> paths = new TreeSet<>(Leaves.differing(old.content(), planned.content()));
		paths.removeIf((path) -> this.volatileFields.covers(key, path));
		paths.removeAll(Leaves.differing(this.masker.maskTree(old.content()), this.masker.maskTree(planned.content())));
		return paths;
	}

	private List<String> lines(String key, @Nullable ManifestObject object, Set<String> secretChanges) {
		if (object == null) {
			return List.of();
		}
		Object masked = this.masker.maskTree(object.content());
		Object shown = Leaves.replaced(masked, (path, value) -> {
			if (this.volatileFields.covers(key, path)) {
				return VOLATILE;
			}
			return secretChanges.contains(path) ? CHANGED_SECRET : value;
		});
		return Yamls.dump(shown).lines().toList();
	}

}
