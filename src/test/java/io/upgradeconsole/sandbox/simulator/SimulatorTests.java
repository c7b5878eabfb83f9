package io.upgradeconsole.sandbox.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.Watch;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.dsl.LogWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class SimulatorTests {

	private final Simulator simulator = Simulator.start(0);

	private final KubernetesClient client = new KubernetesClientBuilder()
		.withConfig(new ConfigBuilder().withMasterUrl(this.simulator.uri().toString()).withNamespace("default").build())
		.build();

	@BeforeEach
	void deploy() {
		this.simulator.create("deployments", "default", deployment("web", "registry.example/web:1"));
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.simulator.close();
	}

	@Test
	void bringsUpADeployment() {
		awaitReady();
		assertThat(this.client.apps().deployments().withName("web").get().getStatus().getReadyReplicas()).isEqualTo(1);
		assertThat(this.client.v1().events().list().getItems()).extracting("reason")
			.containsExactlyInAnyOrder("Scheduled", "Pulling", "Pulled", "Created", "Started");
	}

	@Test
	void rollsToANewTemplateAndBack() {
		awaitReady();
		setImage("registry.example/web:2");
		await().untilAsserted(() -> assertThat(images()).containsExactly("registry.example/web:2"));
		setImage("registry.example/web:1");
		await().untilAsserted(() -> assertThat(images()).containsExactly("registry.example/web:1"));
		assertThat(this.simulator.list("replicasets", "default")).hasSize(2);
	}

	@Test
	void scalesWithinTheBoundsOfAnAutoscaler() {
		this.simulator.create("horizontalpodautoscalers", "default",
				Json.object(Map.of("metadata", Map.of("name", "web"), "spec", Map.of("scaleTargetRef",
						Map.of("kind", "Deployment", "name", "web"), "minReplicas", 3, "maxReplicas", 5))));
		await().untilAsserted(() -> assertThat(images()).hasSize(3));
	}

	@Test
	void failsARolloutAfterItsDeadline() {
		ObjectNode late = deployment("late", "registry.example/late:does-not-exist");
		Json.child(late, "spec").put("progressDeadlineSeconds", 1);
		this.simulator.create("deployments", "default", late);
		await()
			.untilAsserted(() -> assertThat(this.simulator.find("deployments", "default", "late")).hasValueSatisfying(
					(object) -> assertThat(object.status().toString()).contains("ProgressDeadlineExceeded")));
	}

	@Test
	void endsAJobThatTakesTooLong() {
		ObjectNode job = Json.object(Map.of("metadata", Map.of("name", "slow"), "spec", Map.of("activeDeadlineSeconds",
				1, "template", Map.of("spec", Map.of("containers", List.of(container("slow", "slow:job-hangs")))))));
		this.simulator.create("jobs", "default", job);
		await().untilAsserted(() -> assertThat(this.simulator.find("jobs", "default", "slow"))
			.hasValueSatisfying((object) -> assertThat(object.status().toString()).contains("DeadlineExceeded")));
		assertThat(this.client.pods().withLabel("job-name", "slow").list().getItems()).isEmpty();
	}

	@Test
	void watchesWithoutWebSockets() throws Exception {
		BlockingQueue<String> seen = new LinkedBlockingQueue<>();
		try (Watch watch = this.client.pods().watch(new PodWatcher(seen))) {
			assertThat(watch).isNotNull();
			this.simulator.create("pods", "default", Json.object(Map.of("metadata", Map.of("name", "extra"), "spec",
					Map.of("containers", List.of(container("extra", "extra:1"))))));
			await().untilAsserted(() -> assertThat(seen).contains("ADDED extra"));
		}
	}

	@Test
	void followsLogs() throws Exception {
		awaitReady();
		Pod pod = this.client.pods().list().getItems().get(0);
		assertThat(this.client.pods().resource(pod).tailingLines(1).getLog().lines()).hasSize(1);
		try (LogWatch log = this.client.pods().resource(pod).watchLog()) {
			this.simulator.logs().say("web", "something new");
			BufferedReader lines = new BufferedReader(new InputStreamReader(log.getOutput()));
			assertThat(lines.readLine()).contains("web starting");
			await().until(lines::readLine, (line) -> line.contains("something new"));
		}
	}

	@Test
	void listsMetadataInPages() throws Exception {
		for (int i = 0; i < 5; i++) {
			this.simulator.create("secrets", "default", Json.object(Map.of("metadata",
					Map.of("name", "s" + i, "labels", Map.of("owner", "helm")), "stringData", Map.of("k", "v"))));
		}
		JsonNode first = get("/api/v1/secrets?labelSelector=owner%3Dhelm&limit=3", 200);
		assertThat(first.path("kind").asString()).isEqualTo("PartialObjectMetadataList");
		assertThat(first.path("items")).hasSize(3).allSatisfy((item) -> assertThat(item.has("data")).isFalse());
		JsonNode rest = get("/api/v1/secrets?labelSelector=owner%3Dhelm&limit=3&continue="
				+ first.at("/metadata/continue").asString(), 200);
		assertThat(rest.path("items")).hasSize(2);
		assertThat(rest.path("metadata").has("continue")).isFalse();
	}

	@Test
	void refusesToChangeASelector() {
		ObjectNode changed = this.simulator.find("deployments", "default", "web").orElseThrow().copy();
		// a controller may write its status meanwhile, and the version would be an old
		// one
		Json.child(changed, "metadata").remove("resourceVersion");
		Json.child(Json.child(Json.child(changed, "spec"), "selector"), "matchLabels").put("app", "other");
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> this.simulator.replace("deployments", changed))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(422))
			.withMessageContaining("field is immutable");
	}

	@Test
	void answersAccessReviewsAsItActs() throws Exception {
		assertThat(allowed("list", "pods")).isTrue();
		this.simulator.faults().deny("list", "pods");
		assertThat(allowed("list", "pods")).isFalse();
		assertThat(get("/api/v1/namespaces/default/pods", 403).path("message").asString()).contains("cannot list");
	}

	@Test
	void reachesTheGatewayThroughTheProxy() throws Exception {
		this.simulator.create("services", "default", Json.object(Map.of("metadata", Map.of("name", "x-gateway"), "spec",
				Map.of("selector", Map.of("app", "web"), "ports", List.of(Map.of("port", 80))))));
		String path = "/api/v1/namespaces/default/services/x-gateway:80/proxy/";
		get(path, 503);
		awaitReady();
		get(path, 200);
		this.simulator.faults().gatewayAnswers(502);
		get(path, 502);
	}

	@Test
	void dropsConnectionsOnDemand() {
		this.simulator.faults().dropConnections();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> get("/version", 200));
	}

	@Test
	void answersLateOnDemand() throws Exception {
		this.simulator.faults().delay(Duration.ofMillis(300));
		long start = System.nanoTime();
		get("/version", 200);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
	}

	private boolean allowed(String verb, String resource) {
		SelfSubjectAccessReview review = this.client.authorization()
			.v1()
			.selfSubjectAccessReview()
			.create(new SelfSubjectAccessReviewBuilder().withNewSpec()
				.withNewResourceAttributes()
				.withVerb(verb)
				.withResource(resource)
				.endResourceAttributes()
				.endSpec()
				.build());
		return review.getStatus().getAllowed();
	}

	private JsonNode get(String path, int expected) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.simulator.uri() + path))
			.header("Accept", "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json")
			.build();
		HttpResponse<byte[]> response = HttpClient.newHttpClient()
			.send(request, HttpResponse.BodyHandlers.ofByteArray());
		assertThat(response.statusCode()).isEqualTo(expected);
		return Json.parse(response.body());
	}

	private void awaitReady() {
		await()
			.until(() -> this.simulator.list("pods", "default").stream().anyMatch((pod) -> pod.hasCondition("Ready")));
		await().until(() -> this.simulator.find("deployments", "default", "web")
			.filter((object) -> object.hasCondition("Available"))
			.isPresent());
	}

	private void setImage(String image) {
		ObjectNode changed = this.simulator.find("deployments", "default", "web").orElseThrow().copy();
		((ObjectNode) changed.at("/spec/template/spec/containers/0")).put("image", image);
		this.simulator.replace("deployments", changed);
	}

	private List<String> images() {
		return this.simulator.list("pods", "default")
			.stream()
			.map((pod) -> pod.spec().at("/containers/0/image").asString())
			.toList();
	}

	private static ObjectNode deployment(String name, String image) {
		return Json.object(Map.of("metadata", Map.of("name", name), "spec",
				Map.of("selector", Map.of("matchLabels", Map.of("app", name)), "template",
						Map.of("metadata", Map.of("labels", Map.of("app", name)), "spec",
								Map.of("containers", List.of(container(name, image)))))));
	}

	private static Map<String, String> container(String name, String image) {
		return Map.of("name", name, "image", image);
	}

	private record PodWatcher(BlockingQueue<String> seen) implements Watcher<Pod> {

		@Override
		public void eventReceived(Action action, Pod pod) {
			this.seen.add(action + " " + pod.getMetadata().getName());
		}

		@Override
		public void onClose(@Nullable WatcherException cause) {
		}

	}

}
