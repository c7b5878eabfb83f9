package io.upgradeconsole.values;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ValuesComparisonTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', emptyValue = "", textBlock = """
			{a: 1}                    | {a: 1}               | ``
			{a: 1}                    | {}                   | KEPT a: 1 -> none
			{a: {b: 1, c: x}}         | {a: {c: x}}          | KEPT a.b: 1 -> none
			{a: {b: 1, c: x}}         | {a: {}}              | KEPT a.b: 1 -> none; KEPT a.c: x -> none
			{a: {b: null}}            | {}                   | KEPT a.b: null -> none
			{a.b: 1}                  | {}                   | KEPT "a.b": 1 -> none
			{a: 1}                    | {a: 2}               | CHANGED a: 1 -> 2
			{a: 1}                    | {a: '1'}             | CHANGED a: 1 -> '1'
			{a: 1}                    | {a: y}               | CHANGED a: 1 -> true
			{a: yes}                  | {a: 'yes'}           | CHANGED a: true -> 'yes'
			{a: x y}                  | {a: 'http://h:1'}    | CHANGED a: x y -> http://h:1
			{a: [1, 2]}               | {a: [2]}             | CHANGED a: [1, 2] -> [2]
			{a: {b: 1}}               | {a: 5}               | CHANGED a: {b: 1} -> 5
			{a: 5}                    | {a: {b: 1}}          | CHANGED a: 5 -> {b: 1}
			{a: ''}                   | {a: {}}              | CHANGED a: '' -> {}
			{}                        | {a: {b: 2}}          | ADDED a.b: none -> 2
			{a: {b: 1, c: 2}}         | {a: null}            | REMOVED a.b: 1 -> none; REMOVED a.c: 2 -> none
			{a: {b: 1}}               | {a: {b: null}}       | REMOVED a.b: 1 -> none
			{a: {b: null}}            | {a: {b: null}}       | NULL_AGAIN a.b: null -> none
			{}                        | {a: {b: null}}       | ERASED a.b: none -> none
			{}                        | {a: {}}              | ``
			{a: {}}                   | {}                   | ``
			{a: [{b: 1}]}             | {a: [{b: 1.0}]}      | ``
			{a: 20261122}             | {a: 2.0261122e+07}   | ``
			""")
	void everyKeyIsToldWithWhatBecomesOfIt(String deployed, String file, String expected) {
		assertThat(compare(deployed, file).changes()).extracting(ValuesComparisonTests::words)
			.containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split("; ")));
	}

	@Test
	void aSecretThatChangesIsSaidToChangeAndNotShown() {
		String deployed = "{postgres: {password: before-1234}, url: 'http://u:before-1234@h', env: [{name: API_KEY, value: before-1234}]}";
		String file = "{postgres: {password: after-5678}, url: 'http://u:after-5678@h', env: [{name: API_KEY, value: after-5678}]}";
		ValuesComparison comparison = ValuesComparison.of(parse(deployed), parse(file),
				Masker.of(Secrets.inValues(parse(deployed)).plus(Secrets.inValues(parse(file)))));
		assertThat(comparison.changes()).hasSize(3).allMatch(KeyChange::secret);
		assertThat(comparison.of(KeyChange.Kind.CHANGED).get(1))
			.isEqualTo(new KeyChange(KeyPath.ROOT.under("postgres").under("password"), KeyChange.Kind.CHANGED,
					"[masked]", "[masked]", true, false));
		assertThat(comparison.toString()).doesNotContain("before-1234").doesNotContain("after-5678");
	}

	@Test
	void aValueTakesOneLineHoweverLongItIs() {
		ValuesComparison comparison = compare("a: '" + "x".repeat(5000) + "'", "{a: \"one\\ntwo\"}");
		KeyChange change = comparison.changes().get(0);
		assertThat(change.before()).hasSizeLessThan(200).endsWith("…");
		assertThat(change.after()).isEqualTo("\"one\\ntwo\"");
	}

	@Test
	void theLinesThatTakeKeysOutOfForceDoWhatTheySay() {
		String deployed = "{ingress: {host: h, enabled: true}, labels: {'a.b/c': x, 'y': z}, list: [1], kept: 1}";
		ValuesComparison comparison = compare(deployed, "{kept: 1, ingress: {enabled: true}}");
		assertThat(comparison.linesToRemove()).isEqualTo("""
				ingress:
				  host: null
				labels:
				  a.b/c: null
				  'y': null
				list: null
				""");
		String completed = "kept: 1\n" + comparison.linesToRemove();
		assertThat(ReusedValues.inForce(parse(deployed), parse(completed)))
			.isEqualTo(Map.of("kept", 1, "ingress", Map.of("enabled", true), "labels", Map.of()));
		assertThat(compare("a: 1", "a: 1").linesToRemove()).isEmpty();
	}

	@Test
	void whatIsReadBackWithoutItsNullsChangesNothing() {
		Map<String, Object> deployed = parse("{a: {b: null, c: 1}, d: null, e: [null]}");
		Map<String, Object> readBack = ReusedValues.withoutNulls(deployed);
		assertThat(readBack).isEqualTo(parse("{a: {c: 1}, e: [null]}"));
		assertThat(ReusedValues.inForce(deployed, readBack)).isEqualTo(deployed);
	}

	static ValuesComparison compare(String deployed, String file) {
		return ValuesComparison.of(parse(deployed), parse(file), Masker.of(Secrets.none()));
	}

	static Map<String, Object> parse(String yaml) {
		return SafeYaml.parse(yaml.getBytes(StandardCharsets.UTF_8));
	}

	private static String words(KeyChange change) {
		return change.kind() + " " + change.path() + ": " + Objects.requireNonNullElse(change.before(), "none") + " -> "
				+ Objects.requireNonNullElse(change.after(), "none");
	}

}
