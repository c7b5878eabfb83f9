package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxCluster;
import io.upgradeconsole.sandbox.SandboxOptions;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.SandboxRelease;
import io.upgradeconsole.sandbox.simulator.KubeObject;
import io.upgradeconsole.sandbox.simulator.Simulator;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two clusters, each with a release of the same name in a namespace of the same name: an
 * upgrade in one is told everywhere as what it is, and the other is not touched.
 */
@Tag("whichever-helm")
@ExtendWith(HelmAtHand.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "console.verification.timeout=60s", "console.preflight.slow-answer=1m" })
@DirtiesContext
class TwoClustersIT {

	private static final String NAMESPACE = SandboxRelease.HEALTHY.namespace();

	private static final String NAME = SandboxRelease.HEALTHY.releaseName();

	private static final String REFERENCE = Sandbox.PRODUCTION + "/" + NAMESPACE + "/" + NAME;

	private static final String TWIN = Sandbox.CONTEXT + "/" + NAMESPACE + "/" + NAME;

	@TempDir
	static Path data;

	private static Sandbox sandbox;

	@LocalServerPort
	private int port;

	private Api operator;

	private Browser browser;

	@DynamicPropertySource
	static void serveSandbox(DynamicPropertyRegistry registry) {
		sandbox = Sandbox.start(
				SandboxOptions.defaults().withReleases(SandboxRelease.HEALTHY).withProduction(SandboxRelease.HEALTHY));
		SandboxProperties.of(sandbox, data).forEach((name, value) -> registry.add(name, () -> value));
	}

	@AfterAll
	static void stop() {
		if (sandbox != null) {
			sandbox.close();
		}
	}

	@BeforeEach
	void signIn() {
		this.operator = new Api(this.port, "operator");
		this.browser = new Browser(this.port, "operator");
	}

	@Test
	void bothAreListedEachAsWhatItIs() {
		JsonNode releases = this.operator.get("/releases").json(200);
		assertThat(each(releases,
				(release) -> release.path("cluster").asString() + " " + release.path("clusterColor").asString() + " "
						+ release.path("production").asBoolean()))
			.containsOnly("sandbox blue false", "production red true");
		Document page = this.browser.get("/").html();
		assertThat(page.select("tr:has(.production) a.name").eachAttr("href")).contains("/releases/" + REFERENCE)
			.allMatch((path) -> path.startsWith("/releases/production/"));
		assertThat(page.select("tr:has(.cluster):not(:has(.production)) a.name").eachAttr("href"))
			.contains("/releases/" + TWIN)
			.allMatch((path) -> path.startsWith("/releases/sandbox/"));
		assertThat(this.browser.get("/releases/" + TWIN).html().select(".production-band")).isEmpty();
	}

