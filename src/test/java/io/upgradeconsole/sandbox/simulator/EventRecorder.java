package io.upgradeconsole.sandbox.simulator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

/**
 * Records Events about objects; only so many are kept, as a cluster forgets them too.
 */
final class EventRecorder {

	private static final int KEPT = 2000;

	private final ObjectStore store;

	EventRecorder(ObjectStore store) {
		this.store = store;
	}

	void record(KubeObject about, PodEvent event) {
		String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
		ObjectNode object = Json.object(Map.of("type", event.type(), "reason", event.reason(), "message",
				event.message(), "count", 1, "firstTimestamp", now, "lastTimestamp", now, "source",
				Map.of("component", "sandbox"), "involvedObject", reference(about)));
		object.putObject("metadata").put("name", about.name() + "." + Names.random(16));
		this.store.create(ResourceType.EVENTS, about.namespace(), object, false);
		List<KubeObject> events = this.store.list(ResourceType.EVENTS);
		if (events.size() > KEPT) {
			events.stream()
				.min(Comparator.comparing(KubeObject::created))
				.ifPresent(
						(oldest) -> this.store.delete(ResourceType.EVENTS, oldest.namespace(), oldest.name(), false));
		}
	}

	private static ObjectNode reference(KubeObject about) {
		return Json.object(Map.of("apiVersion", about.json().path("apiVersion"), "kind", about.kind(), "namespace",
				about.namespace(), "name", about.name(), "uid", about.uid()));
	}

}
