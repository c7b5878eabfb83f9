package io.upgradeconsole.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import org.junit.jupiter.api.Test;
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

	private Object yaml(ImagePull pull) {
		Pod pod = PullPods.pod(CHECK, PullPods.name(CHECK, 2), pull, Duration.ofMinutes(6), this.json);
		return new Yaml().load(this.json.asYaml(pod));
	}

	private static ImagePull plain(String image) {
		return new ImagePull(image, List.of(), "", Map.of(), List.of(), Map.of());
	}

}
