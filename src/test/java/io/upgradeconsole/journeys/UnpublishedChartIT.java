package io.upgradeconsole.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A chart that is published no more still runs new images: it lies in the release record.
 */
class UnpublishedChartIT extends ConsoleJourney {

	private static final String WITHDRAWN = "26.7.2";

	@Test
	void pathARunsFromTheReleaseRecordWithoutAnyRepository() {
		Release release = SharedSandbox.install("unpublished", WITHDRAWN);
		SharedSandbox.get().charts().withdraw(WITHDRAWN);
		try {
			upgradeFromTheRecord(release);
		}
		finally {
			SharedSandbox.get().charts().restore(WITHDRAWN);
		}
	}

	@Test
	void aChartWithSubchartsIsNotInTheRecordAsAWholeAndTheFindingSaysSo(@TempDir Path directory) throws IOException {
		write(directory.resolve("Chart.yaml"), "apiVersion: v2\nname: backend\nversion: 26.4.9\nappVersion: 26.4.9\n"
				+ "dependencies: [{name: tools, version: 1.0.0}]\n");
		write(directory.resolve("charts/tools/Chart.yaml"), "apiVersion: v2\nname: tools\nversion: 1.0.0\n");
		write(directory.resolve("templates/a.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
		SharedSandbox.get().helm("install", "backend", directory.toString(), "-n", "subcharts", "--create-namespace");
		JsonNode plan = this.operator.plan(new Release("subcharts", "backend").upgrade("IMAGE_ONLY"), "imageTag",
				"26.5.0");
		assertThat(plan.path("status").asString()).isEqualTo("BLOCKED");
		assertThat(finding(plan, "chart-would-move").path("severity").asString()).isEqualTo("BLOCKING");
		assertThat(finding(plan, "chart-would-move").path("detail").asString())
			.contains("has subcharts, and helm's record of a release does not hold them");
	}

	private void upgradeFromTheRecord(Release release) {
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.7.9");
		assertThat(plan.path("status").asString()).as(plan.toString()).isEqualTo("READY");
		assertThat(finding(plan, "chart-would-move").path("detail").asString())
			.isEqualTo("Without --version, helm would take chart 26.8.4 and more than images would change. The console "
					+ "uses the chart that helm kept in the release record, so the chart stays at 26.7.2.");
		assertThat(StreamSupport.stream(plan.path("steps").spliterator(), false)
			.map((step) -> step.path("phase").asString()))
			.containsExactly("CHECK", "HELM", "WAIT_READY", "VERIFY", "KEEP_VALUES");
		assertThat(plan.path("steps").get(1).path("display").asString())
			.startsWith("helm upgrade --install backend ./backend-26.7.2 --namespace unpublished "
					+ "--reset-then-reuse-values --set services.common.imageTag=26.7.9 --atomic");

		JsonNode ended = this.operator.ended(this.operator.run(plan));

		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
		assertThat(release.lastOfHistory()).isEqualTo("2 deployed backend-26.7.2");
		assertThat(release.tags()).hasSize(6).containsValue("26.7.9").doesNotContainValue("26.7.2");
		assertThat(this.operator.get("/operations/" + Api.id(ended) + "/log", "Accept", "text/plain").body())
			.doesNotContain("helm repo");
		JsonNode preflight = this.operator.get(release.path() + "/preflight").json(200);
		assertThat(preflight.toString()).contains("Path A uses the chart from the release record.");
	}

	private static void write(Path file, String content) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private static JsonNode finding(JsonNode plan, String code) {
		return StreamSupport.stream(plan.path("findings").spliterator(), false)
			.filter((finding) -> finding.path("code").asString().equals(code))
			.findFirst()
			.orElseThrow(() -> new AssertionError(code + " is none of " + plan.path("findings")));
	}

}
