package io.upgradeconsole.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules of the house that a browser would only notice in production.
 */
class HouseRulesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path FRONTEND = Path.of("frontend");

	static List<Path> templates() throws IOException {
		return files(TEMPLATES, ".html");
	}

	static List<Path> styles() throws IOException {
		return files(FRONTEND, ".css");
	}

	static List<Path> scripts() throws IOException {
		return files(FRONTEND, ".js");
	}

	@ParameterizedTest
	@MethodSource("templates")
	void templatesHaveATitleAndNothingInline(Path path) throws IOException {
		String source = Files.readString(path);
		Document template = Jsoup.parse(source);
		assertThat(template.select("head > title")).hasSize(1);
		assertThat(template.select("[style], [^th:style], [^on], [^th:on], style, script:not([th:src])")).isEmpty();
		assertThat(template.select("script")).allSatisfy((script) -> assertThat(script.data()).isBlank());
		assertThat(source).doesNotContain("th:utext", "[(", "javascript:", "T(");
	}

	@ParameterizedTest
	@MethodSource("styles")
	void stylesFetchNothingFromElsewhere(Path path) throws IOException {
		assertThat(Files.readString(path)).doesNotContain("http:", "https:", "@import", "@font-face", "url(");
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void scriptsNeverWriteHtml(Path path) throws IOException {
		assertThat(Files.readString(path)).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(",
				"document.write");
	}

	private static List<Path> files(Path root, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

}
