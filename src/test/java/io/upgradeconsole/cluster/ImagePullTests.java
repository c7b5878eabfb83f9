package io.upgradeconsole.cluster;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImagePullTests {

	@Test
	void theImagesOfInitContainersAndContainersArePulledAsTheirPodSays() {
		assertThat(pulls("""
				kind: Deployment
				metadata: {name: web}
				spec:
				  template:
				    spec:
				      serviceAccountName: web
				      imagePullSecrets: [{name: one}, {name: two}]
				      nodeSelector: {ssd: true}
				      tolerations: [{key: gpu, operator: Exists}]
				      affinity:
				        nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: []}
				        podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: []}
				      initContainers: [{name: wait, image: "registry.example/wait:1"}]
				      containers: [{name: web, image: "web:2"}, {name: empty}]
				""")).extracting(ImagePull::image).containsExactly("registry.example/wait:1", "web:2");
		assertThat(pulls("""
				kind: Job
				metadata: {name: migrate}
				spec: {template: {spec: {nodeSelector: {ssd: true}, imagePullSecrets: [{name: one}],
				  tolerations: [{key: gpu, operator: Exists}], serviceAccountName: web,
				  affinity: {nodeAffinity: {x: []}, podAffinity: {y: []}}, containers: [{image: "m:1"}]}}}
				""")).containsExactly(new ImagePull("m:1", List.of("one"), "web", Map.of("ssd", "true"),
				List.of(Map.of("key", "gpu", "operator", "Exists")), Map.of("x", List.of())));
	}

	@Test
	void cronJobsAndPodsHaveImagesOtherObjectsHaveNone() {
		assertThat(pulls("""
				kind: CronJob
				metadata: {name: tidy}
				spec: {jobTemplate: {spec: {template: {spec: {containers: [{image: "tidy:1"}]}}}}}
				""")).extracting(ImagePull::image).containsExactly("tidy:1");
		assertThat(pulls("{kind: Pod, metadata: {name: p}, spec: {containers: [{image: 'p:1'}]}}"))
			.extracting(ImagePull::image)
			.containsExactly("p:1");
		assertThat(pulls("{kind: ConfigMap, metadata: {name: c}, data: {image: 'p:1'}}")).isEmpty();
	}

	private static List<ImagePull> pulls(String manifest) {
		return ManifestObject.parse(manifest, List.of())
			.stream()
			.flatMap((each) -> ImagePull.of(each).stream())
			.toList();
	}

}
