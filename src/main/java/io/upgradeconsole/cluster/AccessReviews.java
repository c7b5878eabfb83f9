package io.upgradeconsole.cluster;

import java.util.List;

import io.fabric8.kubernetes.api.model.authorization.v1.LocalSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.LocalSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.ResourceAttributes;
import io.fabric8.kubernetes.api.model.authorization.v1.ResourceAttributesBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReview;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks the cluster what the console's own account may do there, or another one.
 */
@Component
public class AccessReviews {

	private static final int FORBIDDEN = 403;

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
	 * A service account that is not the console's own.
	 *
	 * @param namespace where it is
	 * @param name how it is called there
	 */
	public record Account(Namespace namespace, String name) {

		/** As the API server knows it, and {@code kubectl --as} wants it. */
		@Override
		public String toString() {
			return "system:serviceaccount:" + this.namespace + ":" + this.name;
		}

		/**
		 * The groups that every service account is in: a binding may name one of them.
		 */
		List<String> groups() {
			return List.of("system:serviceaccounts", "system:serviceaccounts:" + this.namespace,
					"system:authenticated");
		}

	}

	/**
	 * What of this the console's own account may not do.
	 * @param namespace where, or {@code null} for what belongs to no namespace
	 */
	public List<Need> denied(ClusterName cluster, @Nullable Namespace namespace, List<Need> needs) {
		return needs.stream().filter((need) -> !isAllowed(cluster, namespace, need)).toList();
	}

	/**
	 * Whether the console's own account may do this.
	 * @param namespace where, or {@code null} for what belongs to no namespace
	 */
	public boolean isAllowed(ClusterName cluster, @Nullable Namespace namespace, Need need) {
		return ClusterFailures.translated(cluster, () -> isAllowed(this.clients.client(cluster), namespace, need));
	}

	/**
	 * Whether another account may do this in a namespace. The console's own has to be
	 * allowed to create {@code localsubjectaccessreviews} there, which tells about that
	 * namespace alone.
	 * @throws ProblemException when it may not ask
	 */
	public boolean isAllowed(ClusterName cluster, Namespace namespace, Account account, Need need) {
		return ClusterFailures.translated(cluster, () -> {
			try {
				return isAllowed(this.clients.client(cluster), namespace, account, need);
			}
			catch (KubernetesClientException ex) {
				if (ex.getCode() == FORBIDDEN) {
					throw mayNotAsk(namespace, account, ex);
				}
				throw ex;
			}
		});
	}

	private static boolean isAllowed(KubernetesClient client, @Nullable Namespace namespace, Need need) {
		SelfSubjectAccessReview question = new SelfSubjectAccessReviewBuilder().withNewSpec()
			.withResourceAttributes(attributes(namespace, need))
			.endSpec()
			.build();
		SelfSubjectAccessReview answer = client.authorization().v1().selfSubjectAccessReview().create(question);
		return answer.getStatus() != null && Boolean.TRUE.equals(answer.getStatus().getAllowed());
	}

	private static boolean isAllowed(KubernetesClient client, Namespace namespace, Account account, Need need) {
		LocalSubjectAccessReview question = new LocalSubjectAccessReviewBuilder().withNewMetadata()
			.withNamespace(namespace.value())
			.endMetadata()
			.withNewSpec()
			.withUser(account.toString())
			.withGroups(account.groups())
			.withResourceAttributes(attributes(namespace, need))
			.endSpec()
			.build();
		LocalSubjectAccessReview answer = client.authorization()
			.v1()
			.localSubjectAccessReview()
			.inNamespace(namespace.value())
			.create(question);
		return answer.getStatus() != null && Boolean.TRUE.equals(answer.getStatus().getAllowed());
	}

	private static ResourceAttributes attributes(@Nullable Namespace namespace, Need need) {
		return new ResourceAttributesBuilder().withNamespace((namespace != null) ? namespace.value() : null)
			.withVerb(need.verb())
			.withGroup(need.group())
			.withResource(need.resource())
			.withName(need.name())
			.build();
	}

	private static ProblemException mayNotAsk(Namespace namespace, Account account, KubernetesClientException ex) {
		return Problem
			.unavailable("cluster-forbids", "The cluster refuses the console's account",
					"The console's account may not ask in namespace " + namespace + " what " + account + " may do.",
					"Add this rule to the console's Role there: {apiGroups: [\"authorization.k8s.io\"], "
							+ "resources: [\"localsubjectaccessreviews\"], verbs: [\"create\"]}. It tells about that "
							+ "namespace alone.")
			.asException(ex);
	}

}
