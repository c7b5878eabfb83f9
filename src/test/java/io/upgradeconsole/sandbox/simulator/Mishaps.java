package io.upgradeconsole.sandbox.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What has happened to a pod that runs all the same.
 *
 * @param tagMoved whether its tag named another image when it was pulled
 * @param crashedAt when its containers died and were started again, or {@code null}
 */
record Mishaps(boolean tagMoved, @Nullable Instant crashedAt) {

	/** The pod's status with what has happened to it. */
	ObjectNode told(ObjectNode status) {
		for (JsonNode each : status.path("containerStatuses")) {
			ObjectNode container = (ObjectNode) each;
			if (this.tagMoved) {
				String id = container.path("imageID").asString("");
				int digest = id.indexOf(':', id.indexOf('@')) + 1;
				container.put("imageID", id.substring(0, digest) + new StringBuilder(id.substring(digest)).reverse());
			}
			if (this.crashedAt != null) {
				container.put("restartCount", 1);
				container.set("lastState", Json.object(Map.of("terminated", Map.of("exitCode", 1, "reason", "Error",
						"finishedAt", this.crashedAt.truncatedTo(ChronoUnit.SECONDS).toString()))));
			}
		}
		return status;
	}

}
