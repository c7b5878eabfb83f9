package io.upgradeconsole.values.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.helm.ChartRefusedException;
import io.upgradeconsole.helm.Rendering;

/**
 * Renders a chart with and without keys, and compares. What differs from rendering to
 * rendering anyway counts for nothing.
 */
final class KeyProbe {

	// each helm takes a processor, and others plan at the same time
	private static final int AT_ONCE = 2;

	private final ChartRenders renders;

	private final Rendered base;

	private final Set<RenderedFields.Field> unstable;

	private final SideBySide sideBySide;

	/** One rendering, taken apart. */
	record Rendered(RenderedFields fields, ChartWords words) {

		static Rendered of(Rendering rendering) {
			return new Rendered(RenderedFields.of(rendering), ChartWords.of(rendering));
		}

	}

	/**
	 * What a key does.
	 *
	 * @param with the rendering with it
	 * @param shaped the fields that it makes another value of, or makes at all
	 * @param warning what the chart says because of it, empty where it says nothing
	 * @param needed whether the chart does not render without it
	 */
	record Effect(Rendered with, Set<RenderedFields.Field> shaped, String warning, boolean needed) {

		boolean exists() {
			return this.needed || !this.shaped.isEmpty();
		}

	}

	private KeyProbe(ChartRenders renders, Rendered base, Set<RenderedFields.Field> unstable, SideBySide sideBySide) {
		this.renders = renders;
		this.base = base;
		this.unstable = unstable;
		this.sideBySide = sideBySide;
	}

	/** A probe; none where the chart does not render in this way at all. */
	static Optional<KeyProbe> open(ChartRenders renders, SideBySide sideBySide) {
		List<Optional<Rendered>> twice = sideBySide.each(List.of(ChartRenders.Changes.NONE, ChartRenders.Changes.NONE),
				AT_ONCE, (changes) -> rendered(renders, changes));
		if (twice.get(0).isEmpty() || twice.get(1).isEmpty()) {
			return Optional.empty();
		}
		Rendered base = twice.get(0).get();
		return Optional
			.of(new KeyProbe(renders, base, base.fields().differing(twice.get(1).get().fields()), sideBySide));
	}

	/**
	 * The same chart rendered in another way.
	 * @param base what is rendered in that way with nothing changed
	 */
	KeyProbe by(ChartRenders other, Rendered base) {
		return new KeyProbe(other, base, this.unstable, this.sideBySide);
	}

	/** What each of the keys does, in their order. */
	List<Effect> effects(List<UserKey> keys, Map<String, Object> values) {
		return this.sideBySide.each(keys, AT_ONCE, (key) -> effect(List.of(key), values));
	}

	/**
	 * What keys do together.
	 * @param values the values that the chart is rendered with; they may lack the keys
	 */
	Effect effect(List<UserKey> keys, Map<String, Object> values) {
		List<UserKey> missing = keys.stream().filter((key) -> !key.isSetAlikeIn(values)).toList();
		// a null for a key that is not set would take the chart's default away
		List<UserKey> set = keys.stream().filter((key) -> key.path().standsIn(values)).toList();
		Optional<Rendered> with = missing.isEmpty() ? Optional.of(this.base)
				: rendered(this.renders, new ChartRenders.Changes(missing, List.of()));
		Optional<Rendered> without = set.isEmpty() ? Optional.of(this.base)
				: rendered(this.renders, new ChartRenders.Changes(List.of(), set));
		if (with.isEmpty() || without.isEmpty()) {
			return new Effect(with.orElse(this.base), Set.of(), "", without.isEmpty());
		}
		Set<RenderedFields.Field> shaped = with.get().fields().differing(without.get().fields());
		shaped.removeAll(this.unstable);
		return new Effect(with.get(), shaped, with.get().words().warningBeyond(without.get().words()), false);
	}

	/** One rendering; none where the chart refuses the changes. */
	static Optional<Rendered> rendered(ChartRenders renders, ChartRenders.Changes changes) {
		try {
			return Optional.of(Rendered.of(renders.render(changes)));
		}
		catch (ChartRefusedException ex) {
			return Optional.empty();
		}
	}

}
