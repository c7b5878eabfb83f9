package io.upgradeconsole.verification;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedFieldsTests {

	@Test
	void whatTheRecordDoesNotNameDoesNotCount() {
		assertThat(compare("spec: {a: 1}", "spec: {a: 1, b: 3}")).isEmpty();
		String injected = "spec: {env: [{name: INJECTED, value: '0'}, {name: X, value: '1', more: true}]}";
		assertThat(compare("spec: {env: [{name: X, value: '1'}]}", injected, injected)).isEmpty();
	}

	@Test
	void anElementIsFoundByItsNameWhereverItStands() {
		assertThat(compare("spec: {containers: [{name: web, image: 'r:1'}]}",
				"spec: {containers: [{name: web, image: 'r:1'}, {name: sidecar, image: x}]}",
				"spec: {containers: [{name: sidecar, image: x}, {name: web, image: 'r:2'}]}"))
			.containsExactly("spec.containers[web].image [spec, containers, 0, image] [spec, containers, 1, image]");
	}

	@Test
	void anElementThatIsGoneAndAFieldThatIsGoneAreDifferences() {
		assertThat(compare("spec: {env: [{name: X, value: '1'}]}", "spec: {env: []}"))
			.containsExactly("spec.env[X] [spec, env, 0] []");
		assertThat(compare("spec: {a: 1}", "spec: {}")).containsExactly("spec.a [spec, a] []");
		assertThat(compare("spec: {a: false}", "spec: {}")).containsExactly("spec.a [spec, a] []");
	}

	@Test
	void whatIsEmptyMayBeLeftOut() {
		assertThat(compare("spec: {a: {}, b: [], c: null, d: ''}", "spec: {}")).isEmpty();
	}

	@Test
	void aListWithoutNamesIsComparedWhole() {
		assertThat(compare("spec: {args: [a, b]}", "spec: {args: [a, b]}")).isEmpty();
		assertThat(compare("spec: {args: [a, b]}", "spec: {args: [b, a]}"))
			.containsExactly("spec.args [spec, args] [spec, args]");
	}

	@Test
	void whatWasAddedToAListThatIsReplacedAsAWholeIsADifference() {
		assertThat(compare("spec: {rules: [{host: a}]}", "spec: {rules: [{host: a}, {host: b}]}"))
			.containsExactly("spec.rules[b] [] [spec, rules, 1]");
	}

	@Test
	void aNumberAndItsTextAreAlike() {
		assertThat(compare("spec: {port: 80}", "spec: {port: '80'}")).isEmpty();
	}

	private static List<String> compare(String recorded, String live) {
		return compare(recorded, recorded, live);
	}

	private static List<String> compare(String recorded, String wanted, String live) {
		return RecordedFields.compare(yaml(recorded), yaml(wanted), yaml(live))
			.stream()
			.map((each) -> each.path() + " " + each.wantedAt() + " " + each.liveAt())
			.toList();
	}

	private static Map<String, Object> yaml(String text) {
		return new Yaml().load(text);
	}

}
