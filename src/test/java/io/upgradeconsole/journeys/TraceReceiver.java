package io.upgradeconsole.journeys;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import org.awaitility.Awaitility;

/**
 * Takes traces by OTLP over HTTP, as a collector does.
 */
final class TraceReceiver implements AutoCloseable {

	private final HttpServer server;

	private final List<ReceivedSpan> spans = new CopyOnWriteArrayList<>();

	private TraceReceiver(HttpServer server) {
		this.server = server;
	}

	static TraceReceiver start() throws IOException {
		TraceReceiver receiver = new TraceReceiver(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
		receiver.server.createContext("/v1/traces", receiver::take);
		receiver.server.start();
		return receiver;
	}

	/** Where to send traces to. */
	String endpoint() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/v1/traces";
	}

	/** The first span that is like this, as soon as it has come. */
	ReceivedSpan await(Predicate<ReceivedSpan> wanted) {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> this.spans.stream().filter(wanted).findFirst(), (found) -> found.isPresent())
			.orElseThrow();
	}

	/** All spans of a trace that have come. */
	List<ReceivedSpan> trace(String traceId) {
		return this.spans.stream().filter((span) -> span.traceId().equals(traceId)).toList();
	}

	/** All spans that have come. */
	List<ReceivedSpan> all() {
		return List.copyOf(this.spans);
	}

	private void take(HttpExchange exchange) throws IOException {
		try (exchange; InputStream body = exchange.getRequestBody()) {
			ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(body);
			request.getResourceSpansList()
				.stream()
				.flatMap((resource) -> resource.getScopeSpansList().stream())
				.flatMap((scope) -> scope.getSpansList().stream())
				.map((Span span) -> ReceivedSpan.of(span))
				.forEach(this.spans::add);
			exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
			// an empty answer is an ExportTraceServiceResponse that has nothing to say
			exchange.sendResponseHeaders(200, -1);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
