package io.upgradeconsole.journeys;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.sandbox.ConsoleProcess;
import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxExecutor;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.simulator.Access;
import io.upgradeconsole.sandbox.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
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

	private static final String CONSOLE = "upgrade-console";

	private static final String EXECUTOR = OPS + "-upgrade-console-executor";

	private static final Release RELEASE = new Release(MANAGED, "backend");

	/** What the release has at first. */
	private static final List<String> LITTLE = List.of("networkPolicy.enabled=false", "metricReporter.enabled=false",
			"postgres.mode=use_existing", "clickhouse.mode=use_existing", "storage.mode=use_existing");

	/** Hooks that are no services, from its second revision on. */
	private static final List<String> HOOKS = List.of("global.registry.requirePullSecret=true",
			"ingress.mtls.enabled=true");

	/** One object of each kind that the chart has, besides an entrance. */
	private static final String EVERYTHING = """
			services: {ingest: {hpa: {enabled: true, minReplicas: 1, maxReplicas: 2}}}
			networkPolicy: {enabled: true}
			metricReporter: {enabled: true, podMonitor: {enabled: true}}
			postgres: {mode: gcp_cloudsql}
			clickhouse: {mode: create}
			storage: {mode: create}
			""";

	private static final String ENTRANCE = "ingress: {enabled: true}\n";

	/** With an entrance, too, and a migration that does not get through. */
	private static final String EVERYTHING_IN_VAIN = EVERYTHING.replace("services: {",
			ENTRANCE + "services: {migrate: {image: {tag: 25.5.9-job-fails}}, ");

	/** What is in the manifest, by its kind. */
	private static final Map<String, String> BY_HAND = Stream
		.of("configmaps/zymtrace-common", "secrets/zymtrace-auth", "services/zymtrace-ui",
				"persistentvolumeclaims/zymtrace-clickhouse-data", "deployments/zymtrace-postgres-proxy",
				"statefulsets/zymtrace-clickhouse", "ingresses/zymtrace-entry", "networkpolicies/zymtrace-databases",
				"horizontalpodautoscalers/zymtrace-ingest", "poddisruptionbudgets/zymtrace-ingest",
				"podmonitors/zymtrace-web")
		.map((object) -> object.split("/"))
		.collect(Collectors.toMap((object) -> object[0], (object) -> object[1]));

	@TempDir
	private Path directory;

	@AfterEach
	void mend() {
		SharedSandbox.get().simulator().faults().clear();
	}

	@Test
	void theConsoleDoesItsWholeJobWithWhatItsChartGrantsItAndNothingOfThatIsSpare() throws Exception {
		Sandbox sandbox = SharedSandbox.get();
		sandbox.helm("install", "backend", Sandbox.REPOSITORY + "/backend", "--namespace", MANAGED,
				"--create-namespace", "--version", "25.5.9", "--set", String.join(",", LITTLE));
		sandbox.helm("upgrade", "backend", Sandbox.REPOSITORY + "/backend", "--namespace", MANAGED, "--version",
				"25.5.9", "--reuse-values", "--set", String.join(",", HOOKS));
		sandbox.simulator().create("namespaces", "", namespace(JOBS));
		sandbox.helm("install", CONSOLE, CHART, "--namespace", OPS, "--create-namespace", "-f",
				CHART + "/ci/least-values.yaml", "--set", "managedNamespaces={" + MANAGED + "}", "--set",
				"rbac.podMonitors=true,executor.enabled=" + SandboxExecutor.isJob() + ",executor.namespace=" + JOBS);
		sandbox.simulator().faults().noStreamedLists();
		String token = sandbox.simulator().access().token(OPS, CONSOLE);
		try (ConsoleProcess console = start(token)) {
			doTheWholeJob(new Api(console.port(), "operator"));
		}
		assertThat(sandbox.simulator().access().denied()).isEmpty();
		assertNothingIsSpare(sandbox.simulator().access(), sandbox.helm().major());
		assertThePreflightAsksForAllThatAnUpgradeAndItsRollbackTake(sandbox.simulator().access());
		assertThat(secretsOf(MANAGED, token)).isEqualTo(200);
		assertThat(secretsOf("zymtrace", token)).isEqualTo(403);
	}

	private static void assertNothingIsSpare(Access access, int helm) {
		Set<Access.Deed> sometimes = SpareGrants.sometimes(MANAGED);
		if (SandboxExecutor.isJob()) {
			sometimes.addAll(SpareGrants.sometimes(JOBS));
		}
		assertThat(access.granted(OPS, CONSOLE)).containsAll(sometimes);
		Set<Access.Deed> unused = unused(access, OPS, CONSOLE);
		unused.removeAll(sometimes);
		Set<Access.Deed> spare = SpareGrants.with(helm, MANAGED);
		if (SandboxExecutor.isJob()) {
			assertThat(unused).as("the console").isEmpty();
			assertThat(unused(access, JOBS, EXECUTOR)).as("helm's Jobs").isEqualTo(spare);
		}
		else {
			// the console lists some of what only one helm does, and has the same account
			assertThat(spare).containsAll(unused);
			assertThat(access.granted(OPS, CONSOLE)).containsAll(spare)
				.noneMatch((deed) -> deed.namespace().equals(JOBS));
		}
	}

	private static void assertThePreflightAsksForAllThatAnUpgradeAndItsRollbackTake(Access access) {
		if (SandboxExecutor.isJob()) {
			Set<Access.Deed> unasked = UnaskedGrants.of(UnaskedGrants.Who.CONSOLE_WITH_JOBS, MANAGED);
			unasked.addAll(SpareGrants.deeds(JOBS, "create", "localsubjectaccessreviews.authorization.k8s.io"));
			assertThat(UnaskedGrants.found(access, OPS, CONSOLE)).as("the console").isEqualTo(unasked);
			assertThat(UnaskedGrants.found(access, JOBS, EXECUTOR)).as("helm's Jobs")
				.isEqualTo(UnaskedGrants.of(UnaskedGrants.Who.HELMS_JOBS, MANAGED));
		}
		else {
			assertThat(UnaskedGrants.found(access, OPS, CONSOLE))
				.isEqualTo(UnaskedGrants.of(UnaskedGrants.Who.CONSOLE, MANAGED));
		}
	}

	/** What an account was given and did not use. */
	private static Set<Access.Deed> unused(Access access, String namespace, String name) {
		Set<Access.Deed> unused = new TreeSet<>(access.granted(namespace, name));
		unused.removeAll(access.allowed(namespace, name));
		return unused;
	}

	private void doTheWholeJob(Api operator) {
		RELEASE.awaitReady();
		assertThat(operator.get(RELEASE.path()).json(200).path("name").asString()).isEqualTo("backend");
		JsonNode checks = operator.get(RELEASE.path() + "/preflight").json(200).path("checks");
		for (String code : SandboxExecutor.isJob() ? List.of("permissions", "executor") : List.of("permissions")) {
			assertThat(Operations.of(checks, "code", code).path("state").asString()).as(code).isEqualTo("PASSED");
		}
		failAndBeRolledBackByHelm(operator);
		upgrade(operator);
		mendWhatWasChangedByHand(operator);
		rollBackWhereSomethingIsGone(operator);
		if (SandboxExecutor.isJob()) {
			runInAPodThatNeverComes(operator);
		}
		leadOutOfAPendingRelease(operator);
		rollBackToFewerHooks(operator);
		assertThat(operator.verified(RELEASE, Map.of()).toString()).isNotEmpty();
	}

	/** Helm makes one object of each kind, and deletes it. */
	private static void failAndBeRolledBackByHelm(Api operator) {
		JsonNode failed = operator.ended(operator.run(operator.plan(RELEASE.upgrade("CHART_ONLY"), "chartVersion",
				"25.5.9", "valuesFileId", file(operator, EVERYTHING_IN_VAIN), "timeout", "60s")));
		assertThat(failed.path("status").asString()).as(failed.toString()).isEqualTo("ROLLED_BACK");
		assertThat(failed.path("cause").toString()).contains("migration-failed");
	}

	/** To a chart that has one service more, first without an entrance. */
	private static void upgrade(Api operator) {
		JsonNode plan = operator.plan(RELEASE.upgrade("COMBINED"), "chartVersion", "25.9.0", "imageTag", "25.9.0",
				"valuesFileId", file(operator, EVERYTHING));
		checkImages(operator, plan);
		Operations.assertSucceeded(operator.ended(operator.run(plan)));
		Operations.assertSucceeded(operator.ended(operator.run(operator.plan(RELEASE.upgrade("CHART_ONLY"),
				"chartVersion", "25.9.0", "valuesFileId", file(operator, ENTRANCE)))));
	}

	private static void mendWhatWasChangedByHand(Api operator) {
		Simulator cluster = SharedSandbox.get().simulator();
		BY_HAND.forEach((plural, name) -> {
			ObjectNode edited = cluster.find(plural, MANAGED, name).orElseThrow().copy();
			if (plural.equals("secrets")) {
				((ObjectNode) edited.path("data")).put("admin-username", "c29tZWJvZHk=");
			}
			else {
				((ObjectNode) edited.at("/metadata/labels")).put("app.kubernetes.io/part-of", "something-else");
			}
			cluster.replace(plural, edited);
		});
		JsonNode plan = operator.plan(RELEASE.upgrade("IMAGE_ONLY"), "imageTag", "25.9.1");
		assertThat(Findings.of(plan, "drift").path("title").asString())
			.startsWith(BY_HAND.size() + " objects were changed by hand");
		Operations.assertSucceeded(operator.ended(operator.run(plan)));
	}

	private static void rollBackWhereSomethingIsGone(Api operator) {
		Simulator cluster = SharedSandbox.get().simulator();
		cluster.delete("deployments", MANAGED, "zymtrace-web");
		cluster.delete("secrets", MANAGED, "zymtrace-registry-cred");
		cluster.delete("ingresses", MANAGED, "zymtrace-agents");
		rollBack(operator, 2);
	}

	/** What only the newer revision has is removed. */
	private static void rollBackToFewerHooks(Api operator) {
		Simulator cluster = SharedSandbox.get().simulator();
		// as a verification tells to: it hangs
		cluster.delete("jobs", MANAGED, "zymtrace-migrate");
		assertThat(cluster.find("ingresses", MANAGED, "zymtrace-agents")).isPresent();
		assertThat(cluster.find("secrets", MANAGED, "zymtrace-registry-cred")).isPresent();
		rollBack(operator, 1);
		assertThat(cluster.find("ingresses", MANAGED, "zymtrace-agents")).isEmpty();
		assertThat(cluster.find("secrets", MANAGED, "zymtrace-registry-cred")).isEmpty();
	}

	private static void rollBack(Api operator, int revision) {
		Map<String, Object> rollback = RELEASE.rollback();
		rollback.put("revision", revision);
		Operations.assertSucceeded(operator.ended(operator.run(operator.plan(rollback))));
	}

	private static void runInAPodThatNeverComes(Api operator) {
		SharedSandbox.get().simulator().faults().noMorePods(JOBS);
		JsonNode ended = operator
			.ended(operator.run(operator.plan(RELEASE.upgrade("IMAGE_ONLY"), "imageTag", "25.5.10")));
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("FAILED");
		SharedSandbox.get().simulator().faults().clear();
	}

	private static void leadOutOfAPendingRelease(Api operator) {
		leavePending();
		assertThat(RELEASE.lastOfHistory()).contains("pending-upgrade");
		operator.ended(operator.run(operator.plan(RELEASE.rollback())));
		assertThat(RELEASE.lastOfHistory()).contains("deployed");
	}

	private static String file(Api operator, String content) {
		return Api
			.id(operator.post(RELEASE.path() + "/values-files", "text/yaml", content.getBytes(StandardCharsets.UTF_8))
				.json(201));
	}

	/** As somebody at a terminal that is closed. */
	private static void leavePending() {
		Sandbox sandbox = SharedSandbox.get();
		Process upgrade = sandbox.startHelm("upgrade", "backend", Sandbox.REPOSITORY + "/backend", "-n", MANAGED,
				"--version", "25.5.9", "--reuse-values", "--set", "services.migrate.image.tag=25.5.9-job-hangs");
		await().atMost(Duration.ofMinutes(1))
			.until(() -> !upgrade.isAlive()
					|| sandbox.simulator().find("jobs", MANAGED, "zymtrace-migrate").isPresent());
		upgrade.destroyForcibly();
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
			properties.put("console.executor-job.start-timeout", "20s");
			properties.put("console.executor-job.service-account", EXECUTOR);
		}
		return ConsoleProcess.leader(this.directory, properties);
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
