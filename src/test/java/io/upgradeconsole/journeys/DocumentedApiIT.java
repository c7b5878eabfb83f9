package io.upgradeconsole.journeys;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page on the API tells to type, typed.
 */
@Tag("whichever-helm")
class DocumentedApiIT extends ConsoleJourney {

	@TempDir
	Path directory;

	@Test
	void theWalkWithCurlUpgradesARelease() throws Exception {
		Shell.requires("curl");
		Release release = SharedSandbox.install("documented", "26.5.0");
		Files.writeString(this.directory.resolve("my-values.yaml"), "global:\n  password: sesame-and-more\n");
		String said = new Shell(this.directory).type(DocumentedCommands.script("src/docs/api.md")
			.replace("http://localhost:8080", "http://localhost:" + this.port)
			.replace("sandbox/zymtrace/backend", "sandbox/documented/backend")
			.replace("\"namespace\":\"zymtrace\"", "\"namespace\":\"documented\""));
		assertThat(said)
			.contains("\"ready\":true", "+++ planned/", "event:line", "event:end", "\"status\":\"SUCCEEDED\"",
					"exit code 0 after", "\"action\":\"operation-ended\"", "\"kind\":\"ROLLBACK\"", "my-values.yaml")
			.doesNotContain("/problems/", "sesame-and-more");
		assertThat(release.lastOfHistory()).isEqualTo("2 deployed backend-26.8.4");
	}

}
