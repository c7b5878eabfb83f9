package io.upgradeconsole.values;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code ReusedValuesIT} proves that helm merges as {@link ReusedValues} does.
 */
class EarlierValuesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# now                            | then                     | the file
			{a: 1, b: 2}                     | {a: 1}                   | {a: 1, b: null}
			{}                               | {a: {b: 1}}              | {a: {b: 1}}
			{a: {b: 1, c: 2, d: {e: 3}}}     | {a: {b: 1}}              | {a: {b: 1, c: null, d: null}}
			{a: {b: {c: 1, d: 2}}}           | {a: {b: {c: 0}}}         | {a: {b: {c: 0, d: null}}}
			{a: {b: 1}, c: {d: 1}}           | {c: {}}                  | {c: {d: null}, a: null}
			{a: {b: 1}}                      | {a: text}                | {a: text}
			{a: text}                        | {a: {b: 1}}              | {a: {b: 1}}
			{a: [1, 2, {b: 3}]}              | {a: [1, {c: 4}]}         | {a: [1, {c: 4}]}
			{}                               | {a: null, b: {c: null}}  | {a: null, b: {c: null}}
			{a: null}                        | {}                       | {a: null}
			{a: 1, b: {c: x}}                | {}                       | {a: null, b: null}
			""")
	void whatWasSetLaterIsTakenOutKeyByKey(String now, String then, String file) {
		Map<String, Object> made = EarlierValues.over(parse(now), parse(then));
		assertThat(made).isEqualTo(parse(file));
		assertThat(ReusedValues.inForce(parse(now), made)).isEqualTo(parse(then));
	}

	@Test
	void aNullThatIsSetStillIsLeftToItself() {
		Map<String, Object> now = parse("{a: null, b: {c: null, d: 1}}");
		Map<String, Object> then = parse("{a: null, b: {c: null}}");
		Map<String, Object> file = EarlierValues.over(now, then);
		assertThat(file).isEqualTo(parse("{b: {d: null}}"));
		assertThat(ReusedValues.inForce(now, file)).isEqualTo(then);
	}

	private static Map<String, Object> parse(String yaml) {
		return SafeYaml.parse(yaml.getBytes(StandardCharsets.UTF_8));
	}

}
