package io.upgradeconsole.sandbox.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.sun.net.httpserver.HttpExchange;
import tools.jackson.databind.JsonNode;

/**
 * Streams changes as they happen.
 */
final class Watch implements ApiReply {

	/** A bookmark now and then, for only a write shows that the client has gone. */
	private static final long BOOKMARK_MILLIS = 10_000;

	private final ObjectStore store;

	private final ApiPath path;

	private final ApiRequest request;

	private final Predicate<KubeObject> selector;

	Watch(ObjectStore store, ApiPath path, ApiRequest request) {
		this.store = store;
		this.path = path;
		this.request = request;
		this.selector = ObjectApi.selector(request)
			.and((object) -> path.namespace().isEmpty() || object.namespace().equals(path.namespace()));
	}

	@Override
	public void send(HttpExchange exchange) throws IOException, InterruptedException {
		long end = System.currentTimeMillis() + this.request.number("timeoutSeconds", 1800) * 1000;
		exchange.getResponseHeaders().set("Content-Type", JSON);
		exchange.sendResponseHeaders(200, 0);
		OutputStream out = exchange.getResponseBody();
		out.flush();
		long seen = sendInitial(out);
		long bookmark = System.currentTimeMillis() + BOOKMARK_MILLIS;
		while (System.currentTimeMillis() < end) {
			List<Change> changes = this.store.changesAfter(seen, Math.min(BOOKMARK_MILLIS, 1000));
			for (Change change : changes) {
				seen = change.version();
				if (change.resource().equals(this.path.type()) && this.selector.test(change.object())) {
					write(out, change.type().name(), change.object().json());
				}
			}
			if (this.request.flag("allowWatchBookmarks") && System.currentTimeMillis() > bookmark) {
				write(out, "BOOKMARK", bookmark(seen, Map.of()));
				bookmark = System.currentTimeMillis() + BOOKMARK_MILLIS;
			}
		}
	}

	/** What exists already, when the client asks for it by not naming a version. */
	private long sendInitial(OutputStream out) throws IOException {
		boolean list = this.request.flag("sendInitialEvents");
		long from = this.request.number("resourceVersion", 0);
		if (from > 0 && !list) {
			return from;
		}
		List<KubeObject> objects;
		synchronized (this.store) {
			from = this.store.version();
			objects = this.store.list(this.path.type(), this.path.namespace(), this.selector);
		}
		for (KubeObject object : objects) {
			write(out, "ADDED", object.json());
		}
		if (list) {
			write(out, "BOOKMARK", bookmark(from, Map.of("k8s.io/initial-events-end", "true")));
		}
		return from;
	}

	private JsonNode bookmark(long version, Map<String, String> annotations) {
		return Json.object(Map.of("kind", this.path.type().kind(), "apiVersion", this.path.type().apiVersion(),
				"metadata", Map.of("resourceVersion", String.valueOf(version), "annotations", annotations)));
	}

	private static void write(OutputStream out, String type, JsonNode object) throws IOException {
		byte[] line = (Json.object(Map.of("type", type, "object", object)) + "\n").getBytes();
		out.write(line);
		out.flush();
	}

}
