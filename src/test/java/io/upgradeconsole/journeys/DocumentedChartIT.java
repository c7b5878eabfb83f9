package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Kubectl;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.simulator.KubeObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the documentation tells to type to whoever has the chart, typed.
 */
@ExtendWith(HelmAtHand.class)
class DocumentedChartIT {

	private static final String NAMESPACE = "upgrade-console";

	private static final String NAME = "upgrade-console";

	private static final String HASH = "{bcrypt}$2a$10$" + "x".repeat(53);

	private final Sandbox sandbox = SharedSandbox.get();

	@TempDir
	private Path directory;

	private Path clone;

	private Shell shell;

	/** A clone as somebody has it who has pushed an image. */
	@BeforeEach
	void cloned() throws Exception {
		Path commands = Files.createDirectory(this.directory.resolve("bin"));
		Files.createSymbolicLink(commands.resolve("helm"), this.sandbox.helm().path());
		Files.createSymbolicLink(commands.resolve("kubectl"), Kubectl.path());
		this.clone = Files.createDirectory(this.directory.resolve("clone"));
		Files.createSymbolicLink(this.clone.resolve("helm"), Path.of("helm").toAbsolutePath());
		this.shell = new Shell(this.clone).with("PATH", commands + ":" + System.getenv("PATH"))
			.with("HOME", this.directory.toString())
			.with("KUBECONFIG", this.sandbox.kubeconfig().toString())
			.with("hash", HASH);
	}

	@Test
	void theConsoleIsInstalledUpgradedAndAskedWhetherItIsReady() throws Exception {
		values("1-starts-slowly");
		String installed = typeUntilItIsTested(DocumentedCommands.block("helm/README.md", "kubectl create namespace"));
		assertThat(installed).contains("STATUS: deployed", "manages the releases in zymtrace")
			.containsPattern("TEST SUITE: +upgrade-console-ready")
			.containsPattern("Phase: +Succeeded");
		assertThat(this.sandbox.simulator().find("secrets", NAMESPACE, "upgrade-console-users"))
			.hasValueSatisfying((secret) -> assertThat(secret.json().at("/data/ada").asString())
				.isEqualTo(Base64.getEncoder().encodeToString(HASH.getBytes(StandardCharsets.US_ASCII))));
		values("2-starts-slowly");
		assertThat(typeUntilItIsTested(DocumentedCommands.block("src/docs/upgrade-the-console.md", "helm upgrade")))
			.contains("REVISION: 2")
			.containsPattern("Phase: +Succeeded");
		KubeObject before = pods().get(0);
		assertThat(this.shell.type(DocumentedCommands.block("helm/README.md", "kubectl rollout restart")))
			.contains("successfully rolled out");
		assertThat(pods()).singleElement().satisfies((pod) -> assertThat(pod.uid()).isNotEqualTo(before.uid()));
	}

	private void values(String tag) throws IOException {
		String least = Files.readString(Path.of("helm/upgrade-console/ci/least-values.yaml"));
		assertThat(least).contains("tag: \"1.0.0\"");
		Files.writeString(this.clone.resolve("my-values.yaml"), least.replace("tag: \"1.0.0\"", "tag: " + tag));
	}

	/**
	 * The test's pod asks once, and in the sandbox whatever it asks answers: so the pod
	 * of the newest image has to be ready before.
	 */
	private String typeUntilItIsTested(String script) throws Exception {
		int test = script.indexOf("helm test");
		String said = this.shell.type(script.substring(0, test));
		String image = this.sandbox.simulator()
			.find("deployments", NAMESPACE, NAME)
			.orElseThrow()
			.spec()
			.at("/template/spec/containers/0/image")
			.asString();
		assertThat(pods()).singleElement().satisfies((pod) -> {
			assertThat(pod.spec().at("/containers/0/image").asString()).isEqualTo(image);
			assertThat(pod.hasCondition("Ready")).isTrue();
		});
		return said + this.shell.type(script.substring(test));
	}

	private List<KubeObject> pods() {
		return this.sandbox.simulator()
			.list("pods", NAMESPACE)
			.stream()
			.filter((pod) -> NAME.equals(pod.labels().get("app.kubernetes.io/name")))
			.toList();
	}

}
