package io.upgradeconsole.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.sandbox.ConsoleProcess;
import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxExecutor;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.simulator.Access;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The console's own chart, installed by helm, and a console that may do what its roles
 * say and nothing else.
 */
@Tag("each-executor")
@ExtendWith(HelmAtHand.class)
class LeastPrivilegeIT {

	private static final String CHART = "helm/upgrade-console";

	private static final String OPS = "least-privilege-ops";

	private static final String MANAGED = "least-privilege";

	private static final String JOBS = "least-privilege-jobs";

	@TempDir
	private Path directory;

	@Test
	void theConsoleDoesItsWholeJobWithWhatItsChartGrantsIt() throws Exception {
		Sandbox sandbox = SharedSandbox.get();
		sandbox.helm("install", "backend", Sandbox.REPOSITORY + "/backend", "--namespace", MANAGED,
				"--create-namespace", "--version", "26.5.0", "--set",
				"ingress.enabled=true,services.ingest.hpa.enabled=true");
		sandbox.simulator().create("namespaces", "", namespace(JOBS));
		sandbox.helm("install", "upgrade-console", CHART, "--namespace", OPS, "--create-namespace", "-f",
				CHART + "/ci/least-values.yaml", "--set", "managedNamespaces={" + MANAGED + "}", "--set",
				"executor.enabled=" + SandboxExecutor.isJob() + ",executor.namespace=" + JOBS);
		Access access = sandbox.simulator().access();
		Release release = new Release(MANAGED, "backend");
		release.awaitReady();
		String token = access.token(OPS, "upgrade-console");
		try (ConsoleProcess console = start(token)) {
			Api operator = new Api(console.port(), "operator");
			assertThat(operator.get(release.path()).json(200).path("name").asString()).isEqualTo("backend");
			JsonNode checks = operator.get(release.path() + "/preflight").json(200).path("checks");
			for (String code : SandboxExecutor.isJob() ? List.of("permissions", "executor") : List.of("permissions")) {
				assertThat(Operations.of(checks, "code", code).path("state").asString()).as(code).isEqualTo("PASSED");
			}
			JsonNode plan = operator.plan(release.upgrade("COMBINED"), "chartVersion", "26.8.4", "imageTag", "26.8.4");
			checkImages(operator, plan);
			Operations.assertSucceeded(operator.ended(operator.run(plan)));
			Operations.assertSucceeded(operator.ended(operator.run(operator.plan(release.rollback()))));
			assertThat(operator.verified(release, Map.of()).toString()).isNotEmpty();
		}
		assertThat(access.denied()).isEmpty();
		// helm's calls are among those that were held against the roles, and so are the
		// console's own
		assertThat(access.allowed()).contains(new Access.Deed(MANAGED, "", "secrets", "create"),
				new Access.Deed(MANAGED, "apps", "deployments", "update"),
				new Access.Deed("", "apiregistration.k8s.io", "apiservices", "get"));
		assertThat(secretsOf(MANAGED, token)).isEqualTo(200);
		assertThat(secretsOf("zymtrace", token)).isEqualTo(403);
	}

	private ConsoleProcess start(String token) throws Exception {
		String server = SharedSandbox.get().apiServerUri().toString();
		Path kubeconfig = this.directory.resolve("kubeconfig");
		Files.writeString(kubeconfig,
				Files.readString(SharedSandbox.get().kubeconfig()).replace(server, server + Access.PATH + token));
		Map<String, String> properties = SandboxProperties.of(SharedSandbox.get(), this.directory.resolve("data"));
		properties.put("console.clusters[0].kubeconfig", kubeconfig.toString());
		properties.put("console.clusters[0].namespaces", MANAGED);
		if (SandboxExecutor.isJob()) {
			properties.put("console.executor-job.namespace", JOBS);
			properties.put("console.executor-job.service-account", OPS + "-upgrade-console-executor");
		}
		return ConsoleProcess.compiled(this.directory, properties);
	}

	private static ObjectNode namespace(String name) {
		ObjectNode namespace = JsonMapper.shared().createObjectNode();
		namespace.putObject("metadata").put("name", name);
		return namespace;
	}

	private static void checkImages(Api operator, JsonNode plan) {
		String path = "/plans/" + Api.id(plan) + "/image-checks";
		operator.post(path, Map.of()).json(202);
		await().atMost(Duration.ofMinutes(1))
			.until(() -> operator.get(path).json(200).path(0).path("state").asString().equals("DONE"));
	}

	private static int secretsOf(String namespace, String token) throws Exception {
		URI uri = URI.create(SharedSandbox.get().apiServerUri() + Access.PATH + token + "/api/v1/namespaces/"
				+ namespace + "/secrets");
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

}
