package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the documentation tells to type is typed by a test, or stands here with the
 * reason why not.
 */
class DocumentedCommandsTests {

	private static final Map<String, String> NOT_TYPED = Map.of("README.md: ./mvnw spring-boot:test-run",
			"DocumentedSandboxIT starts the same: a build does not run inside itself", "README.md: ./mvnw verify",
			"it is what runs the tests, called by .ci/run",
			"docker/README.md: docker build --file docker/Dockerfile --tag upgrade-console .",
			"there is no engine where tests run; docker/prove takes its steps one by one",
			"docker/README.md: docker tag upgrade-console registry.example.com/upgrade-console:1.0.0",
			"there is no engine, and no registry",
			"docker/README.md: docker run --rm --interactive --tty upgrade-console hash-password",
			"there is no engine; DocumentedJarIT has docker/run do it",
			"src/docs/backup.md: (umask 077 && docker compose --file docker/compose.yaml exec -T console cat /data/values.key >values.key)",
			"there is no engine",
			"src/docs/backup.md: docker compose --file docker/compose.yaml up --detach --wait postgres",
			"there is no engine");

	private static final Pattern TYPED = Pattern
		.compile("DocumentedCommands\\s*\\.(block|script)\\(\\s*\"([^\"]+)\"(?:,\\s*\"((?:[^\"\\\\]|\\\\.)*)\")?");

	@Test
	void eachCommandIsTypedByATestOrSaysWhyNot() throws IOException {
		List<MatchResult> typed = typed();
		Set<String> notTyped = new TreeSet<>();
		for (DocumentedCommands.Block block : DocumentedCommands.all()) {
			if (typed.stream().noneMatch((call) -> isOf(call, block))) {
				notTyped.add(block.document() + ": " + block.begin());
			}
		}
		assertThat(notTyped).containsExactlyInAnyOrderElementsOf(NOT_TYPED.keySet());
	}

	@Test
	void whatRunsTheTestsIsWhatTheReadmeTells() throws IOException {
		assertThat(Files.readString(Path.of(".ci/run"))).contains("./mvnw -B verify");
	}

	private static boolean isOf(MatchResult call, DocumentedCommands.Block block) {
		return block.document().equals(call.group(2))
				&& (call.group(1).equals("script") || block.script().startsWith(call.group(3).translateEscapes()));
	}

	private static List<MatchResult> typed() throws IOException {
		try (Stream<Path> tests = Files.list(Path.of("src/test/java/io/upgradeconsole/journeys"))) {
			StringBuilder code = new StringBuilder();
			for (Path test : tests.filter((file) -> file.toString().endsWith("IT.java")).toList()) {
				code.append(Files.readString(test));
			}
			return TYPED.matcher(code).results().toList();
		}
	}

}
