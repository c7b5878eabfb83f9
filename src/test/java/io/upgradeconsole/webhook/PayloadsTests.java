package io.upgradeconsole.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.ClusterMarks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PayloadsTests {

	private final Payloads payloads = new Payloads(
			new WebhookProperties(List.of(),
					new WebhookProperties.Delivery(Duration.ofSeconds(5), Duration.ofSeconds(10),
							Duration.ofMinutes(15), Duration.ofHours(24), 1000),
					""),
			new ClusterMarks(new ClusterProperties(List.of(cluster("prod", true), cluster("staging", false)))));

	@Test
	void whatIsAboutProductionBeginsWithThatAndNothingElseDoes() {
		JsonNode production = body(WebhookFormat.GENERIC, "prod");
		assertThat(production.path("production").asBoolean()).isTrue();
		assertThat(production.path("text").asString()).startsWith("PRODUCTION: operator started");
		JsonNode staging = body(WebhookFormat.GENERIC, "staging");
		assertThat(staging.path("production").isBoolean()).isTrue();
		assertThat(staging.path("production").asBoolean()).isFalse();
		assertThat(staging.path("text").asString()).startsWith("operator started");
		assertThat(body(WebhookFormat.SLACK, "prod").path("text").asString()).startsWith("PRODUCTION: operator started")
			.endsWith("> it is time");
	}

	private JsonNode body(WebhookFormat format, String cluster) {
		return JsonMapper.shared()
			.readTree(this.payloads.body(format, UUID.randomUUID(),
					new Message(WebhookEvent.STARTED, Instant.EPOCH, ReleaseRef.of(cluster, "zymtrace", "backend"),
							UUID.randomUUID(), "digest", "Images to 26.5.1", "operator", "operator", "it is time", null,
							null, "operator started the plan.")));
	}

	private static ClusterAccess cluster(String name, boolean production) {
		return new ClusterAccess(name, null, "context", List.of(), null, production);
	}

}
