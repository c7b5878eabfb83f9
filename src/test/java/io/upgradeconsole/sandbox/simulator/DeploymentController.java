package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.node.ObjectNode;

/**
 * Rolls from one ReplicaSet to the next; the old one goes when the new one is ready.
 */
final class DeploymentController implements Controller {

	private static final String REVISION = "deployment.kubernetes.io/revision";

	private static final String HASH = "pod-template-hash";

	private final ObjectStore store;

	private final RolloutDeadlines deadlines = new RolloutDeadlines();

	DeploymentController(ObjectStore store) {
		this.store = store;
	}

	@Override
	public Optional<ObjectNode> reconcile(KubeObject deployment) {
		String hash = deployment.templateHash();
		List<KubeObject> sets = this.store.list(ResourceType.REPLICA_SETS, deployment.namespace(),
				(set) -> set.ownedBy(deployment));
		int last = sets.stream().mapToInt(DeploymentController::revision).max().orElse(0);
		KubeObject current = sets.stream()
			.filter((set) -> hash.equals(set.labels().get(HASH)))
			.findFirst()
			.orElseGet(() -> create(deployment, hash, last + 1));
		int revision = (revision(current) < last) ? last + 1 : revision(current);
		int wanted = deployment.spec().path("replicas").asInt(1);
		scale(current, wanted, revision);
		annotate(deployment, revision);
		boolean ready = ready(current) >= wanted;
		List<KubeObject> old = sets.stream().filter((set) -> !set.uid().equals(current.uid())).toList();
		if (ready) {
			old.forEach((set) -> scale(set, 0, revision(set)));
		}
		return Optional.of(status(deployment, current, old, wanted));
	}

	private KubeObject create(KubeObject deployment, String hash, int revision) {
		ObjectNode set = Json.object();
		ObjectNode spec = set.putObject("spec").put("replicas", deployment.spec().path("replicas").asInt(1));
		ObjectNode template = PodFactory.template(deployment);
		ObjectNode labels = Json.child(Json.child(template, "metadata"), "labels").put(HASH, hash);
		spec.set("template", template);
		ObjectNode selector = Json.objectOrEmpty(deployment.spec().path("selector")).deepCopy();
		Json.child(selector, "matchLabels").put(HASH, hash);
		spec.set("selector", selector);
		ObjectNode metadata = set.putObject("metadata").put("name", deployment.name() + "-" + hash);
		metadata.set("labels", labels.deepCopy());
		metadata.putObject("annotations").put(REVISION, String.valueOf(revision));
		metadata.putArray("ownerReferences").add(deployment.ownerReference());
		return this.store.create(ResourceType.REPLICA_SETS, deployment.namespace(), set, false);
	}

	private void scale(KubeObject set, int replicas, int revision) {
		if (set.spec().path("replicas").asInt(-1) == replicas && revision(set) == revision) {
			return;
		}
		ObjectNode changed = set.copy();
		Json.child(changed, "spec").put("replicas", replicas);
		Json.child(Json.child(changed, "metadata"), "annotations").put(REVISION, String.valueOf(revision));
		this.store.update(ResourceType.REPLICA_SETS, set.namespace(), set.name(), changed, false);
	}

	private void annotate(KubeObject deployment, int revision) {
		if (revision(deployment) == revision) {
			return;
		}
		ObjectNode changed = deployment.copy();
		Json.child(Json.child(changed, "metadata"), "annotations").put(REVISION, String.valueOf(revision));
		this.store.update(ResourceType.DEPLOYMENTS, deployment.namespace(), deployment.name(), changed, false);
	}

	private ObjectNode status(KubeObject deployment, KubeObject current, List<KubeObject> old, int wanted) {
		int updated = replicas(current);
		int all = updated + old.stream().mapToInt(DeploymentController::replicas).sum();
		int available = ready(current) + old.stream().mapToInt(DeploymentController::ready).sum();
		boolean done = ready(current) >= wanted && all == updated;
		boolean late = this.deadlines.passed(deployment, done, List.of(current.name(), updated, all, available));
		Map<String, String> availability = (available >= wanted)
				? condition("Available", true, "MinimumReplicasAvailable")
				: condition("Available", false, "MinimumReplicasUnavailable");
		Map<String, String> progress = late ? condition("Progressing", false, "ProgressDeadlineExceeded")
				: condition("Progressing", true, done ? "NewReplicaSetAvailable" : "ReplicaSetUpdated");
		ObjectNode status = Json.object(Map.of("observedGeneration", (int) deployment.generation(), "replicas", all,
				"updatedReplicas", updated, "readyReplicas", available, "availableReplicas", available, "conditions",
				List.of(availability, progress)));
		if (all > available) {
			status.put("unavailableReplicas", all - available);
		}
		return status;
	}

	private static Map<String, String> condition(String type, boolean value, String reason) {
		return Map.of("type", type, "status", value ? "True" : "False", "reason", reason);
	}

	private static int revision(KubeObject object) {
		return Integer.parseInt(object.metadata().path("annotations").path(REVISION).asString("0"));
	}

	private static int replicas(KubeObject set) {
		return set.status().path("replicas").asInt(0);
	}

	private static int ready(KubeObject set) {
		return set.status().path("readyReplicas").asInt(0);
	}

}
