package io.upgradeconsole.sandbox.simulator;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request with its body read.
 *
 * @param token the service account's that sends it, empty if none does
 */
record ApiRequest(String method, List<String> path, Map<String, String> query, String contentType, String accept,
		String token, byte[] body) {

	static ApiRequest read(HttpExchange exchange) throws IOException {
		List<String> path = Arrays.stream(exchange.getRequestURI().getPath().split("/"))
			.filter((segment) -> !segment.isEmpty())
			.toList();
		boolean byAccount = !path.isEmpty() && Access.PATH.equals("/" + path.get(0) + "/");
		return new ApiRequest(exchange.getRequestMethod(), byAccount ? path.subList(2, path.size()) : path,
				query(exchange.getRequestURI().getRawQuery()), header(exchange, "Content-Type").split(";")[0].trim(),
				header(exchange, "Accept"), byAccount ? path.get(1) : "", exchange.getRequestBody().readAllBytes());
	}

	String parameter(String name) {
		return this.query.getOrDefault(name, "");
	}

	long number(String name, long otherwise) {
		String value = parameter(name);
		return value.isEmpty() ? otherwise : Long.parseLong(value);
	}

	boolean flag(String name) {
		return List.of("true", "1").contains(parameter(name));
	}

	boolean dryRun() {
		return !parameter("dryRun").isEmpty();
	}

	ObjectNode object() {
		if (this.contentType.contains("protobuf")) {
			return ProtobufBody.decode(this.body);
		}
		if (this.contentType.contains("cbor")) {
			throw ApiException.unsupportedMediaType();
		}
		return (this.body.length > 0) ? Json.parse(this.body) : Json.object();
	}

	private static String header(HttpExchange exchange, String name) {
		return String.join(",", exchange.getRequestHeaders().getOrDefault(name, List.of()));
	}

	private static Map<String, String> query(String raw) {
		Map<String, String> query = new HashMap<>();
		if (raw != null) {
			for (String parameter : raw.split("&")) {
				String[] parts = parameter.split("=", 2);
				query.put(decode(parts[0]), (parts.length > 1) ? decode(parts[1]) : "");
			}
		}
		return query;
	}

	private static String decode(String value) {
		return URLDecoder.decode(value, StandardCharsets.UTF_8);
	}

}
