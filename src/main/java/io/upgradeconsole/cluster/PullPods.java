package io.upgradeconsole.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;

/**
 * The pods that pull an image and do nothing else: what they look like, and by what they
 * are known.
 */
final class PullPods {

	/** Who made an object. */
	static final String MANAGED_BY = "app.kubernetes.io/managed-by";

	static final String CONSOLE = "upgrade-console";

	/** Which check a pod belongs to. */
	static final String CHECK = "upgrade-console/image-check";

	static final String CONTAINER = "pull";

	/** Nobody, in images that have such a user and in those that have not. */
	private static final long NOBODY = 65532;

	private static final Map<String, Quantity> REQUESTS = Map.of("cpu", new Quantity("10m"), "memory",
			new Quantity("32Mi"));

	/** Quotas ask for limits; with less, the runtime itself would be slow to start. */
	private static final Map<String, Quantity> LIMITS = Map.of("cpu", new Quantity("100m"), "memory",
			new Quantity("32Mi"));

	private PullPods() {
	}

	static String name(UUID check, int number) {
		return "upgrade-console-pull-" + check.toString().substring(0, 8) + "-" + number;
	}

	/**
	 * A pod that every namespace admits, even one under the restricted Pod Security
	 * Standard, and that can do no harm.
	 */
	static Pod pod(UUID check, String name, ImagePull pull, Duration deadline, KubernetesSerialization json) {
		PodSpecBuilder spec = new PodSpecBuilder().withRestartPolicy("Never")
			.withActiveDeadlineSeconds(deadline.toSeconds())
			.withTerminationGracePeriodSeconds(0L)
			.withAutomountServiceAccountToken(false)
			.withEnableServiceLinks(false)
			.withImagePullSecrets(pull.pullSecrets().stream().map(LocalObjectReference::new).toList())
			.withNodeSelector(pull.nodeSelector())
			.withTolerations(
					pull.tolerations().stream().map((each) -> json.convertValue(each, Toleration.class)).toList())
			.withSecurityContext(RestrictedSecurity.pod(NOBODY).build())
			.addNewContainer()
			.withName(CONTAINER)
			.withImage(pull.image())
			// with IfNotPresent a node's own copy would do, and prove nothing about the
			// registry
			.withImagePullPolicy("Always")
			.withCommand("true")
			.withNewResources()
			.withRequests(REQUESTS)
			.withLimits(LIMITS)
			.endResources()
			.withSecurityContext(RestrictedSecurity.container())
			.endContainer();
		if (!pull.serviceAccount().isEmpty()) {
			spec.withServiceAccountName(pull.serviceAccount());
		}
		if (!pull.nodeAffinity().isEmpty()) {
			spec.withNewAffinity()
				.withNodeAffinity(json.convertValue(pull.nodeAffinity(), NodeAffinity.class))
				.endAffinity();
		}
		return new PodBuilder().withNewMetadata()
			.withName(name)
			// a service mesh would add containers of its own, which start and stay
			.withLabels(Map.of(MANAGED_BY, CONSOLE, CHECK, check.toString(), "sidecar.istio.io/inject", "false"))
			.withAnnotations(Map.of("linkerd.io/inject", "disabled"))
			.endMetadata()
			.withSpec(spec.build())
			.build();
	}

	/** Whether this console, or another one like it, made the pod for a check. */
	static boolean isOurs(Pod pod) {
		Map<String, String> labels = Objects.requireNonNullElse(pod.getMetadata().getLabels(), Map.of());
		return CONSOLE.equals(labels.get(MANAGED_BY)) && labels.containsKey(CHECK);
	}

	/** The labels of a check's pods, and of no others. */
	static Map<String, String> labels(UUID check) {
		return Map.of(MANAGED_BY, CONSOLE, CHECK, check.toString());
	}

	/** The images that the containers of a pod were started from. */
	static List<String> imagesAtHand(Pod pod) {
		PodStatus status = Objects.requireNonNullElseGet(pod.getStatus(), PodStatus::new);
		// the status names images in a form of its own
		return pod.getSpec()
			.getContainers()
			.stream()
			.filter((container) -> status.getContainerStatuses()
				.stream()
				.anyMatch((each) -> container.getName().equals(each.getName())
						&& !Objects.toString(each.getImageID(), "").isEmpty()))
			.map((container) -> container.getImage())
			.toList();
	}

}
