package io.upgradeconsole.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.fabric8.kubernetes.api.model.EmptyDirVolumeSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;

/**
 * The Job in which an operation's helm commands run: one pod, once, that every namespace
 * admits, even one under the restricted Pod Security Standard. It holds no secret.
 *
 * @param name of the Job and of its Secret
 * @param commandLine what its container runs
 * @param ttl how long it is kept when it has ended
 * @param gracePeriod how long its pod has to end when it is evicted
 */
public record ExecutorJob(String name, String image, List<String> pullSecrets, String serviceAccount,
		List<String> commandLine, Map<String, String> requests, Map<String, String> limits, Duration ttl,
		Duration gracePeriod) {

	/** The only directory besides /tmp that the container can write to. */
	public static final String ROOM = "/operation";

	/** Where a pod finds the credentials of its account. */
	public static final String ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";

	/** The name of its container. */
	static final String CONTAINER = "supervisor";

	/** As whom the console's own chart runs the image. */
	private static final long USER = 10001;

	private static final Map<String, String> LABELS = Map.of("app.kubernetes.io/managed-by", "upgrade-console",
			"app.kubernetes.io/component", "executor",
			// a service mesh would add containers of its own, which start and stay
			"sidecar.istio.io/inject", "false");

	Job job() {
		return new JobBuilder().withNewMetadata()
			.withName(this.name)
			.withLabels(LABELS)
			.endMetadata()
			.withNewSpec()
			// a second pod would do it all again
			.withBackoffLimit(0)
			// and none beside one that is about to end
			.withPodReplacementPolicy("Failed")
			.withTtlSecondsAfterFinished((int) this.ttl.toSeconds())
			.withNewTemplate()
			.withNewMetadata()
			.withLabels(LABELS)
			.withAnnotations(
					Map.of("linkerd.io/inject", "disabled", "cluster-autoscaler.kubernetes.io/safe-to-evict", "false"))
			.endMetadata()
			.withSpec(pod())
			.endTemplate()
			.endSpec()
			.build();
	}

	private PodSpec pod() {
		return new PodSpecBuilder().withRestartPolicy("Never")
			.withServiceAccountName(this.serviceAccount)
			.withEnableServiceLinks(false)
			.withTerminationGracePeriodSeconds(this.gracePeriod.toSeconds())
			.withImagePullSecrets(this.pullSecrets.stream().map(LocalObjectReference::new).toList())
			.withSecurityContext(RestrictedSecurity.pod(USER).withFsGroup(USER).build())
			.addNewContainer()
			.withName(CONTAINER)
			.withImage(this.image)
			.withCommand(this.commandLine.get(0))
			.withArgs(this.commandLine.subList(1, this.commandLine.size()))
			.withEnv(environment())
			.withNewResources()
			.withRequests(quantities(this.requests))
			.withLimits(quantities(this.limits))
			.endResources()
			.withSecurityContext(RestrictedSecurity.container())
			.addNewVolumeMount()
			.withName("room")
			.withMountPath(ROOM)
			.endVolumeMount()
			.addNewVolumeMount()
			.withName("tmp")
			.withMountPath("/tmp")
			.endVolumeMount()
			.endContainer()
			.addNewVolume()
			.withName("room")
			.withEmptyDir(new EmptyDirVolumeSource())
			.endVolume()
			.addNewVolume()
			.withName("tmp")
			.withEmptyDir(new EmptyDirVolumeSource())
			.endVolume()
			.build();
	}

	private static List<EnvVar> environment() {
		return List.of(new EnvVarBuilder().withName("POD_NAME")
			.withNewValueFrom()
			.withNewFieldRef()
			.withFieldPath("metadata.name")
			.endFieldRef()
			.endValueFrom()
			.build(), new EnvVarBuilder().withName("HOME").withValue(ROOM).build());
	}

	private static Map<String, Quantity> quantities(Map<String, String> amounts) {
		return amounts.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (each) -> new Quantity(each.getValue())));
	}

}
