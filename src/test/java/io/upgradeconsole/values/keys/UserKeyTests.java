package io.upgradeconsole.values.keys;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class UserKeyTests {

	private static final Map<String, Object> DEFAULTS = yaml("""
			services:
			  web: {replicas: 1, labels: {}, hosts: [a], tolerations: null, image: {tag: ""}}
			auth: {basic: {username: ""}}
			""");

	@Test
	void whatTheChartListsIsNotUnlistedWhateverItsValue() {
		assertThat(unlisted("services: {web: {replicas: 3, hosts: [b, c], image: {tag: x}}}")).isEmpty();
	}

	@Test
	void belowAMapThatIsEmptyByDefaultEveryKeyIsTheUsersOwn() {
		assertThat(unlisted("services: {web: {labels: {team: x, example.com/y: z}, tolerations: {any: 1}}}")).isEmpty();
	}

	@Test
	void aSubtreeThatIsNotListedIsOneKeyAtItsTop() {
		List<UserKey> keys = UserKey.unlisted(yaml("services: {ui: {service: {type: NodePort, nodePort: 30080}}}"),
				DEFAULTS, List.of());
		assertThat(keys).singleElement().satisfies((key) -> {
			assertThat(key.path()).hasToString("services.ui");
			assertThat(key).hasToString("services.ui.service");
		});
	}

	@Test
	void aKeyIsCalledByItsWholeNameWhereNothingElseStandsBesideIt() {
		assertThat(unlisted("auth: {basic: {enabled: true}}\nmetricReporter: {enabled: false}"))
			.containsExactly("auth.basic.enabled", "metricReporter.enabled");
	}

	@Test
	void nullsAndWhatIsLeftOfAMapSetNothing() {
		assertThat(unlisted("gone: null\nempty: {}\ndeep: {er: {est: null}}\nlist: []")).containsExactly("list");
	}

	@Test
	void valuesForASubchartAreNotForThisChart() {
		assertThat(UserKey.unlisted(yaml("tools: {any: 1}"), DEFAULTS, List.of("tools"))).isEmpty();
	}

	@Test
	void aKeyThatHoldsDotsIsOneKey() {
		UserKey key = UserKey.unlisted(yaml("services: {\"web.old\": {port: 1}}"), DEFAULTS, List.of()).get(0);
		assertThat(key).hasToString("services.\"web.old\".port");
		assertThat(ValueTrees.without(List.of(key)).toString()).isEqualTo("{services={web.old=null}}");
	}

	@Test
	void aKeyIsListedWhereAnOlderChartHasIt() {
		UserKey key = UserKey.unlisted(yaml("auth: {basic: {enabled: true}}"), DEFAULTS, List.of()).get(0);
		assertThat(key.isListedIn(DEFAULTS)).isFalse();
		assertThat(key.isListedIn(yaml("auth: {basic: {enabled: false}}"))).isTrue();
		assertThat(key.isListedIn(yaml("auth: {basic: {}}"))).isTrue();
	}

	private static List<String> unlisted(String values) {
		return UserKey.unlisted(yaml(values), DEFAULTS, List.of()).stream().map(UserKey::toString).toList();
	}

	static Map<String, Object> yaml(String yaml) {
		return new Yaml().load(yaml);
	}

}
