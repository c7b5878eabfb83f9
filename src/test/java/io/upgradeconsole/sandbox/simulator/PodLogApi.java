package io.upgradeconsole.sandbox.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import tools.jackson.databind.JsonNode;

/**
 * Serves a pod's log, whole, its tail, or as it grows.
 */
final class PodLogApi {

	private static final long POLL_MILLIS = 100;

	private static final long BROKEN_LENGTH = 1_000_000;

	private final ObjectStore store;

	private final PodLogs logs;

	private final Faults faults;

	PodLogApi(ObjectStore store, PodLogs logs, Faults faults) {
		this.store = store;
		this.logs = logs;
		this.faults = faults;
	}

	ApiReply answer(ApiPath path, ApiRequest request) {
		KubeObject pod = this.store.get(ResourceType.PODS, path.namespace(), path.name());
		JsonNode container = pod.status().path("containerStatuses").path(0);
		String waiting = container.path("state").path("waiting").path("reason").asString("");
		if (!waiting.isEmpty() && container.path("restartCount").asInt(0) == 0) {
			throw ApiException.badRequest("container \"%s\" in pod \"%s\" is waiting to start: %s"
				.formatted(container.path("name").asString(""), pod.name(), why(waiting)));
		}
		return (exchange) -> send(exchange, pod, request);
	}

	private void send(HttpExchange exchange, KubeObject pod, ApiRequest request)
			throws IOException, InterruptedException {
		exchange.getResponseHeaders().set("Content-Type", "text/plain");
		// what promises more than it sends is a broken connection to the client
		exchange.sendResponseHeaders(200, (this.faults.logLines() == Integer.MAX_VALUE) ? 0 : BROKEN_LENGTH);
		OutputStream out = exchange.getResponseBody();
		int all = this.logs.lines(pod, 0).size();
		int position = (int) Math.max(0, all - request.number("tailLines", all));
		String sinceTime = request.parameter("sinceTime");
		Instant since = sinceTime.isEmpty() ? Instant.MIN : Instant.parse(sinceTime);
		int sent = 0;
		boolean more;
		do {
			more = request.flag("follow") && runs(pod);
			List<PodLogs.Line> lines = this.logs.lines(pod, position);
			position += lines.size();
			for (PodLogs.Line line : lines) {
				if (line.time().isBefore(since)) {
					continue;
				}
				if (sent++ == this.faults.logLines()) {
					throw new IOException("The connection breaks in the middle of the log");
				}
				out.write(line.print(request.flag("timestamps")).getBytes(StandardCharsets.UTF_8));
			}
			out.flush();
			if (more) {
				Thread.sleep(POLL_MILLIS);
			}
		}
		while (more);
	}

	private boolean runs(KubeObject pod) {
		return this.store.find(ResourceType.PODS, pod.namespace(), pod.name())
			.filter((current) -> current.uid().equals(pod.uid()))
			.filter((current) -> List.of("Pending", "Running").contains(current.status().path("phase").asString("")))
			.isPresent();
	}

	private static String why(String waitingReason) {
		return waitingReason.contains("Pull") ? "trying and failing to pull image" : waitingReason;
	}

}
