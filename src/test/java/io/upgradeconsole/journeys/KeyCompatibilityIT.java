package io.upgradeconsole.journeys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

import io.upgradeconsole.sandbox.SandboxRelease;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a change of the chart does to the keys that a release sets, told before it runs.
 */
@Tag("whichever-helm")
class KeyCompatibilityIT extends ConsoleJourney {

	private static final List<String> CODES = List.of("deprecated-keys", "dead-keys", "unknown-keys", "rejected-keys",
			"required-keys-missing", "defaults-changed", "keys-not-checked");

	@Test
	void aDeprecatedKeyIsShownWithTheWarningThatTheChartHidesInAComment() {
		JsonNode plan = chartOnly(Release.of(SandboxRelease.MIXED_PINS), "26.5.0");
		assertThat(severity(plan, "deprecated-keys")).isEqualTo("WARNING");
		assertThat(detail(plan, "deprecated-keys")).isEqualTo(
				"auth.basic.enabled: deprecated, still honoured. The chart says:\nWARNING: auth.basic.enabled is "
						+ "deprecated and will be dropped in a later version; it still takes effect.");
	}

	@Test
	void aTypoIsToldFromAKeyThatLostItsEffect() {
		JsonNode plan = chartOnly(Release.of(SandboxRelease.MIXED_PINS), "26.5.0");
		assertThat(severity(plan, "unknown-keys")).isEqualTo("WARNING");
		assertThat(detail(plan, "unknown-keys")).isEqualTo("Neither chart 25.12.7 nor chart 26.5.0 knows it:\n"
				+ "services.web.replica. Likely meant: services.web.replicas.");
		assertThat(codes(plan)).doesNotContain("dead-keys");
	}

	@Test
	void aKeyThatIsDeadNowIsShownWithWhatIsLost() {
		Release release = SharedSandbox.install("node-port", "25.5.9", "services.ui.service.type=NodePort");
		JsonNode plan = chartOnly(release, "25.9.0");
		assertThat(severity(plan, "dead-keys")).isEqualTo("WARNING");
		assertThat(detail(plan, "dead-keys"))
			.isEqualTo("services.ui.service.type: Service zymtrace-ui: spec.type NodePort is no longer set.");
		assertThat(codes(plan)).doesNotContain("unknown-keys");
	}

	@Test
	void aRenamedKeyIsShownWithItsLikelyNewNameAndChangedDefaultsWithBothValues() {
		Release release = SharedSandbox.install("renamed", "26.7.2", "auth.sessionHours=24",
				"postgres.mode=gcp_cloudsql");
		JsonNode plan = chartOnly(release, "26.8.4");
		assertThat(detail(plan, "dead-keys"))
			.isEqualTo("auth.sessionHours: ConfigMap zymtrace-common: data.SESSION_HOURS 24 becomes 12. "
					+ "Likely its new name: auth.session.hours.");
		assertThat(severity(plan, "defaults-changed")).isEqualTo("INFO");
		assertThat(detail(plan, "defaults-changed").lines()).containsExactly("The values leave these to the chart:",
				"services.ingest.resources.limits.memory: 2Gi becomes 4Gi",
				"services.ingest.resources.requests.memory: 1Gi becomes 2Gi");
	}

	@Test
	void aKeyThatIsSetToWhatTheChartDoesAnywayLosesNothing() {
		Release release = SharedSandbox.install("by-the-way", "26.7.2", "auth.sessionHours=12");
		JsonNode plan = chartOnly(release, "26.8.4");
		assertThat(severity(plan, "dead-keys")).isEqualTo("INFO");
		assertThat(finding(plan, "dead-keys").path("title").asString())
			.isEqualTo("1 key of the values does nothing any more, and nothing is lost");
	}

