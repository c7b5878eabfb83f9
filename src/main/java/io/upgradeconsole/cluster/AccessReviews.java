package io.upgradeconsole.cluster;

import java.util.List;

import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks the cluster what the console's own account may do there.
 */
@Component
public class AccessReviews {

	private final KubernetesClients clients;

	AccessReviews(KubernetesClients clients) {
		this.clients = clients;
	}

	/**
	 * Something to be done in a cluster.
	 *
	 * @param verb such as {@code create}
	 * @param group the API group, empty for the core
	 * @param resource in the plural, such as {@code deployments}
	 * @param name of the one object that it is about, or {@code null} for any
	 */
	public record Need(String verb, String group, String resource, @Nullable String name) {

		/** About any object. */
		public Need(String verb, String group, String resource) {
			this(verb, group, resource, null);
		}

		/** As {@code kubectl auth can-i} wants it. */
		@Override
		public String toString() {
			return this.verb + " " + this.resource + (this.group.isEmpty() ? "" : "." + this.group)
					+ ((this.name != null) ? "/" + this.name : "");
		}

	}

	/**
	 * What of this the account may not do.
	 * @param namespace where, or {@code null} for what belongs to no namespace
	 */
	public List<Need> denied(ClusterName cluster, @Nullable Namespace namespace, List<Need> needs) {
		return needs.stream().filter((need) -> !isAllowed(cluster, namespace, need)).toList();
	}

	/**
	 * Whether the account may do this.
	 * @param namespace where, or {@code null} for what belongs to no namespace
	 */
	public boolean isAllowed(ClusterName cluster, @Nullable Namespace namespace, Need need) {
		return ClusterFailures.translated(cluster, () -> isAllowed(this.clients.client(cluster), namespace, need));
	}

	private static boolean isAllowed(KubernetesClient client, @Nullable Namespace namespace, Need need) {
		SelfSubjectAccessReview question = new SelfSubjectAccessReviewBuilder().withNewSpec()
			.withNewResourceAttributes()
			.withNamespace((namespace != null) ? namespace.value() : null)
			.withVerb(need.verb())
			.withGroup(need.group())
			.withResource(need.resource())
			.withName(need.name())
			.endResourceAttributes()
			.endSpec()
			.build();
		SelfSubjectAccessReview answer = client.authorization().v1().selfSubjectAccessReview().create(question);
		return answer.getStatus() != null && Boolean.TRUE.equals(answer.getStatus().getAllowed());
	}

}
