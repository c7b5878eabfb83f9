package io.upgradeconsole.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page that shows all components shows all of them.
 */
class DesignSystemTests {

	/** Made by script, which the page's button, form and command cause. */
	private static final Set<String> BY_SCRIPT = Set.of("busy-bar", "copy", "inline", "shown", "trouble-words");

	private static Document page;

	@BeforeAll
	static void render() {
		page = Jsoup.parse(Renderer.render(DesignSamples.all()).get("design"));
	}

	@Test
	void everyComponentIsOnThePage() throws IOException {
		String selectors = Files.readString(Path.of("frontend/css/components.css"))
			.replaceAll("(?s)/\\*.*?\\*/", "")
			.replaceAll("(?s)(?<=\\{)[^{}]*(?=\\})", "");
		Set<String> missing = Pattern.compile("\\.([a-zA-Z][\\w-]*)")
			.matcher(selectors)
			.results()
			.map((MatchResult name) -> name.group(1))
			.filter((name) -> !BY_SCRIPT.contains(name) && page.getElementsByClass(name).isEmpty())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(missing).as("add them to src/test/resources/templates/design.html").isEmpty();
	}

	@Test
	void everyTokenIsOnThePage() throws IOException {
		Set<String> tokens = Pattern.compile("(--[\\w-]+):")
			.matcher(Files.readString(Path.of("frontend/css/tokens.css")))
			.results()
			.map((MatchResult name) -> name.group(1))
			.collect(Collectors.toSet());
		assertThat(page.select("main dt").eachText()).containsAll(tokens);
		assertThat(page.select("main rect[fill^=var]")).hasSizeGreaterThan(20);
	}

}
