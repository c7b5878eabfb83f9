package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.upgradeconsole.concurrent.SideBySide;
import org.jspecify.annotations.Nullable;

/**
 * What keys do in one chart. Rendering without the cluster is quick and finds most
 * effects; what finds none in that way is rendered by the server before it counts as
 * none: only there a chart can look things up.
 */
final class KeyEffects {

	private final @Nullable ChartRenders quick;

	private final ChartRenders server;

	private final Map<String, Object> values;

	private final SideBySide sideBySide;

	/**
	 * Prepares nothing yet.
	 * @param quick renders without the cluster, {@code null} where that cannot be done
	 * @param server renders with the cluster
	 * @param values what the user sets when nothing is changed
	 */
	KeyEffects(@Nullable ChartRenders quick, ChartRenders server, Map<String, Object> values, SideBySide sideBySide) {
		this.quick = quick;
		this.server = server;
		this.values = values;
		this.sideBySide = sideBySide;
	}

	/**
	 * The keys' effects, in their order; none where the chart does not render.
	 * @param base what the server renders with nothing changed, empty where it refuses
	 * @param doubted which keys the server is asked about where none is found
	 */
	Optional<List<KeyProbe.Effect>> of(List<UserKey> keys, Supplier<Optional<KeyProbe.Rendered>> base,
			Predicate<UserKey> doubted) {
		Optional<KeyProbe> probe = (this.quick != null) ? KeyProbe.open(this.quick, this.sideBySide) : Optional.empty();
		if (probe.isEmpty()) {
			return KeyProbe.open(this.server, this.sideBySide).map((slow) -> slow.effects(keys, this.values));
		}
		List<KeyProbe.Effect> effects = new ArrayList<>(probe.get().effects(keys, this.values));
		List<UserKey> silent = new ArrayList<>();
		for (int i = 0; i < keys.size(); i++) {
			if (!effects.get(i).exists() && doubted.test(keys.get(i))) {
				silent.add(keys.get(i));
			}
		}
		if (!silent.isEmpty()) {
			base.get().map((rendered) -> probe.get().by(this.server, rendered)).ifPresent((slow) -> {
				// mostly none of them does anything, and one rendering says so
				if (slow.effect(silent, this.values).exists()) {
					List<KeyProbe.Effect> found = slow.effects(silent, this.values);
					silent.forEach((key) -> effects.set(keys.indexOf(key), found.get(silent.indexOf(key))));
				}
			});
		}
		return Optional.of(effects);
	}

}
