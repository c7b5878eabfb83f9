package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Kubectl;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.simulator.KubeObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the documentation tells to type to whoever has the chart, typed.
 */
@ExtendWith(HelmAtHand.class)
class DocumentedChartIT {

	private static final String NAMESPACE = "upgrade-console";

	private static final String NAME = "upgrade-console";

	/**
	 * In the simulated cluster nobody runs a command in a pod: it runs here, on a
	 * directory in place of the volume, where the pod is ready, and no console is at work
	 * on the files of another pod.
	 */
	private static final String KUBECTL = """
			#!/bin/sh -eu
			[ "$1" = exec ] || exec "$REAL" "$@"
			shift
			[ "$1" != --stdin ] || shift
			case $1 in
			pod/*)
				"$REAL" wait "$1" --namespace upgrade-console --for condition=Ready --timeout 0 >&2
				test -z "$("$REAL" get pods --namespace upgrade-console -l app.kubernetes.io/name=upgrade-console -o name)"
				;;
			*) "$REAL" rollout status "$1" --namespace upgrade-console >&2 ;;
			esac
			while [ "$1" != -- ]; do shift; done
			shift
			for word; do
				shift
				set -- "$@" "$(echo "$word" | sed "s|/data|$DATA|")"
			done
			exec "$@"
			""";

	private static final String HASH = "{bcrypt}$2a$10$" + "x".repeat(53);

	private final Sandbox sandbox = SharedSandbox.get();

	@TempDir
	private Path directory;

	private Path clone;

	private Path data;

	private Shell shell;

	/** A clone as somebody has it who has pushed an image. */
	@BeforeEach
	void cloned() throws Exception {
		Path commands = Files.createDirectory(this.directory.resolve("bin"));
		Files.createSymbolicLink(commands.resolve("helm"), this.sandbox.helm().path());
		Path kubectl = Files.writeString(commands.resolve("kubectl"), KUBECTL);
		assertThat(kubectl.toFile().setExecutable(true)).isTrue();
		this.data = Files.createDirectory(this.directory.resolve("data"));
		this.clone = Files.createDirectory(this.directory.resolve("clone"));
		Files.createSymbolicLink(this.clone.resolve("helm"), Path.of("helm").toAbsolutePath());
		this.shell = new Shell(this.clone).with("PATH", commands + ":" + System.getenv("PATH"))
			.with("HOME", this.directory.toString())
			.with("KUBECONFIG", this.sandbox.kubeconfig().toString())
			.with("hash", HASH)
			.with("REAL", Kubectl.path().toString())
			.with("DATA", this.data.toString());
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

	@AfterEach
	void removed() {
		this.sandbox.tryHelm("uninstall", NAME, "--namespace", NAMESPACE);
		this.sandbox.simulator().delete("namespaces", "", NAMESPACE);
	}

	@Test
	void theVolumeIsCopiedWhileTheConsoleStandsStillAndComesBackIntoAnotherOne() throws Exception {
		Shell.requires("tar");
		values("1.0.0");
		this.shell.type(DocumentedCommands.block("helm/README.md", "kubectl create namespace"));
		Path key = Files.writeString(this.data.resolve("values.key"), "the key\n");
		Files.createDirectories(this.data.resolve("operations/1"));
		Files.createDirectory(this.data.resolve("lost+found"));
		Files.writeString(this.data.resolve("operations/1/log"), "a log\n");
		this.shell.type(DocumentedCommands.block("src/docs/backup.md",
				"(umask 077 && kubectl exec deployment/upgrade-console"));
		assertThat(this.clone.resolve("values.key")).hasSameTextualContentAs(key);
		String pod = DocumentedCommands.settings("src/docs/backup.md", "apiVersion: v1\nkind: Pod");
		assertIsAsTheConsoles(new Yaml().load(pod));
		Files.writeString(this.clone.resolve("data-pod.yaml"), pod);
		this.shell.type(DocumentedCommands.block("src/docs/backup.md", "kubectl scale"));
		// the volume's own directory is root's: the pod could not put it back as it was
		assertThat(this.shell.type("tar --list --file upgrade-console-data.tar.gz").lines())
			.containsExactlyInAnyOrder("values.key", "operations/", "operations/1/", "operations/1/log");
		await().untilAsserted(() -> assertThat(pods()).hasSize(1));

		FileSystemUtils.deleteRecursively(this.data);
		Files.createDirectory(this.data);
		String claim = DocumentedCommands.settings("src/docs/backup.md", "apiVersion: v1\nkind: PersistentVolumeClaim");
		Files.writeString(this.clone.resolve("restored-claim.yaml"), claim);
		assertThat(pod).contains("claimName: upgrade-console\n");
		Files.writeString(this.clone.resolve("data-pod.yaml"),
				pod.replace("claimName: upgrade-console\n", "claimName: upgrade-console-restored\n"));
		this.sandbox.helm("uninstall", NAME, "--namespace", NAMESPACE, "--wait");
		this.shell.type(DocumentedCommands.block("src/docs/backup.md",
				"kubectl apply --namespace upgrade-console -f restored-claim"));
		assertThat(this.data.resolve("values.key")).hasContent("the key\n");
		assertThat(this.data.resolve("operations/1/log")).hasContent("a log\n");
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

	/**
	 * It may read and write what the console does, and what it writes is the console's.
	 */
	private void assertIsAsTheConsoles(Map<String, Map<String, ?>> pod) {
		JsonNode console = this.sandbox.simulator()
			.find("deployments", NAMESPACE, NAME)
			.orElseThrow()
			.spec()
			.at("/template/spec");
		JsonNode mine = new JsonMapper().valueToTree(pod.get("spec"));
		assertThat(console.path("securityContext").properties()).containsAll(mine.path("securityContext").properties());
		assertThat(console.path("volumes").toString())
			.contains("\"claimName\":" + mine.at("/volumes/0/persistentVolumeClaim/claimName"));
		assertThat(console.at("/containers/0/volumeMounts")).contains(mine.at("/containers/0/volumeMounts/0"));
	}

	private List<KubeObject> pods() {
		return this.sandbox.simulator()
			.list("pods", NAMESPACE)
			.stream()
			.filter((pod) -> NAME.equals(pod.labels().get("app.kubernetes.io/name")))
			.toList();
	}

}
