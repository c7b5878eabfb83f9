package io.upgradeconsole.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Callers tell problems apart by their type: the document of the API lists all of them,
 * and none that the console does not know.
 */
class ProblemTypesTests {

	private static final Pattern MADE = Pattern
		.compile("(?:Problem\\s*\\.(?:invalid\\(\\s*[^,]+,|(?:notFound|conflict|unavailable)\\()\\s*"
				+ "|new Problem(?:Answer)?\\(\\s*(?:[A-Za-z]+\\.)*\\w+,\\s*)(?:\"([a-z0-9-]+)\"|([A-Z_]+),)");

	@Test
	void everyProblemThatIsMadeIsListedAndEachListedTypeExists() throws IOException {
		String code = code();
		SortedSet<String> made = MADE.matcher(code)
			.results()
			.map((found) -> (found.group(1) != null) ? found.group(1) : constant(found.group(2), code))
			.collect(Collectors.toCollection(TreeSet::new));
		SortedSet<String> listed = new TreeSet<>();
		ApiDocument.kept(new JsonMapper())
			.at("/components/schemas/Problem/properties/type/enum")
			.forEach((type) -> listed.add(type.asString().replaceFirst("^/problems/", "")));
		assertThat(made).hasSizeGreaterThan(50);
		assertThat(listed).as("types in src/main/resources/api/openapi.json").containsAll(made);
		assertThat(listed).allSatisfy((type) -> assertThat(code.contains("\"" + type + "\"")).as(type).isTrue());
	}

	private static String constant(String name, String code) {
		Matcher value = Pattern.compile("String " + name + " = \"([a-z0-9-]+)\"").matcher(code);
		assertThat(value.find()).as(name).isTrue();
		return value.group(1);
	}

	private static String code() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			StringBuilder code = new StringBuilder();
			for (Path file : files.filter((each) -> each.toString().endsWith(".java")).toList()) {
				code.append(Files.readString(file));
			}
			return code.toString();
		}
	}

}
