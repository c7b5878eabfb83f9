package io.upgradeconsole.values.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.micrometer.observation.ObservationRegistry;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.helm.RebuiltChart;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.target.UpgradeTimeout;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyCompatibilityTests {

	private static final ReleaseRef RELEASE = ReleaseRef.of("sandbox", "zymtrace", "backend");

	@Test
	void whereTheChartListsEveryKeyNothingIsRendered() {
		Map<String, Object> metadata = Map.of("name", "backend", "version", "26.8.4");
		RebuiltChart chart = RebuiltChart.of(Map.of("metadata", metadata));
		Rendering target = new Rendering("", List.of(), Map.of("replicas", 3, "labels", Map.of("team", "x")), "",
				Map.of("metadata", metadata, "values", Map.of("replicas", 1, "labels", Map.of())));
		ReleaseRecord deployed = new ReleaseRecord(new Revision(1), "deployed", "", Instant.EPOCH, "backend", "26.5.0",
				"26.5.0", Map.of(), Map.of(), "", List.of());
		HelmCommand.Upgrade upgrade = new HelmCommand.Upgrade(RELEASE.name(), RELEASE.namespace(), chart,
				chart.version(), null, null, new UpgradeTimeout(Duration.ofMinutes(5)));
		// with nobody to ask
		KeyReport report = new KeyCompatibility(null, null, null, null, new SideBySide(ObservationRegistry.NOOP))
			.report(new KeyQuestion(RELEASE, deployed, upgrade, null, Map.of(), target, Secrets.of(Set.of()),
					Masker.of(Secrets.none())));
		assertThat(report).isEqualTo(new KeyReport(List.of(), List.of()));
	}

}
