package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.observation.ObservationRegistry;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.values.KeyPath;
import io.upgradeconsole.values.ReusedValues;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which rendering is asked, and what is made of the answers.
 */
class KeyEffectsTests {

	private static final UserKey LIVE = new UserKey(KeyPath.of("live"), 1);

	private static final UserKey DEAD = new UserKey(KeyPath.of("dead"), 2);

	private static final UserKey LOOKED_UP = new UserKey(KeyPath.of("lookedUp"), 3);

	private static final UserKey DEAD_TOO = new UserKey(KeyPath.of("deadToo"), 4);

	private static final Map<String, Object> VALUES = Map.of("live", 1, "dead", 2, "lookedUp", 3, "deadToo", 4);

	private final List<ChartRenders.Changes> asked = Collections.synchronizedList(new ArrayList<>());

	@Test
	void whatIsFoundWithoutTheClusterIsNotAskedOfTheServer() {
		assertThat(effects(List.of(LIVE))).extracting(KeyProbe.Effect::exists).containsExactly(true);
		assertThat(this.asked).isEmpty();
	}

	@Test
	void severalDeadKeysTakeOneRenderingByTheServer() {
		assertThat(effects(List.of(DEAD, LIVE, DEAD_TOO))).extracting(KeyProbe.Effect::exists)
			.containsExactly(false, true, false);
		assertThat(this.asked).hasSize(1);
		assertThat(this.asked.get(0).away()).containsExactly(DEAD, DEAD_TOO);
	}

	@Test
	void aKeyThatWorksThroughALookupIsNotCalledDead() {
		List<KeyProbe.Effect> effects = effects(List.of(DEAD, LOOKED_UP));
		assertThat(effects).extracting(KeyProbe.Effect::exists).containsExactly(false, true);
		assertThat(effects.get(1).shaped()).containsExactly(new RenderedFields.Field("NetworkPolicy p", ""));
	}

	@Test
	void whatDiffersFromRenderingToRenderingIsNobodysEffect() {
		AtomicInteger random = new AtomicInteger();
		ChartRenders restless = (changes) -> rendering(object("ConfigMap c", "r: " + random.incrementAndGet()));
		assertThat(new KeyEffects(restless, restless, VALUES, new SideBySide(ObservationRegistry.NOOP))
			.of(List.of(DEAD), () -> KeyProbe.rendered(restless, ChartRenders.Changes.NONE), (key) -> true)
			.orElseThrow()).extracting(KeyProbe.Effect::exists).containsExactly(false);
	}

	@Test
	void aKeyThatTheDeployedValuesLackIsSetBeforeItIsTakenAway() {
		assertThat(
				new KeyEffects(template(Map.of()), server(Map.of()), Map.of(), new SideBySide(ObservationRegistry.NOOP))
					.of(List.of(LIVE), Optional::empty, (key) -> true)
					.orElseThrow())
			.extracting(KeyProbe.Effect::exists)
			.containsExactly(true);
	}

	@Test
	void aFailureOfHelmIsNotTakenForAnEffect() {
		ProblemException failure = Problem.unavailable("cluster-unreachable", "t", "d", "r").asException();
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new KeyEffects((changes) -> {
			throw failure;
		}, server(VALUES), VALUES, new SideBySide(ObservationRegistry.NOOP)).of(List.of(DEAD), Optional::empty,
				(key) -> true))
			.isSameAs(failure);
	}

	private List<KeyProbe.Effect> effects(List<UserKey> keys) {
		ChartRenders server = server(VALUES);
		return new KeyEffects(template(VALUES), (changes) -> {
			this.asked.add(changes);
			return server.render(changes);
		}, VALUES, new SideBySide(ObservationRegistry.NOOP))
			.of(keys, () -> KeyProbe.rendered(server, ChartRenders.Changes.NONE), (key) -> true)
			.orElseThrow();
	}

	private static ChartRenders template(Map<String, Object> values) {
		return (changes) -> {
			Map<String, Object> merged = changed(values, changes);
			return rendering(object("ConfigMap c", "live: " + merged.get("live")));
		};
	}

	private static ChartRenders server(Map<String, Object> values) {
		return (changes) -> {
			Map<String, Object> merged = changed(values, changes);
			String policy = merged.containsKey("lookedUp") ? object("NetworkPolicy p", "on: true") : "";
			return rendering(object("ConfigMap c", "live: " + merged.get("live")) + policy);
		};
	}

	private static Map<String, Object> changed(Map<String, Object> values, ChartRenders.Changes changes) {
		return ReusedValues.inForce(ReusedValues.inForce(values, ValueTrees.with(changes.set())),
				ValueTrees.without(changes.away()));
	}

	private static String object(String kindAndName, String field) {
		String[] words = kindAndName.split(" ");
		return "---\nkind: " + words[0] + "\nmetadata: {name: " + words[1] + "}\n" + field + "\n";
	}

	private static Rendering rendering(String manifest) {
		return new Rendering(manifest, List.of(), Map.of(), "", Map.of());
	}

}
