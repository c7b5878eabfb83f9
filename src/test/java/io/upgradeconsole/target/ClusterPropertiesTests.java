package io.upgradeconsole.target;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

class ClusterPropertiesTests {

	@Test
	void aSingleClusterHasNoColourUnlessOneIsChosen() {
		assertThat(bind(Map.of()).clusters()).singleElement()
			.satisfies((cluster) -> assertThat(cluster.color()).isNull())
			.satisfies((cluster) -> assertThat(cluster.production()).isFalse());
		assertThat(bind(Map.of("name", "a", "color", "Teal", "production", "true")).clusters()).singleElement()
			.satisfies((cluster) -> assertThat(cluster.color()).isEqualTo(ClusterColor.TEAL))
			.satisfies((cluster) -> assertThat(cluster.production()).isTrue());
	}

	@Test
	void ofSeveralEachHasOneThatNobodyElseHas() {
		assertThat(bind(Map.of("name", "a"), Map.of("name", "b", "color", "blue"), Map.of("name", "c")).clusters())
			.extracting(ClusterAccess::color)
			.containsExactly(ClusterColor.GREEN, ClusterColor.BLUE, ClusterColor.VIOLET);
	}

	@Test
	void twoOfOneNameAreRefused() {
		assertThatThrownBy(() -> bind(Map.of("name", "a"), Map.of("name", "a")))
			.hasRootCauseInstanceOf(SettingException.class)
			.rootCause()
			.hasMessageStartingWith("console.clusters[1].name is 'a'");
	}

	@Test
	void productionSharesItsColourWithProductionAlone() {
		Map<String, String> production = Map.of("name", "a", "color", "red", "production", "true");
		Throwable failure = catchThrowable(() -> bind(production, Map.of("name", "b", "color", "red")));
		FailureAnalysis analysis = new SettingFailureAnalyzer().analyze(failure);
		assertThat(analysis.getDescription()).contains("console.clusters[1].color is red, as that of 'a'");
		assertThat(analysis.getAction()).contains("blue, green, violet, orange, teal, pink, olive, red, grey");
		assertThat(bind(production, Map.of("name", "b", "color", "red", "production", "true")).clusters())
			.extracting(ClusterAccess::color)
			.containsOnly(ClusterColor.RED);
	}

	@Test
	void aColourThatDoesNotExistIsNamedWithItsSetting() {
		assertThatThrownBy(() -> bind(Map.of("name", "a", "color", "purple"))).rootCause()
			.hasMessageContaining("ClusterColor.purple");
		assertThatThrownBy(() -> bind(Map.of("name", "a", "color", "purple")))
			.hasStackTraceContaining("console.clusters[0].color");
	}

	@SafeVarargs
	private static ClusterProperties bind(Map<String, String>... clusters) {
		MapConfigurationPropertySource source = new MapConfigurationPropertySource();
		for (int i = 0; i < clusters.length; i++) {
			String prefix = "console.clusters[" + i + "].";
			clusters[i].forEach((name, value) -> source.put(prefix + name, value));
		}
		return new Binder(source).bindOrCreate("console", ClusterProperties.class);
	}

}
