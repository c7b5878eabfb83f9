package io.upgradeconsole.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.upgradeconsole.cluster.PullObservation.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class PullPodsTests {

	private static final UUID CHECK = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001");

	private final KubernetesSerialization json = new KubernetesSerialization();

	@Test
	void aPodIsExactlyThisAndNothingElse() {
		ImagePull pull = new ImagePull("mirror.example/web:1", List.of("cred"), "web-account", Map.of("disk", "fast"),
				List.of(Map.of("key", "gpu", "operator", "Exists", "effect", "NoExecute", "tolerationSeconds", 5)),
				Map.of("requiredDuringSchedulingIgnoredDuringExecution",
						Map.of("nodeSelectorTerms", List.of(Map.of("matchExpressions",
								List.of(Map.of("key", "zone", "operator", "In", "values", List.of("a"))))))));
		assertThat(yaml(pull)).isEqualTo(new Yaml().<Object>load("""
				apiVersion: v1
				kind: Pod
				metadata:
				  name: upgrade-console-pull-0a1b2c3d-2
				  labels:
				    app.kubernetes.io/managed-by: upgrade-console
				    upgrade-console/image-check: 0a1b2c3d-0000-4000-8000-000000000001
				    sidecar.istio.io/inject: "false"
				  annotations:
				    linkerd.io/inject: disabled
				spec:
				  restartPolicy: Never
				  activeDeadlineSeconds: 360
				  terminationGracePeriodSeconds: 0
				  automountServiceAccountToken: false
				  enableServiceLinks: false
				  serviceAccountName: web-account
				  imagePullSecrets: [{name: cred}]
				  nodeSelector: {disk: fast}
				  tolerations: [{key: gpu, operator: Exists, effect: NoExecute, tolerationSeconds: 5}]
				  affinity:
				    nodeAffinity:
				      requiredDuringSchedulingIgnoredDuringExecution:
				        nodeSelectorTerms:
				          - matchExpressions: [{key: zone, operator: In, values: [a]}]
				  securityContext:
				    runAsNonRoot: true
				    runAsUser: 65532
				    runAsGroup: 65532
				    seccompProfile: {type: RuntimeDefault}
				  containers:
				    - name: pull
				      image: mirror.example/web:1
				      imagePullPolicy: Always
				      command: ["true"]
				      resources:
				        requests: {cpu: 10m, memory: 32Mi}
				        limits: {cpu: 100m, memory: 32Mi}
				      securityContext:
				        allowPrivilegeEscalation: false
				        readOnlyRootFilesystem: true
				        capabilities: {drop: [ALL]}
				"""));
	}

	@Test
	void aPlainPodHasNoVolumesNoNetworkOfTheHostAndNoAccountOfItsOwn() {
		Map<?, ?> spec = (Map<?, ?>) ((Map<?, ?>) yaml(plain("web:1"))).get("spec");
		assertThat(spec.keySet()).map(String::valueOf)
			.containsOnly("restartPolicy", "activeDeadlineSeconds", "terminationGracePeriodSeconds",
					"automountServiceAccountToken", "enableServiceLinks", "securityContext", "containers");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ErrImagePull", "ImagePullBackOff", "InvalidImageName", "RegistryUnavailable",
			"SignatureValidationFailed" })
	void anImageThatCannotBePulledIsTriedInVain(String reason) {
		assertThat(PullPods.observe(waiting(reason, "because")))
			.isEqualTo(new PullObservation(State.FAILING, reason, "because"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "CreateContainerConfigError", "CreateContainerError", "RunContainerError" })
	void whatFailsWithTheImageAtHandProvesThePull(String reason) {
		assertThat(PullPods.observe(waiting(reason, "no such file")).state()).isEqualTo(State.PULLED);
	}

	@Test
	void aContainerThatCouldNotStartProvesThePullToo() {
		Pod pod = pod("Failed",
				new ContainerStatusBuilder().withName("pull")
					.withImageID("")
					.withNewState()
					.withNewTerminated()
					.withReason("StartError")
					.withContainerID("containerd://1")
					.withExitCode(128)
					.endTerminated()
					.endState());
		assertThat(PullPods.observe(pod).state()).isEqualTo(State.PULLED);
	}

	@Test
	void onlyTheOwnContainerCountsNotOneThatWasInjected() {
		Pod pod = pod("Pending",
				new ContainerStatusBuilder().withName("istio-proxy").withImageID("sha256:1").withNewState().endState());
		assertThat(PullPods.observe(pod).state()).isEqualTo(State.WAITING);
	}

	@Test
	void aPodThatIsGivenUpBeforeThePullProvesNothing() {
		Pod pod = pod("Failed",
				new ContainerStatusBuilder().withName("pull")
					.withImageID("")
					.withNewState()
					.withNewTerminated()
					.withReason("ContainerStatusUnknown")
					.withExitCode(137)
					.endTerminated()
					.endState());
		pod.getStatus().setReason("Evicted");
		pod.getStatus().setMessage("The node was low on resource: memory.");
		assertThat(PullPods.observe(pod))
			.isEqualTo(new PullObservation(State.ENDED, "Evicted", "The node was low on resource: memory."));
	}

	@Test
	void aPodWithoutANodeSaysWhy() {
		Pod pod = new PodBuilder().withNewStatus()
			.withPhase("Pending")
			.addNewCondition()
			.withType("PodScheduled")
			.withStatus("False")
			.withReason("Unschedulable")
			.withMessage("0/3 nodes are available")
			.endCondition()
			.endStatus()
			.build();
		assertThat(PullPods.observe(pod))
			.isEqualTo(new PullObservation(State.UNSCHEDULED, "Unschedulable", "0/3 nodes are available"));
		assertThat(PullPods.observe(new Pod()).state()).isEqualTo(State.WAITING);
	}

	private Object yaml(ImagePull pull) {
		Pod pod = PullPods.pod(CHECK, PullPods.name(CHECK, 2), pull, Duration.ofMinutes(6), this.json);
		return new Yaml().load(this.json.asYaml(pod));
	}

	private static ImagePull plain(String image) {
		return new ImagePull(image, List.of(), "", Map.of(), List.of(), Map.of());
	}

	private static Pod waiting(String reason, String message) {
		return pod("Pending",
				new ContainerStatusBuilder().withName("pull")
					.withNewState()
					.withNewWaiting(message, reason)
					.endState());
	}

	private static Pod pod(String phase, ContainerStatusBuilder status) {
		return new PodBuilder().withNewStatus()
			.withPhase(phase)
			.withContainerStatuses(status.build())
			.endStatus()
			.build();
	}

}
