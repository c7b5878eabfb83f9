package io.upgradeconsole.webhook;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.upgradeconsole.ui.ClusterMark;
import io.upgradeconsole.ui.ClusterMarks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Writes messages as receivers take them.
 */
@Component
class Payloads {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String baseUrl;

	private final ClusterMarks clusters;

	Payloads(WebhookProperties properties, ClusterMarks clusters) {
		this.baseUrl = properties.baseUrl();
		this.clusters = clusters;
	}

	/** The console's own format. What does not apply is absent. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Generic(UUID id, String event, Instant at, String cluster, boolean production, String namespace,
			String release, UUID planId, String digest, String title, String requestedBy, @Nullable String actor,
			@Nullable String reason, @Nullable UUID operationId, @Nullable String status, String text,
			@Nullable String link) {

	}

	/**
	 * The body to send.
	 * @param id of the delivery: the same for each attempt
	 */
	String body(WebhookFormat format, UUID id, Message message) {
		ClusterMark cluster = this.clusters.of(message.release().cluster());
		String text = cluster.titlePrefix() + message.text();
		@Nullable String link = this.baseUrl.isEmpty() ? null : this.baseUrl + message.path();
		return JSON.writeValueAsString(switch (format) {
			case GENERIC -> new Generic(id, message.event().word(), message.at(), cluster.name(), cluster.production(),
					message.release().namespace().value(), message.release().name().value(), message.planId(),
					message.digest(), message.title(), message.requestedBy(), message.actor(),
					message.reason().isEmpty() ? null : message.reason(), message.operationId(), message.status(), text,
					link);
			case SLACK ->
				Map.of("text", slack(text, message.reason()) + ((link != null) ? "\n<" + link + "|Open it>" : ""));
		});
	}

	/**
	 * Slack reads these three as markup: a reason must not become a link or a call to
	 * everybody.
	 */
	private static String slack(String text, String reason) {
		String words = text + (reason.isEmpty() ? "" : "\n> " + reason.replace("\n", "\n> "));
		return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n&gt; ", "\n> ");
	}

}
