package io.upgradeconsole.journeys;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxRelease;
import io.upgradeconsole.sandbox.simulator.KubeObject;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A release in the shared sandbox, and what helm and the cluster say of it.
 */
record Release(String namespace, String name) {

	static Release of(SandboxRelease release) {
		return new Release(release.namespace(), release.releaseName());
	}

	/** The form in which the console refers to it. */
	String reference() {
		return Sandbox.CONTEXT + "/" + this.namespace + "/" + this.name;
	}

	/** The address of its part of the API or of the pages. */
	String path() {
		return "/releases/" + reference();
	}

	/** The beginning of a request for a plan. */
	Map<String, Object> upgrade(String path) {
		return new LinkedHashMap<>(Map.of("cluster", Sandbox.CONTEXT, "namespace", this.namespace, "release", this.name,
				"kind", "UPGRADE", "path", path));
	}

	/** The beginning of a request for a rollback's plan. */
	Map<String, Object> rollback() {
		return new LinkedHashMap<>(Map.of("cluster", Sandbox.CONTEXT, "namespace", this.namespace, "release", this.name,
				"kind", "ROLLBACK"));
	}

	/**
	 * Each revision in {@code helm history}, such as {@code 2 deployed backend-26.5.1}.
	 */
	List<String> history() {
		JsonNode history = JsonMapper.shared()
			.readTree(SharedSandbox.get().helm("history", this.name, "-n", this.namespace, "-o", "json"));
		return StreamSupport.stream(history.spliterator(), false)
			.map((entry) -> entry.path("revision").asInt() + " " + entry.path("status").asString() + " "
					+ entry.path("chart").asString())
			.toList();
	}

	String lastOfHistory() {
		List<String> history = history();
		return history.get(history.size() - 1);
	}

	/** The tag that each service's Deployment names. */
	Map<String, String> tags() {
		Map<String, String> tags = new TreeMap<>();
		for (KubeObject deployment : SharedSandbox.get().simulator().list("deployments", this.namespace)) {
			String image = deployment.spec().at("/template/spec/containers/0/image").asString();
			tags.put(deployment.name(), image.substring(image.lastIndexOf(':') + 1));
		}
		return tags;
	}

	/** A Deployment of its. */
	KubeObject deployment(String name) {
		return SharedSandbox.get().simulator().find("deployments", this.namespace, name).orElseThrow();
	}

	/** What tells objects of one name apart, by name. */
	Map<String, String> identities(String plural) {
		Map<String, String> identities = new TreeMap<>();
		SharedSandbox.get()
			.simulator()
			.list(plural, this.namespace)
			.forEach((each) -> identities.put(each.name(), each.uid()));
		return identities;
	}

	/** The names of its services' pods. */
	Set<String> servicePods() {
		Set<String> pods = new TreeSet<>(identities("pods").keySet());
		pods.removeIf((name) -> name.contains("migrate"));
		return pods;
	}

	/** What is in the ConfigMap that all services read. */
	Map<String, String> config() {
		Map<String, String> config = new TreeMap<>();
		SharedSandbox.get()
			.simulator()
			.find("configmaps", this.namespace, "zymtrace-common")
			.orElseThrow()
			.json()
			.path("data")
			.properties()
			.forEach((entry) -> config.put(entry.getKey(), entry.getValue().asString()));
		return config;
	}

	/** Waits until the pods of all its Deployments are ready. */
	void awaitReady() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> SharedSandbox.get()
				.simulator()
				.list("deployments", this.namespace)
				.stream()
				.allMatch((deployment) -> deployment.status().path("readyReplicas").asInt(0) > 0));
	}

}
