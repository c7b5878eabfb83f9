package io.upgradeconsole.plan;

import java.util.List;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.ManifestObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PutBackTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Deployment | post-install,post-upgrade |                                     | true
			Deployment | post-upgrade              | before-hook-creation                | true
			Ingress    | post-install              |                                     | true
			Deployment | post-install,post-upgrade | hook-succeeded                      | false
			Job        | post-install,post-upgrade |                                     | false
			Pod        | post-upgrade              |                                     | false
			Secret     | pre-install,pre-upgrade   |                                     | true
			Secret     | pre-install,pre-upgrade   | hook-succeeded,before-hook-creation | false
			ConfigMap  | pre-install,pre-upgrade   |                                     | false
			Deployment | post-upgrade,post-rollback|                                     | false
			Deployment | test                      |                                     | false
			Deployment | post-delete               |                                     | false
			""")
	void aHookIsPutBackWhereHelmLeavesItAndItLasts(String kind, String moments, String policy, boolean restored) {
		ManifestObject hook = hook(kind, "x", moments, (policy != null) ? policy : "");
		assertThat(PutBack.of(List.of(hook), List.of(hook), List.of()).restored()).hasSize(restored ? 1 : 0);
	}

	@Test
	void whatPodsReadComesBeforeTheWorkloads() {
		List<ManifestObject> target = List.of(service("web"), hook("Secret", "login", "pre-upgrade", ""), service("ui"),
				hook("ConfigMap", "settings", "post-upgrade", ""));
		assertThat(names(PutBack.of(target, target, List.of()).restored())).containsExactly("Secret login",
				"ConfigMap settings", "Deployment web", "Deployment ui");
	}

	@Test
	void theRealServicesStandBesideHooksOfTheirNames() {
		ManifestObject real = manifest("Service", "web");
		ManifestObject forerunner = hook("Service", "web", "pre-upgrade", "hook-succeeded");
		ManifestObject lasting = hook("Service", "web", "post-upgrade", "");
		assertThat(PutBack.of(List.of(real, forerunner), List.of(real, forerunner), List.of(forerunner)))
			.isEqualTo(new PutBack(List.of(), List.of(), List.of()));
		assertThat(PutBack.of(List.of(real, lasting), List.of(real), List.of(lasting)))
			.isEqualTo(new PutBack(List.of(), List.of(), List.of()));
	}

	@Test
	void whatOnlyANewerRevisionHasIsRemovedUnlessItHoldsData() {
		List<ManifestObject> target = List.of(service("web"), manifest("Service", "entry"));
		List<ManifestObject> newer = List.of(service("web"), service("gateway"), service("gateway"),
				hook("StatefulSet", "minio", "post-upgrade", ""),
				hook("PersistentVolumeClaim", "data", "post-upgrade", ""),
				hook("Namespace", "extra", "pre-upgrade", ""), hook("Job", "warm-up", "post-upgrade", "hook-succeeded"),
				hook("Service", "entry", "post-upgrade", ""), hook("Service", "new", "pre-upgrade", "hook-succeeded"),
				hook("Pod", "probe", "test", ""), hook("Ingress", "of-helm", "post-upgrade", ""));
		List<ManifestObject> newest = Stream.concat(newer.stream(), Stream.of(manifest("Ingress", "of-helm"))).toList();
		PutBack putBack = PutBack.of(target, newest, newer);
		assertThat(names(putBack.removed())).containsExactly("Deployment gateway", "Job warm-up");
		assertThat(names(putBack.staying())).containsExactly("StatefulSet minio", "PersistentVolumeClaim data",
				"Namespace extra");
	}

	private static List<String> names(List<ManifestObject> objects) {
		return objects.stream().map((object) -> object.kind() + " " + object.name()).toList();
	}

	private static ManifestObject service(String name) {
		return hook("Deployment", name, "post-install,post-upgrade", "");
	}

	private static ManifestObject manifest(String kind, String name) {
		return ManifestObject.parse("kind: %s\nmetadata: {name: %s}\n".formatted(kind, name), List.of()).get(0);
	}

	private static ManifestObject hook(String kind, String name, String moments, String policy) {
		return ManifestObject.parse("", List.of("""
				kind: %s
				metadata:
				  name: %s
				  annotations: {helm.sh/hook: "%s", helm.sh/hook-delete-policy: "%s"}
				""".formatted(kind, name, moments, policy))).get(0);
	}

}
