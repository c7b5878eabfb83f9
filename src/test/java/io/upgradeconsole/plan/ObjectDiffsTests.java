package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ObjectDiffsTests {

	private static final String DEPLOYED = """
			apiVersion: v1
			kind: Secret
			metadata: {name: zymtrace-db}
			stringData: {password: first-secret-value}
			---
			apiVersion: v1
			kind: ConfigMap
			metadata: {name: zymtrace-config, annotations: {rollme: aaaaa}}
			data:
			  MODE: plain
			  script: |
			    one
			    two
			---
			apiVersion: v1
			kind: Service
			metadata: {name: zymtrace-old}
			""";

	private static final String PLANNED = """
			apiVersion: v1
			kind: Secret
			metadata: {name: zymtrace-db}
			stringData: {password: other-secret-value}
			---
			apiVersion: v1
			kind: ConfigMap
			metadata: {name: zymtrace-config, annotations: {rollme: bbbbb}}
			data:
			  MODE: fancy
			  script: |
			    one
			    three
			""";

	@Test
	void linesOfTextStayLinesAndUnchangedOnesAreContext() {
		assertThat(unified("ConfigMap zymtrace-config")).contains("-  MODE: plain\n")
			.contains("+  MODE: fancy\n")
			.contains("     one\n")
			.contains("-    two\n")
			.contains("+    three\n");
	}

	@Test
	void aSecretThatChangesIsSaidToAndNotShown() {
		assertThat(unified("Secret zymtrace-db")).contains("[masked] (another value)")
			.doesNotContain("first-secret-value")
			.doesNotContain("other-secret-value");
	}

	@Test
	void fieldsThatDifferWithEachRenderAreNoChange() {
		assertThat(unified("ConfigMap zymtrace-config")).doesNotContain("aaaaa").doesNotContain("bbbbb");
	}

	@Test
	void whatIsRemovedComesFirst() {
		List<ObjectDiff> diffs = diffs();
		assertThat(diffs.get(0).object()).isEqualTo("Service zymtrace-old");
		assertThat(diffs.get(0).action()).isEqualTo(Change.Action.REMOVE);
		assertThat(diffs.get(0).unified()).startsWith("--- deployed/MANIFEST/Service//zymtrace-old\n+++ /dev/null\n");
	}

	private static String unified(String object) {
		return diffs().stream().filter((diff) -> diff.object().equals(object)).findFirst().orElseThrow().unified();
	}

	private static List<ObjectDiff> diffs() {
		RenderedObjects before = new RenderedObjects(ManifestObject.parse(DEPLOYED, List.of()));
		RenderedObjects after = new RenderedObjects(ManifestObject.parse(PLANNED, List.of()));
		VolatileFields volatileFields = new VolatileFields(
				Set.of("MANIFEST/ConfigMap//zymtrace-config/metadata/annotations/rollme"));
		Masker masker = Masker.of(Secrets.inObjects(contents(before)).plus(Secrets.inObjects(contents(after))));
		Comparison objects = Comparison.of(before, after, volatileFields, masker);
		return new ObjectDiffs(objects).all(new ChangeList(objects, LiveState.UNKNOWN).changes());
	}

	private static List<Map<String, Object>> contents(RenderedObjects objects) {
		return objects.all().stream().map(ManifestObject::content).toList();
	}

}
