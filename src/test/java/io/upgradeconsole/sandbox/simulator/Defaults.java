package io.upgradeconsole.sandbox.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the API server adds to objects that leave it out, as far as clients look at it.
 */
final class Defaults {

	private static final Map<String, String> ROLLING = Map.of("maxSurge", "25%", "maxUnavailable", "25%");

	private Defaults() {
	}

	static void apply(ResourceType type, ObjectNode object) {
		switch (type.plural()) {
			case "services" -> service(object);
			case "deployments" -> deployment(Json.child(object, "spec"));
			case "statefulsets" -> statefulSet(Json.child(object, "spec"));
			case "replicasets" -> workload(Json.child(object, "spec"));
			case "jobs" -> job(object);
			case "namespaces" -> namespace(object);
			case "secrets" -> secret(object);
			default -> {
			}
		}
	}

	private static void service(ObjectNode object) {
		ObjectNode spec = Json.child(object, "spec");
		Json.putIfAbsent(spec, "type", "ClusterIP");
		Json.putIfAbsent(spec, "sessionAffinity", "None");
		if (!spec.path("type").asString("").equals("ExternalName") && spec.path("clusterIP").asString("").isEmpty()) {
			ThreadLocalRandom random = ThreadLocalRandom.current();
			spec.put("clusterIP", "10.96.%d.%d".formatted(random.nextInt(256), random.nextInt(1, 255)));
		}
		spec.set("clusterIPs", Json.array(List.of(spec.path("clusterIP").asString(""))));
		Json.objects(spec.path("ports")).forEach((port) -> {
			Json.putIfAbsent(port, "protocol", "TCP");
			Json.putIfAbsent(port, "targetPort", port.path("port"));
		});
		Json.putIfAbsent(object, "status", Map.of("loadBalancer", Map.of()));
	}

	private static void deployment(ObjectNode spec) {
		workload(spec);
		Json.putIfAbsent(spec, "revisionHistoryLimit", 10);
		Json.putIfAbsent(spec, "progressDeadlineSeconds", 600);
		ObjectNode strategy = Json.child(spec, "strategy");
		Json.putIfAbsent(strategy, "type", "RollingUpdate");
		if (strategy.path("type").asString("").equals("RollingUpdate")) {
			ROLLING.forEach((name, value) -> Json.putIfAbsent(Json.child(strategy, "rollingUpdate"), name, value));
		}
	}

	private static void statefulSet(ObjectNode spec) {
		workload(spec);
		Json.putIfAbsent(spec, "revisionHistoryLimit", 10);
		Json.putIfAbsent(spec, "podManagementPolicy", "OrderedReady");
		ObjectNode strategy = Json.child(spec, "updateStrategy");
		Json.putIfAbsent(strategy, "type", "RollingUpdate");
		if (strategy.path("type").asString("").equals("RollingUpdate")) {
			Json.putIfAbsent(strategy, "rollingUpdate", Map.of("partition", 0));
		}
	}

	private static void workload(ObjectNode spec) {
		Json.putIfAbsent(spec, "replicas", 1);
		podTemplate(spec);
	}

	private static void job(ObjectNode object) {
		ObjectNode spec = Json.child(object, "spec");
		Json.putIfAbsent(spec, "parallelism", 1);
		Json.putIfAbsent(spec, "completions", 1);
		Json.putIfAbsent(spec, "backoffLimit", 6);
		String uid = object.path("metadata").path("uid").asString("");
		String name = object.path("metadata").path("name").asString("");
		Json.putIfAbsent(spec, "selector", Map.of("matchLabels", Map.of("batch.kubernetes.io/controller-uid", uid)));
		ObjectNode labels = Json.child(Json.child(Json.child(spec, "template"), "metadata"), "labels");
		labels.put("batch.kubernetes.io/controller-uid", uid);
		labels.put("batch.kubernetes.io/job-name", name);
		labels.put("job-name", name);
		podTemplate(spec);
	}

	private static void podTemplate(ObjectNode spec) {
		ObjectNode pod = Json.child(Json.child(spec, "template"), "spec");
		Json.putIfAbsent(pod, "restartPolicy", "Always");
		Json.putIfAbsent(pod, "terminationGracePeriodSeconds", 30);
		Json.putIfAbsent(pod, "dnsPolicy", "ClusterFirst");
		Json.putIfAbsent(pod, "schedulerName", "default-scheduler");
		Json.putIfAbsent(pod, "securityContext", Map.of());
		Stream.of("containers", "initContainers").map(pod::path).flatMap(Json::objects).forEach((container) -> {
			Json.putIfAbsent(container, "imagePullPolicy", "IfNotPresent");
			Json.putIfAbsent(container, "terminationMessagePath", "/dev/termination-log");
			Json.putIfAbsent(container, "terminationMessagePolicy", "File");
			Json.objects(container.path("ports")).forEach((port) -> Json.putIfAbsent(port, "protocol", "TCP"));
			container.path("resources").forEach(Defaults::shortest);
		});
	}

	/** The API server keeps a quantity in one form, whatever it was written like. */
	private static void shortest(JsonNode resources) {
		String cpu = resources.path("cpu").asString("");
		if (cpu.matches("[1-9]\\d*000m")) {
			Json.objectOrEmpty(resources).put("cpu", cpu.substring(0, cpu.length() - "000m".length()));
		}
	}

	private static void namespace(ObjectNode object) {
		Json.putIfAbsent(object, "spec", Map.of("finalizers", List.of("kubernetes")));
		Json.putIfAbsent(object, "status", Map.of("phase", "Active"));
		ObjectNode metadata = Json.child(object, "metadata");
		Json.child(metadata, "labels").set("kubernetes.io/metadata.name", metadata.path("name"));
	}

	private static void secret(ObjectNode object) {
		Json.putIfAbsent(object, "type", "Opaque");
		JsonNode clear = object.remove("stringData");
		if (clear != null) {
			ObjectNode data = Json.child(object, "data");
			Json.strings(clear)
				.forEach((name, value) -> data.put(name,
						Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8))));
		}
	}

}
