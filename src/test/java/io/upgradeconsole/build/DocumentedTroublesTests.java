package io.upgradeconsole.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is told of causes, findings, checks and messages beside the code that says them:
 * each code has its row, none is made up, and what is quoted is what the console says.
 */
class DocumentedTroublesTests {

	private static final Path MAIN = Path.of("src/main/java/io/upgradeconsole");

	/** A code as it is written down, or the constant that holds it. */
	private static final String CODE = "\\(\\s*(?:\"(?<code>[A-Za-z-]+)\"|(?<constant>[A-Z_]+)(?=,))";

	/** How the code makes what a section lists. */
	private static final Map<String, Made> SECTIONS = Map.of("Something that the console depends on",
			new Made("\\bunavailable" + CODE, ""), "Causes of an operation",
			new Made("(?:new Cause(?:\\.Aftermath)?|[ >]cause)" + CODE
					+ "|code = (?:[^;]*: )?\"(?<local>[a-z-]+)\"|job\\(\"(?<job>[a-z-]+)\"", "operation"),
			"Findings of a plan",
			new Made("(?:Finding\\s*\\.(?:blocking|warning|info)|new ValuesFinding)" + CODE, "plan", "values"),
			"Preflight",
			new Made("(?:PreflightCheck\\s*\\.(?:warning|failed)|Question\\s*\\.vital)" + CODE, "preflight"),
			"Checks of a verification",
			new Made("(?:Check\\s*\\.(?:of|skipped)|[ (]check)" + CODE + "|code = (?:[^;]*: )?\"(?<local>[a-z-]+)\"",
					"verification", "operation/RollbackOutcomes.java"));

	/** The class that makes the title of a code, where that is another one. */
	private static final Map<String, String> ELSEWHERE = Map.of("images-not-pullable", "record ImageTally(");

	private static final Pattern CONSTANT = Pattern.compile("static final String ([A-Z_]+) = \"([^\"]+)\"");

	private final List<Source> sources = sources();

	private final String page = page();

	@ParameterizedTest
	@CsvSource({ "Something that the console depends on, 25", "Causes of an operation, 40", "Findings of a plan, 40",
			"Preflight, 12", "Checks of a verification, 14" })
	void eachCodeHasItsRowAndNoneIsMadeUp(String section, int least) {
		SortedSet<String> made = SECTIONS.get(section).codes(this.sources);
		assertThat(made).hasSizeGreaterThanOrEqualTo(least);
		assertThat(rows(section).map((cells) -> cells[0]).map(DocumentedTroublesTests::unquoted))
			.containsExactlyInAnyOrderElementsOf(made);
	}

