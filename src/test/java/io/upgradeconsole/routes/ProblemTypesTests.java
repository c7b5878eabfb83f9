package io.upgradeconsole.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
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

	private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = \"([a-z0-9-]+)\"");

	@Test
	void everyProblemThatIsMadeIsListedAndEachListedTypeExists() throws IOException {
		List<String> files = files();
		SortedSet<String> made = files.stream()
			.flatMap(ProblemTypesTests::made)
			.collect(Collectors.toCollection(TreeSet::new));
		SortedSet<String> listed = new TreeSet<>();
		ApiDocument.kept(new JsonMapper())
			.at("/components/schemas/Problem/properties/type/enum")
			.forEach((type) -> listed.add(type.asString().replaceFirst("^/problems/", "")));
		assertThat(made).hasSizeGreaterThan(50);
		assertThat(listed).as("types in src/main/resources/api/openapi.json").containsAll(made);
		assertThat(listed).allSatisfy(
				(type) -> assertThat(files.stream().anyMatch((file) -> file.contains("\"" + type + "\""))).as(type)
					.isTrue());
	}

	/** The types that a file names, or for which it has a constant. */
	private static Stream<String> made(String file) {
		Map<String, String> constants = CONSTANT.matcher(file)
			.results()
			.collect(Collectors.toMap((found) -> found.group(1), (found) -> found.group(2)));
		return MADE.matcher(file)
			.results()
			.map((found) -> (found.group(1) != null) ? found.group(1)
					: Objects.requireNonNull(constants.get(found.group(2)), found.group(2)));
	}

	private static List<String> files() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			List<String> read = new ArrayList<>();
			for (Path file : files.filter((each) -> each.toString().endsWith(".java")).toList()) {
				read.add(Files.readString(file));
			}
			return read;
		}
	}

}
