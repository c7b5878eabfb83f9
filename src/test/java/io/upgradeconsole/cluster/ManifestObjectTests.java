package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.List;

import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ManifestObjectTests {

	@Test
	void manifestAndHookOfOneNameAreTwoObjects() {
		List<ManifestObject> objects = ManifestObject.parse("""
				# Source: backend/templates/services.yaml
				kind: Service
				metadata: {name: zymtrace-web}
				---
				---
				# nothing but a comment
				---
				kind: Deployment
				metadata: {name: zymtrace-web, namespace: other, annotations: {a: 1}}
				spec: {template: {spec: {containers: [{image: "r/web:1"}, {name: no-image}, {image: r/side:2}]}}}
				""", List.of("kind: Service\nmetadata: {name: zymtrace-web}"));
		assertThat(objects).extracting(ManifestObject::key)
			.containsExactly("MANIFEST/Service//zymtrace-web", "MANIFEST/Deployment/other/zymtrace-web",
					"HOOK/Service//zymtrace-web");
		assertThat(objects.get(1).images()).containsExactly("r/web:1", "", "r/side:2");
		assertThat(objects.get(1).annotation("a")).isEqualTo("1");
		assertThat(objects.get(0).images()).isEmpty();
		assertThat(objects.get(0).annotation("a")).isEmpty();
	}

	@Test
	void aDateIsText() {
		assertThat(ManifestYaml.documents("a: 2026-11-22\nb: 2026-11-22T10:00:00Z").get(0))
			.containsEntry("a", "2026-11-22")
			.containsEntry("b", "2026-11-22T10:00:00Z");
	}

	@Test
	void aManifestThatIsNoYamlIsNotQuoted() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> ManifestYaml.documents("stringData: {password: hunter2-hunter2"))
			.withMessageStartingWith("manifest-unreadable")
			.withMessageNotContaining("hunter2")
			.withNoCause();
	}

	@Test
	void anUpgradeStartsFromTheDeployedRevisionElseFromTheNewest() {
		assertThat(RecordRef.upgradeBase(history("failed", "deployed", "superseded"))).map(RecordRef::revision)
			.hasValue(new Revision(2));
		assertThat(RecordRef.upgradeBase(history("failed", "superseded"))).map(RecordRef::revision)
			.hasValue(new Revision(2));
		assertThat(RecordRef.upgradeBase(List.of())).isEmpty();
	}

	@Test
	void whatRanLastIsNeverARevisionThatFailed() {
		List<RecordRef> history = history("deployed", "failed", "failed", "superseded", "superseded");
		assertThat(RecordRef.lastGood(history, new Revision(3))).map(RecordRef::revision).hasValue(new Revision(2));
		assertThat(RecordRef.lastGood(history, new Revision(5))).map(RecordRef::revision).hasValue(new Revision(5));
		assertThat(RecordRef.lastGood(history("failed"), new Revision(1))).isEmpty();
	}

	private static List<RecordRef> history(String... newestFirst) {
		java.util.ArrayList<RecordRef> history = new java.util.ArrayList<>();
		for (int i = 0; i < newestFirst.length; i++) {
			history.add(new RecordRef(ReleaseRef.of("c", "n", "r"), new Revision(newestFirst.length - i),
					newestFirst[i], Instant.EPOCH, "uid", "1"));
		}
		return history;
	}

}
