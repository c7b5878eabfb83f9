package io.upgradeconsole.journeys;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a release's values file in the course of three upgrades.
 */
class KeptValuesIT extends ConsoleJourney {

	@Test
	void afterEachVerifiedUpgradeTheValuesFileIsWhatHelmSays() {
		Release release = SharedSandbox.install("kept", "26.5.0", "services.web.replicas=2");
		JsonNode first = run(this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1"));
		assertThat(this.operator.get("/operations/" + Api.id(first) + "/log", "Accept", "text/plain").body())
			.contains("Kept as zymtrace-custom-values.yaml, version 1.");
	}

	private JsonNode run(JsonNode plan) {
		JsonNode ended = this.operator.ended(this.operator.run(plan));
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("SUCCEEDED");
		return ended;
	}

}
