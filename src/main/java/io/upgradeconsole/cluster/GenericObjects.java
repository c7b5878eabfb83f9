package io.upgradeconsole.cluster;

import java.util.Map;
import java.util.Objects;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.Problem;

/**
 * Addresses objects of any kind, and reads and writes them as maps.
 */
final class GenericObjects {

	private static final int NOT_FOUND = 404;

	private static final int CONFLICT = 409;

	private static final int UNPROCESSABLE = 422;

	private GenericObjects() {
	}

	/** An object by its kind and name alone. */
	static Resource<GenericKubernetesResource> resource(KubernetesClient client, ClusterName cluster,
			Namespace namespace, ManifestObject object) {
		return resource(client, cluster, namespace, object, bare(object));
	}

	/**
	 * An object in this form.
	 * @param namespace the release's, for an object that names none itself
	 */
	static Resource<GenericKubernetesResource> resource(KubernetesClient client, ClusterName cluster,
			Namespace namespace, ManifestObject object, GenericKubernetesResource item) {
		String where = object.namespace().isEmpty() ? namespace.value() : object.namespace();
		try {
			return client.genericKubernetesResources(item.getApiVersion(), item.getKind())
				.inNamespace(where)
				.resource(item);
		}
		catch (KubernetesClientException ex) {
			// the client's way to say that discovery knows no such kind
			if (ex.getCode() <= 0 && ex.getCause() == null) {
				throw Problem
					.unavailable("cluster-kind-unknown", "The cluster does not know this kind of object",
							"Cluster '" + cluster + "' does not serve " + item.getKind() + " of " + item.getApiVersion()
									+ ".",
							"Install what defines it, or choose a chart version that does without.")
					.asException(ex);
			}
			throw ex;
		}
	}

	static GenericKubernetesResource item(KubernetesClient client, Map<String, Object> content) {
		return client.getKubernetesSerialization().convertValue(content, GenericKubernetesResource.class);
	}

	@SuppressWarnings("unchecked")
	static Map<String, Object> content(KubernetesClient client, GenericKubernetesResource resource) {
		return client.getKubernetesSerialization().convertValue(resource, Map.class);
	}

	/**
	 * Whether the server has looked at the object and will not have it so. A 400 is none:
	 * so answers a webhook that cannot be asked without acting.
	 */
	static boolean isRefusal(KubernetesClientException ex) {
		return isConflict(ex) || isInvalid(ex);
	}

	/** Whether somebody else has changed it meanwhile, or made it. */
	static boolean isConflict(KubernetesClientException ex) {
		return ex.getCode() == CONFLICT;
	}

	/** Whether a field cannot be as it is wanted. */
	static boolean isInvalid(KubernetesClientException ex) {
		return ex.getCode() == UNPROCESSABLE;
	}

	static boolean isNotFound(KubernetesClientException ex) {
		return ex.getCode() == NOT_FOUND;
	}

	/** What the server says, which may quote the object's values. */
	static String words(KubernetesClientException ex) {
		String message = (ex.getStatus() != null) ? ex.getStatus().getMessage() : null;
		return Objects.requireNonNullElse(message, "The API server answered " + ex.getCode() + ".");
	}

	private static GenericKubernetesResource bare(ManifestObject object) {
		GenericKubernetesResource bare = new GenericKubernetesResource();
		bare.setApiVersion(Objects.toString(object.content().get("apiVersion"), "v1"));
		bare.setKind(object.kind());
		bare.setMetadata(new ObjectMetaBuilder().withName(object.name()).build());
		return bare;
	}

}
