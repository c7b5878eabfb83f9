package io.upgradeconsole.sandbox.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import tools.jackson.databind.JsonNode;

/**
 * An answer: a whole one, or one that is written as things happen.
 */
@FunctionalInterface
interface ApiReply {

	String JSON = "application/json";

	void send(HttpExchange exchange) throws IOException, InterruptedException;

	static ApiReply json(int code, JsonNode body) {
		return (exchange) -> bytes(exchange, code, JSON, Json.bytes(body));
	}

	static ApiReply text(int code, String body) {
		return (exchange) -> bytes(exchange, code, "text/plain", body.getBytes(StandardCharsets.UTF_8));
	}

	private static void bytes(HttpExchange exchange, int code, String contentType, byte[] body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", contentType);
		exchange.sendResponseHeaders(code, (body.length > 0) ? body.length : -1);
		exchange.getResponseBody().write(body);
	}

}
