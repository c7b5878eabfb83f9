package io.upgradeconsole.journeys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Kubectl;
import io.upgradeconsole.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the documentation tells to type to whoever has the chart, typed.
 */
@ExtendWith(HelmAtHand.class)
class DocumentedChartIT {

	private static final String HASH = "{bcrypt}$2a$10$" + "x".repeat(53);

	@Test
	void theConsoleIsInstalledUpgradedAndAskedWhetherItIsReady(@TempDir Path directory) throws Exception {
		Sandbox sandbox = SharedSandbox.get();
		Path commands = Files.createDirectory(directory.resolve("bin"));
		Files.createSymbolicLink(commands.resolve("helm"), sandbox.helm().path());
		Files.createSymbolicLink(commands.resolve("kubectl"), Kubectl.path());
		Path clone = Files.createDirectory(directory.resolve("clone"));
		Files.createSymbolicLink(clone.resolve("helm"), Path.of("helm").toAbsolutePath());
		Files.copy(Path.of("helm/upgrade-console/ci/least-values.yaml"), clone.resolve("my-values.yaml"));
		Shell shell = new Shell(clone).with("PATH", commands + ":" + System.getenv("PATH"))
			.with("HOME", directory.toString())
			.with("KUBECONFIG", sandbox.kubeconfig().toString())
			.with("hash", HASH);
		String said = shell.type(DocumentedCommands.script("helm/README.md"));
		assertThat(said).contains("STATUS: deployed", "manages the releases in zymtrace")
			.containsPattern("TEST SUITE: +upgrade-console-ready")
			.containsPattern("Phase: +Succeeded");
		assertThat(sandbox.simulator().find("deployments", "upgrade-console", "upgrade-console")).isPresent();
		assertThat(sandbox.simulator().find("secrets", "upgrade-console", "upgrade-console-users"))
			.hasValueSatisfying((secret) -> assertThat(secret.json().at("/data/ada").asString())
				.isEqualTo(Base64.getEncoder().encodeToString(HASH.getBytes(StandardCharsets.US_ASCII))));
		assertThat(shell.type(DocumentedCommands.script("src/docs/upgrade-the-console.md"))).contains("REVISION: 2")
			.containsPattern("Phase: +Succeeded");
	}

}
