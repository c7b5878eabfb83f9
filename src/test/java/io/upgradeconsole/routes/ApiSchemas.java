package io.upgradeconsole.routes;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsonFormatVisitors.JsonAnyFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonArrayFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonBooleanFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatTypes;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitable;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonIntegerFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonMapFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonNumberFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonStringFormatVisitor;
import tools.jackson.databind.jsonFormatVisitors.JsonValueFormat;

/**
 * The schemas of what the API takes and answers: of answers as the console's own mapper
 * would write them, of requests by the components of their records.
 */
final class ApiSchemas {

	private final ObjectMapper json;

	private final Map<String, Class<?>> named = new TreeMap<>();

	private final Map<String, Object> schemas = new TreeMap<>();

	ApiSchemas(ObjectMapper json) {
		this.json = json;
	}

	/** All that were asked for, and what these refer to, by name. */
	Map<String, Object> all() {
		return this.schemas;
	}

	/** The schema of an answer. */
	Map<String, Object> answer(Type type) {
		return answer(this.json.constructType(type));
	}

	private Map<String, Object> answer(JavaType type) {
		Shape shape = new Shape();
		this.json.acceptJsonFormatVisitor(type, shape);
		return shape.schema;
	}

	/** The schema of a body that is sent. */
	Map<String, Object> request(Class<?> type) {
		String name = name(type);
		Map<String, Object> properties = new LinkedHashMap<>();
		for (RecordComponent component : type.getRecordComponents()) {
			properties.put(component.getName(), simple(component.getType()));
		}
		this.schemas.put(name, ordered("type", "object", "properties", properties));
		return reference(name);
	}

	/** The schema of a parameter. */
	Map<String, Object> simple(Class<?> type) {
		Map<String, Object> schema = answer(this.json.constructType(type));
		if (!schema.containsKey("type")) {
			throw new AssertionError("ApiSchemas expects a simple value, and not " + type);
		}
		return schema;
	}

	private String name(Class<?> type) {
		Class<?> outer = type.getEnclosingClass();
		String name = (outer != null)
				? outer.getSimpleName().replaceFirst("(Api|Controller)$", "") + "." + type.getSimpleName()
				: type.getSimpleName();
		Class<?> other = this.named.putIfAbsent(name, type);
		if (other != null && other != type) {
			throw new AssertionError("Two schemas would be called " + name + ": " + other + " and " + type);
		}
		return name;
	}

	/** Two members, always in this order: the document is compared as text. */
	static Map<String, Object> ordered(String first, Object value, String second, Object other) {
		Map<String, Object> members = new LinkedHashMap<>();
		members.put(first, value);
		members.put(second, other);
		return members;
	}

	private static Map<String, Object> reference(String name) {
		return Map.of("$ref", "#/components/schemas/" + name);
	}

	/** What the mapper tells of one type. */
	private final class Shape extends JsonFormatVisitorWrapper.Base {

		private final Map<String, Object> schema = new LinkedHashMap<>();

		@Override
		public @Nullable JsonObjectFormatVisitor expectObjectFormat(JavaType type) {
			String name = name(type.getRawClass());
			this.schema.putAll(reference(name));
			if (ApiSchemas.this.schemas.containsKey(name)) {
				return null;
			}
			Map<String, Object> properties = new LinkedHashMap<>();
			List<String> required = new ArrayList<>();
			Map<String, Object> object = new LinkedHashMap<>(Map.of("type", "object"));
			object.put("properties", properties);
			object.put("required", required);
			ApiSchemas.this.schemas.put(name, object);
			return new Members(type.getRawClass(), properties, required, getContext());
		}

		@Override
		public JsonArrayFormatVisitor expectArrayFormat(JavaType type) {
			this.schema.put("type", "array");
			JavaType items = type.getContentType();
			if (items != null) {
				this.schema.put("items", answer(items));
			}
			return new JsonArrayFormatVisitor.Base(getContext()) {
				@Override
				public void itemsFormat(JsonFormatTypes format) {
					Shape.this.schema.putIfAbsent("items", Map.of("type", format.value()));
				}
			};
		}

		@Override
		public JsonMapFormatVisitor expectMapFormat(JavaType type) {
			this.schema.put("type", "object");
			return new JsonMapFormatVisitor.Base(getContext()) {
				@Override
				public void valueFormat(JsonFormatVisitable handler, JavaType valueType) {
					Shape.this.schema.put("additionalProperties", answer(valueType));
				}
			};
		}

		@Override
		public JsonStringFormatVisitor expectStringFormat(JavaType type) {
			this.schema.put("type", "string");
			return new JsonStringFormatVisitor.Base() {
				@Override
				public void format(JsonValueFormat format) {
					Shape.this.schema.put("format", format.toString());
				}

				@Override
				public void enumTypes(Set<String> names) {
					Shape.this.schema.put("enum", List.copyOf(names.stream().sorted().toList()));
				}
			};
		}

		@Override
		public JsonIntegerFormatVisitor expectIntegerFormat(JavaType type) {
			this.schema.put("type", "integer");
			return new JsonIntegerFormatVisitor.Base();
		}

		@Override
		public JsonNumberFormatVisitor expectNumberFormat(JavaType type) {
			this.schema.put("type", "number");
			return new JsonNumberFormatVisitor.Base();
		}

		@Override
		public JsonBooleanFormatVisitor expectBooleanFormat(JavaType type) {
			this.schema.put("type", "boolean");
			return new JsonBooleanFormatVisitor.Base();
		}

		@Override
		public JsonAnyFormatVisitor expectAnyFormat(JavaType type) {
			return new JsonAnyFormatVisitor.Base();
		}

	}

	/** The members of an object. What may be null is left out where it is. */
	private final class Members extends JsonObjectFormatVisitor.Base {

		private final Class<?> owner;

		private final Map<String, Object> properties;

		private final List<String> required;

		private Members(Class<?> owner, Map<String, Object> properties, List<String> required,
				SerializationContext context) {
			super(context);
			this.owner = owner;
			this.properties = properties;
			this.required = required;
		}

		@Override
		public void property(BeanProperty property) {
			optionalProperty(property);
		}

		@Override
		public void optionalProperty(BeanProperty property) {
			this.properties.put(property.getName(), answer(property.getType()));
			if (isAlwaysThere(property.getMember().getName())) {
				this.required.add(property.getName());
			}
		}

		private boolean isAlwaysThere(String member) {
			if (!this.owner.isRecord()) {
				return false;
			}
			return Arrays.stream(this.owner.getRecordComponents())
				.filter((component) -> component.getName().equals(member))
				.anyMatch((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class));
		}

	}

}
