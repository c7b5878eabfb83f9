package io.upgradeconsole.journeys;

import java.nio.file.Files;
import java.nio.file.Path;

import io.upgradeconsole.sandbox.ConsoleProcess;
import io.upgradeconsole.sandbox.HelmAtHand;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sandbox as {@code ./mvnw spring-boot:test-run} starts it, and what the README
 * promises to be there.
 */
@ExtendWith(HelmAtHand.class)
@Tag("whichever-helm")
class DocumentedSandboxIT {

	@Test
	void itHasTheReleasesAndUsersThatTheReadmeNames(@TempDir Path directory) throws Exception {
		Path target = Files.createDirectory(directory.resolve("target"));
		Files.createSymbolicLink(target.resolve("helm-artifacts"), Path.of("target/helm-artifacts").toAbsolutePath());
		try (ConsoleProcess sandbox = ConsoleProcess.sandbox(directory)) {
			int port = sandbox.port();
			JsonNode releases = new Api(port, "operator").get("/releases").json(200);
			assertThat(releases.valueStream()
				.map((release) -> release.path("namespace").asString() + "/" + release.path("name").asString()))
				.contains("zymtrace/backend", "staging/zymtrace", "pending/backend", "old/backend", "careless/backend");
			for (String user : new String[] { "viewer", "approver", "oncall", "auditor", "admin" }) {
				assertThat(new Api(port, user).get("/me").status()).as(user).isEqualTo(200);
			}
		}
	}

}
