package io.upgradeconsole.plan;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.helm.ChartSource;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.release.CurrentRelease;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class PlanInputsTests {

	private static final ReleaseRef RELEASE = ReleaseRef.of("c", "zymtrace", "backend");

	private static final List<PublishedChart> PUBLISHED = List
		.of(new PublishedChart(new ChartVersion("27.1.0"), "27.1.0"));

	private static final String DEPLOYED_TAG = "{services: {common: {imageTag: 26.5.1}}}";

	/** Target chart and appVersion are 26.8.4. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			26.8.4 | {}                                        | {}                                        | false
			26.8.5 | {}                                        | {}                                        | true
			26.8.4 | {services: {common: {imageTag: 26.5.1}}}  | {}                                        | true
			26.8.4 | {services: {common: {imageTag: 26.8.4}}}  | {}                                        | true
			26.8.4 | {}                                        | {services: {common: {imageTag: 26.5.1}}}  | true
			26.8.4 | {services: {common: {imageTag: 26.5.1}}}  | {services: {common: {imageTag: null}}}    | false
			26.8.4 | {services: {common: {imageTag: 26.5.1}}}  | {services: {common: null}}                | false
			26.8.4 | {services: {common: {imageTag: 26.5.1}}}  | {services: null}                          | false
			26.8.4 | {services: {common: {imageTag: 26.5.1}}}  | {services: {common: {}}}                  | true
			26.8.4 | {services: {common: {imageTag: 26.5.1}}}  | {services: {common: {imageTag: ""}}}      | false
			26.8.4 | {services: {common: {imageTag: ""}}}      | {other: 1}                                | false
			26.8.5 | {services: {common: {imageTag: 26.5.1}}}  | {services: {common: {imageTag: null}}}    | true
			""")
	void pathCLeavesTheTagOutOnlyWhereTheChartBringsItAndNothingElseSetsOne(String tag, String deployed, String file,
			boolean sets) {
		PlanInputs inputs = inputs(UpgradePath.COMBINED, tag, deployed, file);
		assertThat(inputs.setsImageTag()).isEqualTo(sets);
	}

	@Test
	void pathAAlwaysSetsTheTagAndPathBNever() {
		assertThat(inputs(UpgradePath.IMAGE_ONLY, "26.8.4", "{}", "{}").setsImageTag()).isTrue();
		assertThat(inputs(UpgradePath.CHART_ONLY, null, DEPLOYED_TAG, "{}").setsImageTag()).isFalse();
	}

	@Test
	void pinsAreThoseOfTheFileElseOfTheRelease() {
		PlanInputs inputs = inputs(UpgradePath.COMBINED, "26.8.4",
				"{services: {web: {image: {tag: 1.0.0}}, ui: {image: {tag: 1.0.0}}, symdb: {image: {tag: 1.0.0}}}}",
				"{services: {web: {image: {tag: null}}, ui: {image: null}, ingest: {image: {tag: 26.5}}}}");
		assertThat(inputs.pins()).containsOnly(Map.entry("symdb", "1.0.0"), Map.entry("ingest", "26.5"));
	}

	@Test
	void aPinnedServiceIsAWarningAndAnyOtherStrayImageBlocks() {
		PlanInputs inputs = inputs(UpgradePath.IMAGE_ONLY, "26.8.4", "{services: {web: {image: {tag: 1.0.0}}}}", "{}");
		assertThat(findings(inputs, Map.of("web", "r/web:1.0.0", "ui", "r/ui:26.8.4")))
			.containsExactly("WARNING backup-warning", "WARNING pinned-services");
		assertThat(findings(inputs, Map.of("web", "r/web:1.0.0", "ui", "r/ui:26.8.3")))
			.containsExactly("BLOCKING images-differ-from-target", "WARNING backup-warning", "WARNING pinned-services");
		assertThat(findings(inputs, Map.of("ui", "r/ui"))).contains("BLOCKING images-differ-from-target");
	}

	@Test
	void aPlanThatRendersNoServiceDoesNotPassForOneThatReachesItsTarget() {
		assertThat(findings(inputs(UpgradePath.IMAGE_ONLY, "26.8.4", "{}", "{}"), Map.of()))
			.contains("BLOCKING no-service-rendered");
	}

	@Test
	void anImageThatDiffersFromRenderingToRenderingBlocks() {
		PlanInputs inputs = inputs(UpgradePath.IMAGE_ONLY, "26.8.4", "{}", "{}");
		RenderedUpgrade upgrade = RenderedUpgrade.of(inputs, rendering(Map.of("ui", "r/ui:26.8.4")),
				rendering(Map.of("ui", "r/ui:26.8.5")), Secrets.none());
		assertThat(new TargetImages().check(upgrade)).extracting(Finding::code).contains("images-change-by-themselves");
	}

	@Test
	void pathBSaysWhetherTheImagesFollowTheChart() {
		assertThat(findings(inputs(UpgradePath.CHART_ONLY, null, "{}", "{}"), Map.of()))
			.contains("INFO images-follow-appversion");
		assertThat(findings(inputs(UpgradePath.CHART_ONLY, null, DEPLOYED_TAG, "{}"), Map.of()))
			.contains("WARNING tag-frozen-by-earlier-set");
		assertThat(findings(inputs(UpgradePath.CHART_ONLY, null, DEPLOYED_TAG, "{services: {common: null}}"), Map.of()))
			.contains("INFO images-follow-appversion");
	}

	@Test
	void anOlderChartAndAJumpOverAMajorVersionAreSaid() {
		assertThat(findings(inputs("25.12.7", UpgradePath.CHART_ONLY, null, "{}", "{}"), Map.of()))
			.contains("WARNING downgrade");
		assertThat(findings(inputs("28.0.0", UpgradePath.CHART_ONLY, null, "{}", "{}"), Map.of()))
			.contains("WARNING major-jump");
		assertThat(findings(inputs("27.0.0", UpgradePath.CHART_ONLY, null, "{}", "{}"), Map.of()))
			.noneMatch((finding) -> finding.contains("major-jump") || finding.contains("downgrade"));
	}

	@Test
	void backupsAreSpokenOfOnlyWhereADatabaseIsInTheCluster() {
		String external = "{clickhouse: {mode: use_existing}, postgres: {mode: aws_aurora}, storage: {mode: use_existing}}";
		assertThat(findings(inputs(UpgradePath.CHART_ONLY, null, external, "{}"), Map.of()))
			.noneMatch((finding) -> finding.contains("backup"));
	}

	private static List<String> findings(PlanInputs inputs, Map<String, String> images) {
		RenderedUpgrade upgrade = RenderedUpgrade.of(inputs, rendering(images), rendering(images), Secrets.none());
		return new PlanFindings(List.of(new TargetImages(), new ImagesUnderAChartBump(),
				new ChartDistance(() -> PUBLISHED), new BackupWarning()))
			.of(upgrade)
			.stream()
			.map((finding) -> finding.severity() + " " + finding.code())
			.toList();
	}

	private static Rendering rendering(Map<String, String> images) {
		String manifest = images.entrySet().stream().map((image) -> """
				kind: Deployment
				metadata: {name: zymtrace-%s}
				spec: {template: {spec: {containers: [{image: "%s"}]}}}
				""".formatted(image.getKey(), image.getValue())).collect(Collectors.joining("---\n"));
		return new Rendering(manifest, List.of(), Map.of(), "", Map.of());
	}

	private static PlanInputs inputs(UpgradePath path, String tag, String deployed, String file) {
		return inputs("26.8.4", path, tag, deployed, file);
	}

	private static PlanInputs inputs(String chart, UpgradePath path, String tag, String deployed, String file) {
		ChartVersion version = new ChartVersion(chart);
		PlanRequest request = new PlanRequest(RELEASE, path, path.changesChart() ? version : null,
				(tag != null) ? new ImageTag(tag) : null, null, null);
		ReleaseRecord base = new ReleaseRecord(new Revision(3), "deployed", "", Instant.EPOCH, "backend", "26.5.0",
				"26.5.0", new Yaml().load(deployed), Map.of(), "", List.of());
		RecordRef newest = new RecordRef(RELEASE, new Revision(3), "deployed", Instant.EPOCH, "uid", "1");
		return new PlanInputs(request, new CurrentRelease(RELEASE, newest, base),
				new ChartSource("zymtrace", URI.create("http://h"), "backend"), new PublishedChart(version, chart),
				null, new byte[0], new Yaml().load(file));
	}

}
