package io.upgradeconsole.journeys;

import java.util.List;
import java.util.function.Consumer;

import io.upgradeconsole.sandbox.simulator.KubeObject;
import io.upgradeconsole.sandbox.simulator.Simulator;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes what runs of a release behind the console's back, and takes it all back.
 */
final class Tampering {

	private final Simulator cluster = SharedSandbox.get().simulator();

	private final String namespace;

	private final List<ObjectNode> deployments;

	private final ObjectNode record;

	/** Remembers how a release is that has its first revision. */
	Tampering(Release release) {
		this.namespace = release.namespace();
		this.deployments = this.cluster.list("deployments", this.namespace).stream().map(Tampering::copy).toList();
		this.record = copy(this.cluster.find("secrets", this.namespace, "sh.helm.release.v1." + release.name() + ".v1")
			.orElseThrow());
	}

	/** Makes everything as it was. */
	void undo() {
		this.cluster.faults().clear();
		this.cluster.logs().clear();
		this.cluster.replace("secrets", this.record.deepCopy());
		for (String plural : List.of("deployments", "jobs")) {
			this.cluster.list(plural, this.namespace)
				.stream()
				.map(KubeObject::name)
				.filter((name) -> this.deployments.stream().noneMatch((known) -> name(known).equals(name)))
				.forEach((name) -> this.cluster.delete(plural, this.namespace, name));
		}
		for (ObjectNode known : this.deployments) {
			if (this.cluster.find("deployments", this.namespace, name(known)).isPresent()) {
				this.cluster.replace("deployments", known.deepCopy());
			}
			else {
				this.cluster.create("deployments", this.namespace, known.deepCopy());
			}
		}
		// their controllers may not have taken note of all that yet
		Awaitility.await()
			.until(() -> this.cluster.list("deployments", this.namespace)
				.stream()
				.allMatch((deployment) -> isSettled(deployment) && areReady(deployment.name())));
	}

	private static boolean isSettled(KubeObject deployment) {
		return !deployment.status().toString().contains("ProgressDeadlineExceeded") && deployment.status()
			.path("observedGeneration")
			.asLong() >= deployment.metadata().path("generation").asLong();
	}

	/** As many as there shall be, none that is about to go, and known to be ready. */
	private boolean areReady(String deployment) {
		KubeObject of = this.cluster.find("deployments", this.namespace, deployment).orElseThrow();
		int wanted = of.spec().path("replicas").asInt(1);
		List<KubeObject> pods = pods(deployment);
		return pods.size() == wanted && of.status().path("readyReplicas").asInt() == wanted
				&& pods.stream().allMatch((pod) -> pod.status().at("/containerStatuses/0/ready").asBoolean());
	}

	void edit(String deployment, Consumer<ObjectNode> change) {
		ObjectNode changed = deployment(deployment);
		change.accept(changed);
		this.cluster.replace("deployments", changed);
	}

	void image(String deployment, String image) {
		edit(deployment,
				(changed) -> ((ObjectNode) changed.at("/spec/template/spec/containers/0")).put("image", image));
	}

	void delete(String deployment) {
		this.cluster.delete("deployments", this.namespace, deployment);
	}

	/** A Deployment that looks like another one of the release. */
	void orphan(String like, String name) {
		ObjectNode orphan = deployment(like);
		((ObjectNode) orphan.at("/metadata")).put("name", name);
		List.of("/spec/selector/matchLabels", "/spec/template/metadata/labels")
			.forEach((labels) -> ((ObjectNode) orphan.at(labels)).put("app", name));
		this.cluster.create("deployments", this.namespace, orphan);
	}

	/** Moves the tag of a Deployment's image, and has one pod pulled anew. */
	void moveTag(String deployment) {
		KubeObject pod = pods(deployment).get(0);
		this.cluster.faults().moveTag(pod.spec().at("/containers/0/image").asString());
		this.cluster.delete("pods", this.namespace, pod.name());
		// as long as the Deployment does not know of it, it looks ready with the pods of
		// before
		Awaitility.await()
			.until(() -> areReady(deployment) && pods(deployment).stream()
				.map((each) -> each.status().at("/containerStatuses/0/imageID").asString())
				.distinct()
				.count() == 2);
	}

	/** Has all pods of a Deployment made anew. */
	void restart(String deployment) {
		this.cluster.faults().clear();
		pods(deployment).forEach((pod) -> this.cluster.delete("pods", this.namespace, pod.name()));
	}

	/** A pod's containers die once; its kubelet looks, as it does all the time. */
	String crash(String deployment) {
		KubeObject pod = pods(deployment).get(0);
		this.cluster.faults().crash(pod.name());
		ObjectNode looked = copy(pod);
		((ObjectNode) looked.at("/metadata")).putObject("annotations").put("looked", "at");
		this.cluster.replace("pods", looked);
		Awaitility.await()
			.until(() -> pods(deployment).get(0).status().at("/containerStatuses/0/restartCount").asInt() == 1);
		return pod.name();
	}

	/** A Job of the name that the migration has. */
	void migration(String tag, String status) {
		String image = deployment("zymtrace-web").at("/spec/template/spec/containers/0/image")
			.asString()
			.replaceFirst("web:.*", "migrate:" + tag);
		String job = """
				{'metadata':{'name':'zymtrace-migrate'},'status':%s,'spec':{'backoffLimit':0,'template':{'metadata':
				{'labels':{'app':'zymtrace-migrate'}},'spec':{'restartPolicy':'Never','containers':
				[{'name':'migrate','image':'%s'}]}}}}""".formatted(status, image);
		if (this.cluster.find("jobs", this.namespace, "zymtrace-migrate").isPresent()) {
			this.cluster.delete("jobs", this.namespace, "zymtrace-migrate");
		}
		this.cluster.create("jobs", this.namespace, (ObjectNode) JsonMapper.shared().readTree(job.replace('\'', '"')));
	}

	/** Helm's record says of the release what it says of one that failed. */
	void recordAsFailed() {
		ObjectNode failed = this.record.deepCopy();
		((ObjectNode) failed.at("/metadata/labels")).put("status", "failed");
		this.cluster.replace("secrets", failed);
	}

	private List<KubeObject> pods(String deployment) {
		return this.cluster.list("pods", this.namespace)
			.stream()
			.filter((pod) -> pod.name().startsWith(deployment + "-"))
			.toList();
	}

	private ObjectNode deployment(String name) {
		return this.deployments.stream()
			.filter((known) -> name(known).equals(name))
			.findFirst()
			.orElseThrow()
			.deepCopy();
	}

	private static String name(ObjectNode object) {
		return object.at("/metadata/name").asString();
	}

	private static ObjectNode copy(KubeObject object) {
		ObjectNode copy = object.copy();
		((ObjectNode) copy.at("/metadata")).remove(List.of("resourceVersion", "uid"));
		return copy;
	}

}