	@Test
	void aRejectedKeyBlocksWithTheChartsMessageUntilItIsTakenAway() {
		Release release = SharedSandbox.install("rejected", "26.7.2", "metricReporter.enabled=false");
		JsonNode plan = chartOnly(release, "26.7.3");
		assertThat(plan.path("status").asString()).isEqualTo("BLOCKED");
		assertThat(severity(plan, "rejected-keys")).isEqualTo("BLOCKING");
		assertThat(detail(plan, "rejected-keys")).isEqualTo("metricReporter.enabled\nThe chart says: "
				+ "metricReporter.enabled: this setting no longer exists. Take the key out of your values.");
		assertThat(finding(plan, "rejected-keys").path("remedy").asString())
			.startsWith("Set metricReporter.enabled: null in the values file");
		this.operator.approve(plan).problem(409, "plan-blocked");

		JsonNode mended = this.operator.plan(release.upgrade("CHART_ONLY"), "chartVersion", "26.7.3", "valuesFileId",
				upload(release, "metricReporter:\n  enabled: null\n"));
		assertThat(mended.path("status").asString()).as(mended.toString()).isEqualTo("READY");
		assertThat(codes(mended)).doesNotContainAnyElementsOf(CODES);
	}

	@Test
	void aRejectedKeyThatOnlyTheFileHasIsToBeTakenOutOfIt() {
		Release release = Release.of(SandboxRelease.EXTERNAL_DATABASES);
		JsonNode plan = this.operator.plan(release.upgrade("CHART_ONLY"), "chartVersion", "26.7.3", "valuesFileId",
				upload(release, "metricReporter: {enabled: true}\nservices: {web: {replica: 2}}\n"));
		assertThat(finding(plan, "rejected-keys").path("remedy").asString())
			.isEqualTo("Take metricReporter.enabled out of the values file and plan again.");
	}

	@Test
	void aRequiredKeyThatIsMissingBlocksAndIsNamed() {
		Release release = SharedSandbox.install("required", "26.7.2", "postgres.mode=aws_aurora");
		JsonNode plan = chartOnly(release, "26.8.4");
		assertThat(plan.path("status").asString()).isEqualTo("BLOCKED");
		assertThat(severity(plan, "required-keys-missing")).isEqualTo("BLOCKING");
		assertThat(detail(plan, "required-keys-missing"))
			.isEqualTo("postgres.aws_aurora.region\nThe chart says: postgres.aws_aurora.region is required: "
					+ "name the region of the Aurora cluster.");
	}

	@Test
	void aCleanReleaseHearsNothingOfItsKeys() {
		JsonNode plan = chartOnly(Release.of(SandboxRelease.EXTERNAL_DATABASES), "26.5.1");
		assertThat(plan.path("status").asString()).isEqualTo("READY");
		assertThat(codes(plan)).doesNotContainAnyElementsOf(CODES);
		JsonNode imageOnly = this.operator.plan(Release.of(SandboxRelease.MIXED_PINS).upgrade("IMAGE_ONLY"), "imageTag",
				"25.12.9");
		assertThat(codes(imageOnly)).doesNotContainAnyElementsOf(CODES);
	}

	private JsonNode chartOnly(Release release, String version) {
		return this.operator.plan(release.upgrade("CHART_ONLY"), "chartVersion", version);
	}

	private String upload(Release release, String yaml) {
		return Api
			.id(this.operator.post(release.path() + "/values-files", "text/yaml", yaml.getBytes(StandardCharsets.UTF_8))
				.json(201));
	}

	private static String detail(JsonNode plan, String code) {
		return finding(plan, code).path("detail").asString();
	}

	private static String severity(JsonNode plan, String code) {
		return finding(plan, code).path("severity").asString();
	}

	private static List<String> codes(JsonNode plan) {
		return StreamSupport.stream(plan.path("findings").spliterator(), false)
			.map((finding) -> finding.path("code").asString())
			.toList();
	}

	private static JsonNode finding(JsonNode plan, String code) {
		return StreamSupport.stream(plan.path("findings").spliterator(), false)
			.filter((finding) -> finding.path("code").asString().equals(code))
			.findFirst()
			.orElseThrow(() -> new AssertionError(code + " is none of " + plan.path("findings")));
	}

}
