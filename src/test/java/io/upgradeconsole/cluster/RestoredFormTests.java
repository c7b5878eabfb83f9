package io.upgradeconsole.cluster;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RestoredFormTests {

	private static final String RECORDED = """
			apiVersion: apps/v1
			kind: Deployment
			metadata: {name: web, labels: {app: web}}
			spec:
			  replicas: 1
			  template:
			    metadata: {labels: {app: web}}
			    spec: {containers: [{name: web, image: 'r/web:1'}]}
			status: {replicas: 1}
			""";

	private static final String LIVE = """
			apiVersion: apps/v1
			kind: Deployment
			metadata:
			  name: web
			  uid: u-1
			  resourceVersion: '42'
			  generation: 7
			  finalizers: [example.com/f]
			  labels: {app: web, added: later}
			  annotations: {deployment.kubernetes.io/revision: '3', example.com/added: later}
			spec:
			  replicas: 3
			  template:
			    metadata: {labels: {app: web}, annotations: {upgrade-console/put-back-by: earlier}}
			    spec: {containers: [{name: web, image: 'r/web:2', env: [{name: ADDED, value: later}]}]}
			status: {replicas: 3}
			""";

	@Test
	void nothingThatCameLaterStaysButWhatTheClusterOwns() {
		Map<String, Object> wanted = RestoredForm.of(object(RECORDED))
			.marked("op-1")
			.over(object(LIVE).content(), false)
			.content();
		assertThat(wanted).isEqualTo(object("""
				apiVersion: apps/v1
				kind: Deployment
				metadata:
				  name: web
				  labels: {app: web}
				  resourceVersion: '42'
				  finalizers: [example.com/f]
				  annotations: {deployment.kubernetes.io/revision: '3'}
				spec:
				  replicas: 1
				  template:
				    metadata: {labels: {app: web}, annotations: {upgrade-console/put-back-by: op-1}}
				    spec: {containers: [{name: web, image: 'r/web:1'}]}
				""").content());
	}

	@Test
	void anAutoscalersCountStays() {
		Map<String, Object> wanted = RestoredForm.of(object(RECORDED)).over(object(LIVE).content(), true).content();
		assertThat(ValuePath.find(wanted, "spec.replicas")).isEqualTo(3);
	}

	@Test
	void whatMakesNoPodsHasNoMark() {
		ManifestObject secret = object("apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {a: b}\n");
		assertThat(RestoredForm.of(secret).marked("op-1").content()).isEqualTo(secret.content());
	}

	@Test
	void aServiceKeepsItsAddressUnlessItNamesOne() {
		ManifestObject live = object(
				"kind: Service\nmetadata: {name: s}\nspec: {clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1], type: ClusterIP}\n");
		Map<String, Object> wanted = RestoredForm
			.of(object("kind: Service\nmetadata: {name: s}\nspec: {ports: [{port: 80}]}\n"))
			.over(live.content(), false)
			.content();
		assertThat(ValuePath.find(wanted, "spec.clusterIP")).isEqualTo("10.0.0.1");
		assertThat(ValuePath.find(wanted, "spec.type")).isNull();
		Map<String, Object> headless = RestoredForm
			.of(object("kind: Service\nmetadata: {name: s}\nspec: {clusterIP: None}\n"))
			.over(live.content(), false)
			.content();
		assertThat(ValuePath.find(headless, "spec.clusterIP")).isEqualTo("None");
	}

	@Test
	void theRecordItselfIsNotTouched() {
		ManifestObject recorded = object(RECORDED);
		RestoredForm.of(recorded).marked("op-1").over(object(LIVE).content(), true);
		assertThat(recorded).isEqualTo(object(RECORDED));
	}

	@Test
	void peopleReadNoBookkeeping() {
		Map<String, Object> readable = RestoredForm.readable(object(LIVE).content());
		assertThat(readable).doesNotContainKey("status");
		assertThat(ValuePath.find(readable, "metadata"))
			.isEqualTo(Map.of("name", "web", "finalizers", List.of("example.com/f"), "labels",
					Map.of("app", "web", "added", "later"), "annotations", Map.of("example.com/added", "later")));
		assertThat(ValuePath.find(readable, "spec.template.metadata"))
			.isEqualTo(Map.of("labels", Map.of("app", "web")));
	}

	private static ManifestObject object(String yaml) {
		return ManifestObject.parse(yaml, List.of()).get(0);
	}

}
