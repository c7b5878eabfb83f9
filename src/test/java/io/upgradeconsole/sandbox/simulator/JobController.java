package io.upgradeconsole.sandbox.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/**
 * Runs a Job's pod until it succeeds, fails too often, or takes too long.
 */
final class JobController implements Controller {

	private final PodFactory pods;

	private final EventRecorder events;

	/** When each Job was first seen. */
	private final Map<String, Long> born = new HashMap<>();

	JobController(PodFactory pods, EventRecorder events) {
		this.pods = pods;
		this.events = events;
	}

	@Override
	public Optional<ObjectNode> reconcile(KubeObject job) {
		if (job.hasCondition("Complete") || job.hasCondition("Failed")) {
			return Optional.empty();
		}
		Duration age = Duration
			.ofNanos(System.nanoTime() - this.born.computeIfAbsent(job.uid(), (uid) -> System.nanoTime()));
		List<KubeObject> all = this.pods.of(job);
		int failed = (int) all.stream().filter((pod) -> phase(pod).equals("Failed")).count();
		if (all.stream().anyMatch((pod) -> phase(pod).equals("Succeeded"))) {
			return Optional.of(succeeded(job));
		}
		if (failed > job.spec().path("backoffLimit").asInt(6)) {
			return Optional
				.of(failed(job, failed, "BackoffLimitExceeded", "Job has reached the specified backoff limit"));
		}
		if (age.toSeconds() >= job.spec().path("activeDeadlineSeconds").asLong(Long.MAX_VALUE)) {
			all.forEach(this.pods::delete);
			return Optional
				.of(failed(job, failed, "DeadlineExceeded", "Job was active longer than specified deadline"));
		}
		if (all.size() == failed) {
			this.pods.create(job, template(job), job.name() + "-" + Names.random(5));
		}
		int ready = (int) all.stream().filter((pod) -> pod.hasCondition("Ready")).count();
		ObjectNode status = started(job).put("active", 1).put("ready", ready);
		return Optional.of((failed > 0) ? status.put("failed", failed) : status);
	}

	private static ObjectNode template(KubeObject job) {
		ObjectNode template = PodFactory.template(job);
		Json.child(Json.child(template, "metadata"), "labels")
			.put("job-name", job.name())
			.put("batch.kubernetes.io/job-name", job.name());
		return template;
	}

	private ObjectNode succeeded(KubeObject job) {
		this.events.record(job, PodEvent.normal("Completed", "Job completed"));
		ObjectNode status = started(job).put("completionTime", now()).put("succeeded", 1).put("ready", 0);
		status.set("conditions", Json.array(List.of(condition("SuccessCriteriaMet", "CompletionsReached", ""),
				condition("Complete", "CompletionsReached", ""))));
		return status;
	}

	private ObjectNode failed(KubeObject job, int pods, String reason, String message) {
		this.events.record(job, PodEvent.warning(reason, message));
		ObjectNode status = started(job).put("failed", Math.max(pods, 1)).put("ready", 0);
		status.set("conditions",
				Json.array(List.of(condition("FailureTarget", reason, message), condition("Failed", reason, message))));
		return status;
	}

	private static ObjectNode started(KubeObject job) {
		ObjectNode status = Json.object(Map.of("uncountedTerminatedPods", Map.of()));
		return status.put("startTime", job.status().path("startTime").asString(now()));
	}

	private static Map<String, String> condition(String type, String reason, String message) {
		return Map.of("type", type, "status", "True", "reason", reason, "message", message, "lastTransitionTime",
				now());
	}

	private static String phase(KubeObject pod) {
		return pod.status().path("phase").asString("");
	}

	private static String now() {
		return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
	}

}