	@ParameterizedTest
	@CsvSource({ "Something that the console depends on", "Causes of an operation", "Findings of a plan", "Preflight",
			"Checks of a verification" })
	void eachRowSaysWhatTheCodeSays(String section) {
		assertThat(rows(section).flatMap((cells) -> {
			// a title is written where its code is
			String words = saying(unquoted(cells[0]));
			return Arrays.stream(cells[1].split(" / "))
				.filter((title) -> !isSaid(title, words))
				.map((title) -> cells[0] + ": " + title);
		})).as("titles that the code does not give").isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "It does not start, 14", "'Somebody cannot sign in, or is signed out', 10",
			"Webhooks and the git repository, 7", "The audit trail does not verify, 9" })
	void eachMessageThatIsQuotedIsOneOfTheConsole(String section, int least) {
		String words = Stream
			.concat(this.sources.stream().map(Source::text), templates().stream().map(DocumentedTroublesTests::flat))
			.collect(Collectors.joining("\n"));
		List<String> quoted = rows(section).map((cells) -> unquoted(cells[0])).toList();
		assertThat(quoted).hasSizeGreaterThanOrEqualTo(least);
		assertThat(quoted.stream().filter((message) -> !isSaid(message, words))).as("messages that nobody says")
			.isEmpty();
	}

	@Test
	void theChecksThatAreFindingsByAnotherNameAreNamed() {
		String findings = this.sources.stream()
			.filter((source) -> source.path().endsWith(Path.of("plan/PreflightFindings.java")))
			.map(Source::text)
			.findFirst()
			.orElseThrow();
		String map = findings.substring(findings.indexOf("CODES = Map.of("));
		String[] names = map.substring(map.indexOf('"') + 1, map.indexOf("\");")).split("\", \"");
		assertThat(names).hasSizeGreaterThanOrEqualTo(4);
		for (int i = 1; i < names.length; i += 2) {
			assertThat(section("Findings of a plan")).contains("`" + names[i] + "`");
		}
	}

	@Test
	void theProblemsThatProgramsTellApartAreOfTheApi() throws IOException {
		String api = Files.readString(Path.of("src/main/resources/api/openapi.json"));
		List<String> types = Pattern.compile("(?m)^\\| `(/problems/[a-z-]+)` \\|")
			.matcher(Files.readString(Path.of("src/docs/api.md")))
			.results()
			.map((row) -> row.group(1))
			.toList();
		assertThat(types).hasSizeGreaterThan(15)
			.doesNotHaveDuplicates()
			.allSatisfy((type) -> assertThat(api).contains("\"" + type + "\""));
	}

	/** All files that have the code, or the constant that holds it. */
	private String saying(String code) {
		List<String> names = this.sources.stream().flatMap((source) -> source.namesOf(code)).toList();
		String job = "job(\"" + code.substring(code.indexOf('-') + 1) + "\")";
		return this.sources.stream()
			.map(Source::text)
			.filter((text) -> text.contains("\"" + code + "\"") || text.contains(job)
					|| names.stream().anyMatch(text::contains) || text.contains(ELSEWHERE.getOrDefault(code, job)))
			.collect(Collectors.joining("\n"));
	}

	private static boolean isSaid(String quoted, String words) {
		return Arrays.stream(quoted.split("…")).map(String::strip).allMatch(words::contains);
	}

	private Stream<String[]> rows(String heading) {
		return section(heading).lines()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.substring(2, line.length() - 2).split(" \\| "));
	}

	private String section(String heading) {
		String from = this.page.substring(this.page.indexOf("\n## " + heading + "\n") + 1);
		int end = from.indexOf("\n## ");
		return (end < 0) ? from : from.substring(0, end);
	}

	private static String unquoted(String cell) {
		return cell.substring(1, cell.length() - 1);
	}

	private static List<Source> sources() {
		return read(MAIN).entrySet().stream().map((file) -> Source.of(file.getKey(), file.getValue())).toList();
	}

	private static List<String> templates() {
		return List.copyOf(read(Path.of("src/main/resources/templates")).values());
	}

	private static Map<Path, String> read(Path directory) {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile).collect(Collectors.toMap((file) -> file, (file) -> {
				try {
					return Files.readString(file);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String page() {
		try {
			return Files.readString(Path.of("src/docs/troubleshoot.md"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String flat(String text) {
		return text.replaceAll("\\s+", " ");
	}

	/** A file of the code, its strings in one piece each. */
	private record Source(Path path, String text) {

		static Source of(Path path, String text) {
			return new Source(path, flat(text).replaceAll("\" ?\\+ \"", ""));
		}

		boolean isBelow(String place) {
			return this.path.startsWith(MAIN.resolve(place));
		}

		Map<String, String> constants() {
			return CONSTANT.matcher(this.text)
				.results()
				.collect(Collectors.toMap((found) -> found.group(1), (found) -> found.group(2)));
		}

		/** How other classes name the constants that hold the code. */
		Stream<String> namesOf(String code) {
			String type = this.path.getFileName().toString().replace(".java", "");
			return constants().entrySet()
				.stream()
				.filter((constant) -> constant.getValue().equals(code))
				.map((constant) -> type + "." + constant.getKey());
		}

	}

	/** What the code makes in some places, by its code. */
	private record Made(Pattern pattern, String... places) {

		Made(String pattern, String... places) {
			this(Pattern.compile(pattern), places);
		}

		SortedSet<String> codes(List<Source> sources) {
			return sources.stream()
				.filter((source) -> Arrays.stream(this.places).anyMatch(source::isBelow))
				.flatMap(this::codes)
				.collect(Collectors.toCollection(TreeSet::new));
		}

		private Stream<String> codes(Source source) {
			return this.pattern.matcher(source.text()).results().flatMap((found) -> {
				String code = code(found, source);
				return found.group().startsWith("job(") ? Stream.of("migration-" + code, "job-" + code)
						: Stream.of(code);
			});
		}

		private static String code(MatchResult found, Source source) {
			// by number: Java 17 knows a result's groups by nothing else
			String code = IntStream.rangeClosed(1, found.groupCount())
				.mapToObj(found::group)
				.filter(Objects::nonNull)
				.findFirst()
				.orElseThrow();
			return code.matches("[A-Z_]+") ? Objects.requireNonNull(source.constants().get(code), code) : code;
		}

	}

}
