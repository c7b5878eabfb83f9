package io.upgradeconsole.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands of the documentation: what stands in it as shell. Those who type them from
 * here find out when they no longer work.
 */
final class DocumentedCommands {

	private static final Pattern SHELL = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");

	private static final Pattern YAML = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");

	private DocumentedCommands() {
	}

	/** One block of them. */
	record Block(String document, String script) {

		String begin() {
			return this.script.lines().findFirst().orElse("");
		}

	}

	static List<Block> all() {
		try (Stream<Path> pages = Files.list(Path.of("src/docs"))) {
			return Stream
				.concat(Stream.of("README.md", "docker/README.md", "helm/README.md"),
						pages.map(Path::toString).sorted())
				.flatMap((document) -> of(document).stream())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All of a document, one after the other. */
	static String script(String document) {
		return of(document).stream().map(Block::script).collect(Collectors.joining("\n"));
	}

	/** The only block of a document that begins like this. */
	static String block(String document, String beginning) {
		return only(of(document), beginning);
	}

	/** The only example of settings of a document that begins like this. */
	static String settings(String document, String beginning) {
		return only(of(document, YAML), beginning);
	}

	private static String only(List<Block> blocks, String beginning) {
		List<Block> found = blocks.stream().filter((block) -> block.script().startsWith(beginning)).toList();
		if (found.size() != 1) {
			throw new IllegalStateException(found.size() + " blocks begin with " + beginning);
		}
		return found.get(0).script();
	}

	private static List<Block> of(String document) {
		return of(document, SHELL);
	}

	private static List<Block> of(String document, Pattern kind) {
		try {
			return kind.matcher(Files.readString(Path.of(document)))
				.results()
				.map((block) -> new Block(document, block.group(1)))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
