package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.cluster.ManifestObject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlannedImagesTests {

	private static final String SECRET = """
			---
			kind: Secret
			metadata: {name: cred}
			data: {.dockerconfigjson: %s}
			""";

	@Test
	void anImageIsAskedForOnceForEveryWayInWhichItIsPulled() {
		List<PlannedImage> images = images("", pods("Deployment", "web", "a:1", "one") + pods("Job", "j", "a:1", "one")
				+ pods("StatefulSet", "db", "a:1", "two") + pods("DaemonSet", "d", "b:1", "one"));
		assertThat(images).extracting((image) -> image.pull().image() + " " + image.pull().pullSecrets())
			.containsExactly("a:1 [one]", "a:1 [two]", "b:1 [one]");
		assertThat(images.get(0).usedBy()).containsExactly("Deployment web", "Job j");
		assertThat(images.get(0).mirror()).isNull();
	}

	@Test
	void hooksThatAnUpgradeDoesNotRunNeedNoImage() {
		String hook = "{kind: Pod, metadata: {name: %s, annotations: {helm.sh/hook: '%s'}}, spec: {containers: [{image: '%s'}]}}";
		List<ManifestObject> objects = ManifestObject.parse("",
				List.of(hook.formatted("t", "test", "test:1"), hook.formatted("d", "pre-delete,post-delete", "bye:1"),
						hook.formatted("m", "post-install,post-upgrade", "m:1")));
		assertThat(PlannedImages.of(new RenderedObjects(List.of()), new RenderedObjects(objects), none()))
			.extracting((image) -> image.pull().image())
			.containsExactly("m:1");
	}

	@Test
	void aPullSecretThatTheUpgradeMakesOrChangesIsNamed() {
		String pods = pods("Deployment", "web", "a:1", "cred");
		assertThat(images(SECRET.formatted("b2xk"), pods + SECRET.formatted("bmV3")).get(0).secretsToCome())
			.containsExactly("cred");
		assertThat(images("", pods + SECRET.formatted("bmV3")).get(0).secretsToCome()).containsExactly("cred");
		assertThat(images(SECRET.formatted("b2xk"), pods + SECRET.formatted("b2xk")).get(0).secretsToCome()).isEmpty();
		assertThat(images("", pods).get(0).secretsToCome()).isEmpty();
	}

	@Test
	void theyComeBackFromTheDatabaseAsTheyWere() {
		List<PlannedImage> images = images("", """
				kind: Deployment
				metadata: {name: web}
				spec: {template: {spec: {nodeSelector: {ssd: "true"}, tolerations: [{key: gpu, tolerationSeconds: 5}],
				  affinity: {nodeAffinity: {a: [1]}}, containers: [{image: "a:1"}]}}}
				""");
		assertThat(PlannedImages.of(UUID.randomUUID(), images).images()).isEqualTo(images);
	}

	private static List<PlannedImage> images(String before, String after) {
		return PlannedImages.of(objects(before), objects(after), none());
	}

	private static String pods(String kind, String name, String image, String secret) {
		return """
				---
				kind: %s
				metadata: {name: %s}
				spec: {template: {spec: {imagePullSecrets: [{name: %s}], containers: [{image: "%s"}]}}}
				""".formatted(kind, name, secret, image);
	}

	private static RenderedObjects objects(String manifest) {
		return new RenderedObjects(ManifestObject.parse(manifest, List.of()));
	}

	private static RegistryMirrors none() {
		return new RegistryMirrors(Map.of(), Map.of());
	}

}
