package io.upgradeconsole.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Links of the documentation lead to files and headings that are there.
 */
class DocumentationLinksTests {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

	private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

	static List<Path> documents() throws IOException {
		try (Stream<Path> docs = Files.list(Path.of("src/docs"))) {
			return Stream.concat(Stream.of(Path.of("README.md"), Path.of("helm/README.md")), docs).toList();
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void eachLinkLeadsSomewhere(Path document) throws IOException {
		List<String> links = LINK.matcher(Files.readString(document))
			.results()
			.map((link) -> link.group(1))
			.filter((link) -> !link.startsWith("https://"))
			.toList();
		assertThat(links).allSatisfy((link) -> {
			String[] parts = link.split("#", 2);
			Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
			assertThat(target).exists();
			if (parts.length == 2) {
				assertThat(anchors(target)).contains(parts[1]);
			}
		});
	}

	private static List<String> anchors(Path document) throws IOException {
		return HEADING.matcher(Files.readString(document))
			.results()
			.map((heading) -> heading.group(1)
				.toLowerCase(Locale.ROOT)
				.replaceAll("[^\\p{Alnum} _-]", "")
				.replace(' ', '-'))
			.toList();
	}

}
