package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.upgradeconsole.values.KeyPath;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CulpritSearchTests {

	private static final UserKey FINE = key("fine");

	private static final UserKey FIRST = key("first");

	private static final UserKey SECOND = key("second");

	private final List<List<UserKey>> rendered = new ArrayList<>();

	@Test
	void theKeyThatTheChartNamesIsTriedFirst() {
		assertThat(culprits(List.of(FINE, SECOND, FIRST), Map.of(FIRST, "first is gone")))
			.containsExactly(Map.entry("first is gone", Optional.of(FIRST)));
		assertThat(this.rendered).containsExactly(List.of(FIRST));
	}

	@Test
	void oneReasonMayStandBehindAnother() {
		Map<UserKey, String> reasons = new LinkedHashMap<>();
		reasons.put(FIRST, "first is gone");
		reasons.put(SECOND, "a key is gone");
		assertThat(culprits(List.of(FINE, SECOND, FIRST), reasons)).containsExactly(
				Map.entry("first is gone", Optional.of(FIRST)), Map.entry("a key is gone", Optional.of(SECOND)));
	}

	@Test
	void whereNoKeyIsToBlameTheChartIsStillQuoted() {
		assertThat(culprits(List.of(FINE), Map.of(FIRST, "first is gone")))
			.containsExactly(Map.entry("first is gone", Optional.empty()));
	}

	@Test
	void theSearchEndsHoweverManyKeysThereAre() {
		List<UserKey> many = IntStream.range(0, 200).mapToObj((i) -> key("k" + i)).toList();
		culprits(many, Map.of(FIRST, "something is gone"));
		assertThat(this.rendered).hasSize(40);
	}

	private Map<String, Optional<UserKey>> culprits(List<UserKey> candidates, Map<UserKey, String> reasons) {
		return new CulpritSearch(candidates, (away) -> {
			this.rendered.add(away);
			return reasons.entrySet()
				.stream()
				.filter((reason) -> !away.contains(reason.getKey()))
				.map(Map.Entry::getValue)
				.findFirst();
		}).culprits(reasons.values().iterator().next());
	}

	private static UserKey key(String name) {
		return new UserKey(KeyPath.of(name), 1);
	}

}
