package io.upgradeconsole.values;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@Timeout(20)
class SafeYamlTests {

	@Test
	void valuesAreReadAsHelmReadsThem() {
		assertThat(parse("""
				global: {namePrefix: zymtrace, skipDBMigrations: yes, debug: y, quiet: "n"}
				date: 2026-11-22
				time: 22:30:10
				replicas: 2
				ratio: 0.5
				tag: "26.5.1"
				gone: ~
				list: [a, 1]
				""")).isEqualTo(
				map("global", Map.of("namePrefix", "zymtrace", "skipDBMigrations", true, "debug", true, "quiet", "n"),
						"date", "2026-11-22", "time", "22:30:10", "replicas", 2, "ratio", 0.5, "tag", "26.5.1", "gone",
						null, "list", List.of("a", 1)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "# nothing\n", "---\n", "null", "{}", "\uFEFF" })
	void anEmptyFileHoldsNoValues(String yaml) {
		assertThat(parse(yaml)).isEmpty();
	}

	@Test
	void aFewAnchorsAreFine() {
		assertThat(parse("base: &base {a: 1}\nsame: *base\nmore: {<<: *base, b: 2}")).containsEntry("more",
				Map.of("a", 1, "b", 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "- a", "text", "42" })
	void aFileThatIsNoMapIsRefused(String yaml) {
		refused(yaml, "values-file-not-a-map");
	}

	@Test
	void brokenYamlIsToldByLineAndColumnWithoutTheTextThatStandsThere() {
		assertThat(refused("a: 1\npassword: hunter2: s3cret\n", "values-file-not-yaml").detail())
			.contains("mapping values are not allowed here")
			.contains("line 2, column 18")
			.doesNotContain("hunter2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "s3cret: 1\ns3cret: 2", "a: !!s3cret x", "a: !s3cret x", "a: *s3cret", "a: !s3cret!x y",
			"a: 1\n--- s3cret\n", "a: !!timestamp s3cret", "a: !!int s3cret", "a: !!binary s3cret", "a: \"s3cret",
			"a: \u0000s3cret", "\ta: s3cret", "a: [s3cret", "a: !!float s3cret", "a: !!map s3cret", "a: !!seq s3cret",
			"? [s3cret]", "a: !<s3cret> b" })
	void noRefusalRepeatsWhatStandsInTheFile(String yaml) {
		Problem problem = refused(yaml, "values-file-not-yaml");
		assertThat(problem.toString()).doesNotContain("s3cret");
		assertThat(problem.detail()).contains("line ");
		assertThat(problem.field()).isEqualTo("file");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a: !!javax.script.ScriptEngineManager []", "a: !!set {x}", "a: !!omap [x: 1]",
			"a: !!java.net.URL [\"http://localhost\"]" })
	void onlyPlainTypesAreConstructed(String yaml) {
		refused(yaml, "values-file-not-yaml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1: a", "true: a", "y: 1", "a: {~: b}", "a: {[x]: b}" })
	void keysMustBeText(String yaml) {
		assertThat(refused(yaml, "values-file-not-yaml").detail()).contains("a key is not text");
	}

	@Test
	void theBillionLaughsAreRefused() {
		StringBuilder yaml = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
		for (int level = 1; level < 10; level++) {
			yaml.append("a%d: &a%d [%s]\n".formatted(level, level,
					String.join(", ", Collections.nCopies(9, "*a" + (level - 1)))));
		}
		assertThat(refused(yaml.toString(), "values-file-yaml-bomb").detail()).contains("200000 entries")
			.contains("line 6, column 15");
	}

	@Test
	void manyAliasesAreRefusedAtTheFirstThatIsTooMuch() {
		String fifty = "base: &base {a: 1}\nall:\n" + "  - *base\n".repeat(50);
		assertThat(parse(fifty)).containsKey("all");
		assertThat(refused(fifty + "  - *base\n", "values-file-yaml-bomb").detail())
			.contains("more than 50 aliases (line 53, column 5)");
	}

	@Test
	void fewAliasesThatGrowOutOfProportionAreRefused() {
		StringBuilder yaml = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol]\n");
		for (int level = 1; level < 10; level++) {
			yaml.append("a%d: &a%d [%s]\n".formatted(level, level,
					String.join(", ", Collections.nCopies(5, "*a" + (level - 1)))));
		}
		assertThat(refused(yaml.toString(), "values-file-yaml-bomb").detail()).contains("200000 entries")
			.contains("line 8, column ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "b: 1\na: &a [*a]", "b: 1\na: &a {b: *a}" })
	void aStructureThatHoldsItselfIsRefused(String yaml) {
		assertThat(refused(yaml, "values-file-yaml-bomb").detail()).contains("inside of what it repeats", "line 2");
	}

	@Test
	void aBottomlessFileIsRefused() {
		refused("a: " + "[".repeat(100_000), "values-file-yaml-bomb");
		assertThat(refused("b: 1\na: " + "[".repeat(50) + "]".repeat(50), "values-file-yaml-bomb").detail())
			.contains("more than 50 levels", "line 2, column 53");
		assertThat(parse("a: " + "[".repeat(49) + "1" + "]".repeat(49))).containsKey("a");
	}

	@Test
	void aFileOverOneMegabyteIsRefusedByItsBytes() {
		byte[] content = ("a: \"" + "é".repeat(SafeYaml.MAX_BYTES / 2 - 10) + "\"").getBytes(StandardCharsets.UTF_8);
		assertThat(SafeYaml.parse(content)).containsKey("a");
		refused(Arrays.copyOf(content, SafeYaml.MAX_BYTES + 1), "values-file-too-large");
	}

	@Test
	void aFileThatIsNotUtf8IsRefused() {
		byte[] latin1 = "a: 1\nb: s\u00fc\u00df\n".getBytes(StandardCharsets.ISO_8859_1);
		assertThat(refused(latin1, "values-file-not-utf8").detail()).contains("line 2, column 5");
	}

	private static Map<String, Object> parse(String yaml) {
		return SafeYaml.parse(yaml.getBytes(StandardCharsets.UTF_8));
	}

	private static Problem refused(String yaml, String type) {
		return refused(yaml.getBytes(StandardCharsets.UTF_8), type);
	}

	private static Problem refused(byte[] content, String type) {
		ProblemException thrown = catchThrowableOfType(ProblemException.class, () -> SafeYaml.parse(content));
		assertThat(thrown).isNotNull();
		assertThat(thrown.problem().type()).isEqualTo(type);
		assertThat(thrown).hasNoCause();
		return thrown.problem();
	}

	private static Map<String, Object> map(Object... entries) {
		Map<String, Object> map = new HashMap<>();
		for (int index = 0; index < entries.length; index += 2) {
			map.put((String) entries[index], entries[index + 1]);
		}
		return map;
	}

}
