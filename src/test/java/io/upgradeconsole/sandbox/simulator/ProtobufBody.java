package io.upgradeconsole.sandbox.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

import tools.jackson.databind.node.ObjectNode;

/**
 * What helm and kubectl send as protobuf: Secrets, helm's records among them, how to
 * delete these, and a new namespace.
 */
final class ProtobufBody {

	private static final byte[] MAGIC = { 'k', '8', 's', 0 };

	private static final Map<Integer, String> METADATA = Map.of(1, "name", 2, "generateName", 3, "namespace", 5, "uid",
			6, "resourceVersion");

	private static final Map<Integer, String> METADATA_MAPS = Map.of(11, "labels", 12, "annotations");

	private ProtobufBody() {
	}

	static ObjectNode decode(byte[] body) {
		if (body.length < MAGIC.length || !Arrays.equals(body, 0, 4, MAGIC, 0, 4)) {
			throw ApiException.unsupportedMediaType();
		}
		Protobuf envelope = Protobuf.parse(Arrays.copyOfRange(body, MAGIC.length, body.length));
		String kind = envelope.message(1).string(2);
		return switch (kind) {
			case "Secret" -> secret(envelope.message(2));
			case "Namespace" -> namespace(envelope.message(2));
			case "DeleteOptions" -> deleteOptions(envelope.message(2));
			default -> throw ApiException.unsupportedMediaType();
		};
	}

	private static ObjectNode secret(Protobuf message) {
		ObjectNode secret = Json.object(Map.of("apiVersion", "v1", "kind", "Secret", "type", message.string(3), "data",
				message.map(2, Base64.getEncoder()::encodeToString)));
		secret.set("metadata", metadata(message.message(1)));
		return secret;
	}

	private static ObjectNode namespace(Protobuf message) {
		ObjectNode namespace = Json.object(Map.of("apiVersion", "v1", "kind", "Namespace"));
		namespace.set("metadata", metadata(message.message(1)));
		return namespace;
	}

	private static ObjectNode metadata(Protobuf message) {
		ObjectNode metadata = Json.object();
		METADATA.forEach((number, name) -> {
			if (!message.string(number).isEmpty()) {
				metadata.put(name, message.string(number));
			}
		});
		METADATA_MAPS.forEach((number, name) -> {
			Map<String, String> values = message.map(number, (value) -> new String(value, StandardCharsets.UTF_8));
			if (!values.isEmpty()) {
				metadata.set(name, Json.object(values));
			}
		});
		return metadata;
	}

	private static ObjectNode deleteOptions(Protobuf message) {
		ObjectNode options = Json.object();
		if (!message.string(4).isEmpty()) {
			options.put("propagationPolicy", message.string(4));
		}
		return options;
	}

}
