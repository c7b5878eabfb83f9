package io.upgradeconsole.cluster;

import java.util.ArrayList;
import java.util.List;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.concurrent.SideBySide;

import org.springframework.stereotype.Component;

/**
 * What exists in a namespace of the kinds that run, lead to what runs, or scale it. Only
 * metadata is read.
 */
@Component
public class NamespaceMetadata {

	private static final int FORBIDDEN = 403;

	private record Type(String kind, String root, String plural) {

	}

	private static final List<Type> TYPES = List.of(new Type("Deployment", "/apis/apps/v1", "deployments"),
			new Type("StatefulSet", "/apis/apps/v1", "statefulsets"),
			new Type("DaemonSet", "/apis/apps/v1", "daemonsets"), new Type("Job", "/apis/batch/v1", "jobs"),
			new Type("CronJob", "/apis/batch/v1", "cronjobs"), new Type("Service", "/api/v1", "services"),
			new Type("Ingress", "/apis/networking.k8s.io/v1", "ingresses"),
			new Type("HorizontalPodAutoscaler", "/apis/autoscaling/v2", "horizontalpodautoscalers"));

	private final KubernetesClients clients;

	private final SideBySide sideBySide;

	private final PartialMetadata metadata = new PartialMetadata(new PlainReads());

	NamespaceMetadata(KubernetesClients clients, SideBySide sideBySide) {
		this.clients = clients;
		this.sideBySide = sideBySide;
	}

	/**
	 * The objects; those of a kind that the account may not list are left out.
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	public List<LiveMetadata> list(ClusterName cluster, Namespace namespace) {
		List<LiveMetadata> all = new ArrayList<>();
		this.sideBySide.each(TYPES, TYPES.size(), (type) -> list(cluster, namespace, type)).forEach(all::addAll);
		return all;
	}

	private List<LiveMetadata> list(ClusterName cluster, Namespace namespace, Type type) {
		return ClusterFailures.translated(cluster, () -> {
			try {
				return this.metadata
					.items(this.clients.client(cluster), type.plural(),
							type.root() + "/namespaces/" + namespace + "/" + type.plural())
					.stream()
					.map((item) -> item.named(type.kind()))
					.toList();
			}
			catch (KubernetesClientException ex) {
				if (ex.getCode() == FORBIDDEN) {
					return List.of();
				}
				throw ex;
			}
		});
	}

}
