package io.upgradeconsole.journeys;

import java.nio.file.Files;
import java.nio.file.Path;

import io.upgradeconsole.process.SmallDisk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Operations whose log lies on a disk that is full, before and while helm runs.
 */
@Tag("whichever-helm")
class FullDiskIT extends ConsoleJourney {

	@Value("${console.data-dir}")
	private Path data;

	@Test
	void nothingStartsThatCannotBeWrittenDown() throws Exception {
		Release release = SharedSandbox.install("full-disk", "26.5.0");
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		try (SmallDisk disk = SmallDisk.on(operations(), 256)) {
			disk.fill();
			JsonNode ended = this.operator.ended(this.operator.run(plan));
			assertThat(ended.path("status").asString()).isEqualTo("FAILED");
			assertThat(ended.path("cause").path("code").asString()).isEqualTo("disk-refused");
			assertThat(ended.path("cause").path("detail").asString()).contains("No space left on device");
			assertThat(ended.path("cause").path("nextStep").asString()).contains("Nothing was changed");
		}
		assertThat(release.lastOfHistory()).isEqualTo("1 deployed backend-26.5.0");
	}

	// with a Job the verdict waits until there is room: the pod's node keeps the log so
	// long
	@Test
	@Tag("local-executor")
	void helmGoesOnAndTheVerdictStandsWhenTheDiskFillsUp() throws Exception {
		Release release = SharedSandbox.install("filled-disk", "26.5.0");
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		try (SmallDisk disk = SmallDisk.on(operations(), 16 * 1024)) {
			JsonNode operation = this.operator.run(plan);
			// by then helm has the chart in its cache, which lies on this disk too
			this.operator.stream(operation, 0)
				.await((event) -> event.isLineOf("HELM")
						&& event.data().path("text").asString().contains("preparing upgrade"));
			disk.fill();
			JsonNode ended = this.operator.ended(operation);
			assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
			assertThat(ended.path("helmExitCode").asInt(-1)).isZero();
			assertThat(this.operator.get("/operations/" + Api.id(operation) + "/log", "Accept", "text/plain").body())
				.contains("Lines that are missing here, because the disk refused them: ");
		}
		assertThat(release.lastOfHistory()).isEqualTo("2 deployed backend-26.5.0");
	}

	private Path operations() throws Exception {
		return Files.createDirectories(this.data.resolve("operations"));
	}

}