	@Test
	void anUpgradeInProductionIsTypedAndToldAsThatAndLeavesTheOtherClusterAlone() {
		Map<String, String> before = objects(sandbox.simulator());
		JsonNode plan = this.operator.plan(new LinkedHashMap<>(Map.of("cluster", Sandbox.PRODUCTION, "namespace",
				NAMESPACE, "release", NAME, "kind", "UPGRADE", "path", "IMAGE_ONLY")), "imageTag", "26.5.1");
		String planPath = "/plans/" + Api.id(plan);
		Browser.Page page = this.browser.get(planPath);
		assertThat(page.html().title()).startsWith("PRODUCTION: ");

		String start = planPath + "/start";
		Browser.Page refused = this.browser.press(page, start, Map.of("confirmation", NAME));
		assertThat(refused.html().select("#confirmation-error").text()).contains("Type production/backend.");
		Browser.Page started = this.browser.press(refused, start, Map.of("confirmation", "production/backend"));
		assertThat(started.path()).startsWith("/operations/");
		String id = started.path().substring("/operations/".length());
		JsonNode operation = this.operator.ended(JsonMapper.shared().createObjectNode().put("id", id));
		assertThat(operation.path("status").asString()).as(operation.toString()).isEqualTo("SUCCEEDED");

		assertThat(history(production())).containsExactly("1 superseded", "2 deployed");
		assertThat(history(sandbox)).containsExactly("1 deployed");
		assertThat(objects(sandbox.simulator())).isEqualTo(before);

		String verification = this.operator.post("/releases/" + REFERENCE + "/verifications", Map.of())
			.json(202)
			.path("id")
			.asString();
		for (String path : List.of("/operations/" + id, "/operations/" + id + "/log/page",
				"/operations/" + id + "/evidence", "/releases/" + REFERENCE, "/verifications/" + verification)) {
			Document told = this.browser.get(path).html();
			assertThat(told.select(".production-band").text()).as(path)
				.isEqualTo("production PRODUCTION backend in zymtrace");
			assertThat(told.select("main .cluster").text()).as(path).contains("production PRODUCTION");
		}
		Api auditor = new Api(this.port, "auditor");
		JsonNode entries = auditor.get("/audit?release=" + REFERENCE).json(200);
		assertThat(entries).isNotEmpty().allMatch((entry) -> entry.path("production").asBoolean());
		assertThat(auditor.get("/audit?release=" + TWIN).json(200)).isEmpty();
		assertThat(auditor.get("/audit/" + entries.get(0).path("id").asLong()).json(200).path("production").asBoolean())
			.isTrue();
		assertThat(auditor.get("/operations/" + id + "/evidence").json(200).path("production").asBoolean()).isTrue();
		for (JsonNode told : List.of(plan, this.operator.get(planPath).json(200),
				this.operator.get("/plans?release=" + REFERENCE).json(200).get(0), operation,
				this.operator.get("/operations?release=" + REFERENCE).json(200).get(0))) {
			assertThat(told.path("production").asBoolean()).as(told.toString()).isTrue();
		}
	}

	@Test
	void whatIsOfNoProductionSaysThatToo() {
		JsonNode plan = this.operator.plan(new LinkedHashMap<>(Map.of("cluster", Sandbox.CONTEXT, "namespace",
				NAMESPACE, "release", NAME, "kind", "UPGRADE", "path", "IMAGE_ONLY")), "imageTag", "26.5.1");
		assertThat(plan.path("production").isBoolean()).isTrue();
		assertThat(plan.path("production").asBoolean()).isFalse();
		new Api(this.port, "viewer").get("/settings").json(403);
		JsonNode denied = new Api(this.port, "auditor").get("/audit?actor=viewer").json(200).get(0);
		assertThat(denied.path("release").asString()).isEmpty();
		assertThat(denied.path("production").isBoolean()).isTrue();
		assertThat(denied.path("production").asBoolean()).isFalse();
	}

	@Test
	void aStagedUpgradeSaysWhetherItIsOfProduction() {
		String namespace = "staged";
		sandbox.helm(install(namespace, "24.11.2"));
		production().helm(install(namespace, "24.11.2"));
		for (String cluster : List.of(Sandbox.PRODUCTION, Sandbox.CONTEXT)) {
			JsonNode plan = this.operator.plan(new LinkedHashMap<>(Map.of("cluster", cluster, "namespace", namespace,
					"release", NAME, "kind", "UPGRADE", "path", "COMBINED", "chartVersion", "26.8.4")), "imageTag",
					"26.8.4");
			JsonNode staged = this.operator.post("/staged-upgrades", Map.of("planId", Api.id(plan))).json(201);
			assertThat(staged.path("production").isBoolean()).as(staged.toString()).isTrue();
			assertThat(staged.path("production").asBoolean()).as(staged.toString())
				.isEqualTo(cluster.equals(Sandbox.PRODUCTION));
		}
	}

