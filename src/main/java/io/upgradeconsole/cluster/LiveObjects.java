package io.upgradeconsole.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ProblemException;

import org.springframework.stereotype.Component;

/**
 * Objects of any kind as they are in the cluster now, and as the API server would make
 * them. Nothing here changes anything.
 */
@Component
public class LiveObjects {

	/** Never used for a real write, so no field in any cluster is ever owned by it. */
	private static final String FIELD_MANAGER = "upgrade-console-dry-run";

	private final KubernetesClients clients;

	LiveObjects(KubernetesClients clients) {
		this.clients = clients;
	}

	/**
	 * What becomes of a server-side apply that is only tried.
	 *
	 * @param content the object as it would be, empty where the server refuses
	 * @param refusal why it refuses, in its own words, which may quote the object's
	 * values; empty where it does not
	 */
	public record DryRun(Map<String, Object> content, String refusal) {

		/** Whether the object can be applied. */
		public boolean isAccepted() {
			return this.refusal.isEmpty();
		}

	}

	/**
	 * The live object, secrets included.
	 * @param namespace the release's, for an object that names none itself
	 * @throws ProblemException when the cluster does not answer or forbids the question
	 */
	public Optional<Map<String, Object>> find(ClusterName cluster, Namespace namespace, ManifestObject object) {
		return ClusterFailures.translated(cluster, () -> {
			KubernetesClient client = this.clients.client(cluster);
			GenericKubernetesResource live = GenericObjects.resource(client, cluster, namespace, object).get();
			return Optional.ofNullable(live).map((found) -> GenericObjects.content(client, found));
		});
	}

	/**
	 * What the API server would make of the live object if this were applied to it:
	 * defaults filled in, admission webhooks heard, and nothing stored.
	 * @param content what to apply, in the form the server keeps (no {@code stringData})
	 * @throws ProblemException when the cluster does not answer or forbids the try
	 */
	public DryRun dryRun(ClusterName cluster, Namespace namespace, ManifestObject object, Map<String, Object> content) {
		return ClusterFailures.translated(cluster, () -> {
			KubernetesClient client = this.clients.client(cluster);
			GenericKubernetesResource applied = GenericObjects.item(client, content);
			try {
				// Forced: hooks and hand-edited fields belong to other managers.
				GenericKubernetesResource result = GenericObjects.resource(client, cluster, namespace, object, applied)
					.dryRun()
					.fieldManager(FIELD_MANAGER)
					.forceConflicts()
					.serverSideApply();
				return new DryRun(GenericObjects.content(client, result), "");
			}
			catch (KubernetesClientException ex) {
				if (GenericObjects.isRefusal(ex)) {
					return new DryRun(Map.of(), GenericObjects.words(ex));
				}
				throw ex;
			}
		});
	}

	/**
	 * What autoscalers scale in a namespace, such as {@code Deployment/zymtrace-web}.
	 */
	public List<String> autoscaled(ClusterName cluster, Namespace namespace) {
		return ClusterFailures.translated(cluster, () -> {
			List<String> scaled = new ArrayList<>();
			this.clients.client(cluster)
				.autoscaling()
				.v2()
				.horizontalPodAutoscalers()
				.inNamespace(namespace.value())
				.list()
				.getItems()
				.forEach((autoscaler) -> {
					var target = autoscaler.getSpec().getScaleTargetRef();
					scaled.add(target.getKind() + "/" + target.getName());
				});
			return scaled;
		});
	}

	/** The volume claims of a namespace that are marked for helm to leave them alone. */
	public Set<String> keptClaims(ClusterName cluster, Namespace namespace) {
		return ClusterFailures.translated(cluster,
				() -> this.clients.client(cluster)
					.persistentVolumeClaims()
					.inNamespace(namespace.value())
					.list()
					.getItems()
					.stream()
					.map(HasMetadata::getMetadata)
					.filter((metadata) -> metadata.getAnnotations() != null
							&& "keep".equals(metadata.getAnnotations().get("helm.sh/resource-policy")))
					.map(ObjectMeta::getName)
					.collect(Collectors.toSet()));
	}

}
