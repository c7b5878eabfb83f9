package io.upgradeconsole.sandbox.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Short ways of building and reading JSON trees.
 */
final class Json {

	static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	static ObjectNode object() {
		return MAPPER.createObjectNode();
	}

	static ObjectNode object(Map<String, ?> values) {
		return MAPPER.valueToTree(values);
	}

	static ArrayNode array(List<?> values) {
		return MAPPER.valueToTree(values);
	}

	/** What is JSON already. */
	static JsonNode raw(SerializedString written) {
		return MAPPER.getNodeFactory().rawValueNode(new RawValue(written));
	}

	static byte[] bytes(JsonNode node) {
		return MAPPER.writeValueAsBytes(node);
	}

	static ObjectNode parse(byte[] body) {
		try {
			return objectOrEmpty(MAPPER.readTree(body));
		}
		catch (JacksonException ex) {
			// Clients may apply YAML.
			return objectOrEmpty(MAPPER.valueToTree(parseYaml(body)));
		}
	}

	private static Object parseYaml(byte[] body) {
		try {
			return new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(body, StandardCharsets.UTF_8));
		}
		catch (YAMLException ex) {
			throw ApiException.badRequest("the body is neither JSON nor YAML: " + ex.getMessage());
		}
	}

	static JsonNode parseAny(byte[] body) {
		return MAPPER.readTree(body);
	}

	/** The child object of that name, created when it is not there. */
	static ObjectNode child(ObjectNode parent, String name) {
		return (parent.get(name) instanceof ObjectNode present) ? present : parent.putObject(name);
	}

	static ArrayNode childArray(ObjectNode parent, String name) {
		return (parent.get(name) instanceof ArrayNode present) ? present : parent.putArray(name);
	}

	static void putIfAbsent(ObjectNode parent, String name, Object value) {
		if (!parent.hasNonNull(name)) {
			parent.set(name, MAPPER.<JsonNode>valueToTree(value));
		}
	}

	static ObjectNode objectOrEmpty(JsonNode node) {
		return (node instanceof ObjectNode present) ? present : object();
	}

	static Stream<JsonNode> stream(JsonNode array) {
		return StreamSupport.stream(array.spliterator(), false);
	}

	static Stream<ObjectNode> objects(JsonNode array) {
		return stream(array).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
	}

	static ObjectNode filter(JsonNode node, Predicate<String> names) {
		ObjectNode filtered = object();
		node.properties()
			.stream()
			.filter((property) -> names.test(property.getKey()))
			.forEach((property) -> filtered.set(property.getKey(), property.getValue()));
		return filtered;
	}

	static Map<String, String> strings(JsonNode object) {
		return object.properties()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (property) -> property.getValue().asString("")));
	}

}