	@Test
	void aPlanStartsInNoOtherClusterThanItsOwnThoughNothingElseDiffers() throws IOException {
		String namespace = "twin";
		sandbox.helm(install(namespace));
		production().helm(install(namespace));
		JsonNode upgrade = plan(namespace);
		String right = Files.readString(sandbox.kubeconfig());
		// the name of production leads to the other cluster
		Files.writeString(sandbox.kubeconfig(),
				right.replace(production().simulator().uri().toString(), sandbox.simulator().uri().toString()));
		JsonNode stale;
		try {
			stale = this.operator.ended(this.operator.run(upgrade));
		}
		finally {
			Files.writeString(sandbox.kubeconfig(), right);
		}
		assertThat(stale.path("status").asString()).isEqualTo("FAILED");
		JsonNode reasons = this.operator.get("/plans/" + Api.id(upgrade)).json(200).path("staleReasons");
		assertThat(each(reasons, (reason) -> reason.path("code").asString())).containsExactly("other-cluster");
		assertThat(reasons.get(0).path("detail").asString()).contains("The name 'production' leads to another cluster",
				uid(production().simulator(), namespace), uid(sandbox.simulator(), namespace));
		assertThat(history(sandbox.helm("history", NAME, "-n", namespace, "-o", "json"))).containsExactly("1 deployed");

		// as it was again, the same plan made anew runs
		JsonNode again = this.operator.post("/plans/" + Api.id(upgrade) + "/again", Map.of()).json(201);
		assertThat(this.operator.ended(this.operator.run(again)).path("status").asString()).isEqualTo("SUCCEEDED");
		assertThat(history(production().helm("history", NAME, "-n", namespace, "-o", "json")))
			.containsExactly("1 superseded", "2 deployed");
	}

	@Test
	void aPlanThatCannotKnowItsClusterAgainSaysSo() {
		production().simulator().faults().deny("get", "namespaces");
		JsonNode plan;
		try {
			plan = plan(NAMESPACE);
		}
		finally {
			production().simulator().faults().clear();
		}
		assertThat(each(plan.path("findings"), (finding) -> finding.path("code").asString()))
			.contains("cluster-not-identified");
		assertThat(each(plan(NAMESPACE).path("findings"), (finding) -> finding.path("code").asString()))
			.doesNotContain("cluster-not-identified");
	}

	private JsonNode plan(String namespace) {
		return this.operator.plan(new LinkedHashMap<>(Map.of("cluster", Sandbox.PRODUCTION, "namespace", namespace,
				"release", NAME, "kind", "UPGRADE", "path", "IMAGE_ONLY")), "imageTag", "26.5.1");
	}

	private static String[] install(String namespace) {
		return install(namespace, "26.5.0");
	}

	private static String[] install(String namespace, String version) {
		return new String[] { "install", NAME, Sandbox.REPOSITORY + "/backend", "--namespace", namespace,
				"--create-namespace", "--version", version, "--set", "clickhouse.mode=use_existing", "--set",
				"postgres.mode=use_existing", "--set", "storage.mode=use_existing" };
	}

	private static String uid(Simulator cluster, String namespace) {
		return cluster.find("namespaces", "", namespace).orElseThrow().uid();
	}

	private static SandboxCluster production() {
		return sandbox.production().orElseThrow();
	}

	private static List<String> history(SandboxCluster cluster) {
		return history(cluster.helm("history", NAME, "-n", NAMESPACE, "-o", "json"));
	}

	private static List<String> history(Sandbox first) {
		return history(first.helm("history", NAME, "-n", NAMESPACE, "-o", "json"));
	}

	private static List<String> history(String json) {
		return each(JsonMapper.shared().readTree(json),
				(entry) -> entry.path("revision").asInt() + " " + entry.path("status").asString());
	}

	/** What an upgrade would touch, by the version that each change raises. */
	private static Map<String, String> objects(Simulator cluster) {
		return List.of("deployments", "statefulsets", "configmaps", "secrets", "services", "jobs")
			.stream()
			.flatMap((plural) -> cluster.list(plural, NAMESPACE).stream())
			.collect(Collectors.toMap(KubeObject::uid,
					(object) -> object.name() + " " + object.metadata().path("resourceVersion").asString()));
	}

	private static List<String> each(JsonNode list, Function<JsonNode, String> words) {
		return StreamSupport.stream(list.spliterator(), false).map(words).toList();
	}

}
