package io.upgradeconsole.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules of the house that a browser would only notice in production.
 */
class HouseRulesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final Path FRONTEND = Path.of("frontend");

	/** What a view could say instead. */
	private static final Pattern UTILITY = Pattern.compile("#\\w+\\.|\\bnew |\\.(name|toString|equals|contains)\\(");

	private static final Pattern CALCULATION = Pattern.compile(" [-*/%] |\\d \\+|\\+ \\d");

	private static final Pattern CHOICE_OF_TWO = Pattern.compile("\\?[^?,]* : |\\?:");

	/** Of what a view tells; a fragment may ask where it is used. */
	private static final Pattern COMPARISON = Pattern
		.compile("\\.\\w+(\\(\\))? *([=!]=|[<>]|\\b(gt|lt|ge|le|eq|ne)\\b)");

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
	@MethodSource("templates")
	void templatesOnlyLoopAndAskWhatTheirViewsTell(Path path) throws IOException {
		Document template = Jsoup.parse(Files.readString(path));
		for (Element element : template.getAllElements()) {
			for (Attribute attribute : element.attributes()) {
				if (attribute.getKey().matches("(th|hx):.+")) {
					assertThat(withoutTexts(attribute.getValue())).as(attribute.toString())
						.doesNotContainPattern(UTILITY)
						.doesNotContainPattern(CALCULATION)
						.doesNotContainPattern(CHOICE_OF_TWO)
						.doesNotContainPattern(isChosenOption(attribute) ? UTILITY : COMPARISON);
				}
			}
		}
	}

	private static String withoutTexts(String expression) {
		return expression.replaceAll("'[^']*'", "").replaceAll("[=!]= ?null", "");
	}

	/** Which of a form's options was chosen is asked by comparing the two. */
	private static boolean isChosenOption(Attribute attribute) {
		return attribute.getKey().equals("th:checked") || attribute.getKey().equals("th:selected");
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

	@Test
	void aPageAsksForAllModulesAtOnce() throws IOException {
		Document layout = Jsoup.parse(Files.readString(TEMPLATES.resolve("layout.html")));
		// the first two are asked for by themselves
		assertThat(layout.select("link[rel=modulepreload]").eachAttr("th:href"))
			.containsExactlyElementsOf(scripts().stream()
				.map((path) -> path.getFileName().toString())
				.filter((name) -> !List.of("theme.js", "console.js").contains(name))
				.map((name) -> "@{/assets/js/" + name + "}")
				.toList());
	}

	@Test
	void whatAPageLooksAndActsByIsSmall() throws IOException {
		long bytes = 0;
		for (Path path : Stream.concat(styles().stream(), scripts().stream()).toList()) {
			bytes += compressed(Files.readAllBytes(path));
		}
		try (InputStream htmx = getClass()
			.getResourceAsStream("/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js")) {
			bytes += compressed(htmx.readAllBytes());
		}
		assertThat(bytes).isLessThan(100_000);
	}

	@Test
	void stylesHaveNoRuleForWhatIsNowhere() throws IOException {
		StringBuilder used = new StringBuilder();
		for (Path path : Stream.of(templates(), scripts(), files(Path.of("src/main/java"), ".java"))
			.flatMap(List::stream)
			.toList()) {
			used.append(Files.readString(path)).append('\n');
		}
		Set<String> words = Pattern.compile("[\\w-]+")
			.matcher(used)
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toSet());
		for (Path path : styles()) {
			String selectors = Files.readString(path)
				.replaceAll("(?s)/\\*.*?\\*/", "")
				.replaceAll("(?s)(?<=\\{)[^{}]*(?=\\})", "");
			assertThat(
					Pattern.compile("[.#]([a-zA-Z][\\w-]*)").matcher(selectors).results().map((name) -> name.group(1)))
				.as(path.toString())
				.allSatisfy((name) -> assertThat(words).contains(name));
		}
	}

	private static long compressed(byte[] content) throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream zip = new GZIPOutputStream(compressed)) {
			zip.write(content);
		}
		return compressed.size();
	}

	private static List<Path> files(Path root, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter((file) -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

}
