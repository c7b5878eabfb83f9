package io.upgradeconsole.verification;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.cluster.LiveMetadata;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarksTests {

	private static final Map<String, String> OURS = Map.of("component", "backend", "provider", "zystem");

	@Test
	void helmsOwnNoteDecides() {
		Marks marks = marks("{component: backend, provider: zystem}");
		assertThat(marks.areOn(live("anything", Map.of(), "backend", false))).isTrue();
		assertThat(marks.areOn(live("zymtrace-web", OURS, "another", false))).isFalse();
	}

	@Test
	void aHookIsKnownByItsPrefixTogetherWithTheLabelsThatAllObjectsShare() {
		Marks marks = marks("{component: backend, provider: zystem, chart-version: '1'}");
		assertThat(marks.areOn(live("zymtrace-web", OURS, "", false))).as("of another chart version").isTrue();
		assertThat(marks.areOn(live("zymtrace-profiler", Map.of("provider", "zystem"), "", false))).isFalse();
		assertThat(marks.areOn(live("acme-web", OURS, "", false))).as("another prefix").isFalse();
		assertThat(marks.areOn(live("zymtrace-web-7d4f9", OURS, "", true))).as("what another object owns").isFalse();
	}

	@Test
	void whereObjectsShareTooLittleNothingIsTakenForOurs() {
		assertThat(marks("{managed-by: helm}").areOn(live("zymtrace-web", Map.of("managed-by", "helm"), "", false)))
			.isFalse();
		assertThat(marks("{}").areOn(live("zymtrace-web", Map.of(), "", false))).isFalse();
	}

	private static Marks marks(String labels) {
		ReleaseRecord record = new ReleaseRecord(new Revision(1), "deployed", "", Instant.EPOCH, "backend", "1", "1",
				Map.of(), Map.of(), "kind: Service\nmetadata: {name: zymtrace-web, labels: " + labels + "}\n",
				List.of("kind: Deployment\nmetadata: {name: zymtrace-web, labels: " + labels + "}\n",
						"kind: Secret\nmetadata: {name: zymtrace-cred}\n"));
		return Marks.of(ReleaseRef.of("c", "n", "backend"), record);
	}

	private static LiveMetadata live(String name, Map<String, String> labels, String release, boolean owned) {
		return new LiveMetadata("Deployment", name, labels, release, owned);
	}

}
