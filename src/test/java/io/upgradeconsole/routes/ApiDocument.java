package io.upgradeconsole.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The OpenAPI document as the running console would write it. What no route says is taken
 * over from the document in the jar: the words, the problem types, and, where a method
 * decides on them as it runs, statuses and content types.
 */
final class ApiDocument {

	private static final Path KEPT = Path.of("src/main/resources/api/openapi.json");

	private static final Set<Type> OPAQUE = Set.of(void.class, String.class, byte[].class, Resource.class,
			StreamingResponseBody.class);

	private final ObjectMapper json;

	private final ApiSchemas schemas;

	private final JsonNode kept;

	private final Map<String, RouteTable.Line> table = RouteTable.read();

	private final Map<String, Map<String, Map<String, Object>>> paths = new TreeMap<>();

	private ApiDocument(ObjectMapper json) {
		this.json = json;
		this.schemas = new ApiSchemas(json);
		this.kept = kept(json);
	}

	/** The document in the jar. */
	static JsonNode kept(ObjectMapper json) {
		try (InputStream file = Files.newInputStream(KEPT)) {
			return json.readTree(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Makes it anew. */
	static String of(ApplicationContext console) {
		ObjectMapper json = console.getBean(ObjectMapper.class);
		ApiDocument document = new ApiDocument(json);
		console.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.entrySet()
			.stream()
			.sorted(Comparator.comparing((route) -> route.getKey().toString()))
			.forEach((route) -> document.add(route.getKey(), route.getValue()));
		return json.writerWithDefaultPrettyPrinter().writeValueAsString(document.whole()).replace("\r\n", "\n") + "\n";
	}

	private Map<String, Object> whole() {
		this.paths.values()
			.forEach((verbs) -> verbs.values()
				.forEach((operation) -> operation.computeIfPresent("parameters",
						(name, named) -> List.copyOf(((Map<?, ?>) named).values()))));
		Map<String, Object> whole = new LinkedHashMap<>();
		whole.put("openapi", "3.1.0");
		whole.put("info", this.kept.path("info"));
		whole.put("servers", List.of(Map.of("url", "/")));
		whole.put("security", List.of(Map.of("token", List.of()), Map.of("basic", List.of())));
		whole.put("paths", this.paths);
		this.schemas.all().put("Problem", this.kept.at("/components/schemas/Problem"));
		Map<String, Object> components = new LinkedHashMap<>();
		components.put("securitySchemes", this.kept.at("/components/securitySchemes"));
		components.put("schemas", this.schemas.all());
		whole.put("components", components);
		return whole;
	}

	private void add(RequestMappingInfo info, HandlerMethod method) {
		for (String path : info.getPatternValues()) {
			if (path.startsWith("/api/")) {
				info.getMethodsCondition()
					.getMethods()
					.forEach((verb) -> add(path, verb.name().toLowerCase(), info, method));
			}
		}
	}

	private void add(String path, String verb, RequestMappingInfo info, HandlerMethod method) {
		JsonNode before = this.kept.path("paths").path(path).path(verb);
		Map<String, Object> operation = this.paths.computeIfAbsent(path, (any) -> new TreeMap<>())
			.computeIfAbsent(verb, (any) -> new LinkedHashMap<>());
		operation.put("operationId", verb + id(path));
		operation.put("summary", before.path("summary").asString(""));
		roles(verb.toUpperCase() + " " + path).forEach((name, roles) -> operation.put(name, roles));
		ApiInputs inputs = ApiInputs.of(method, this.schemas);
		Map<Object, Object> parameters = member(operation, "parameters");
		inputs.parameters()
			.forEach((parameter) -> parameters.put(parameter.get("in") + " " + parameter.get("name"), parameter));
		inputs.body().ifPresent((body) -> {
			Map<Object, Object> request = member(operation, "requestBody");
			request.put("required", inputs.bodyRequired());
			Map<Object, Object> content = member(request, "content");
			types(info.getConsumesCondition().getConsumableMediaTypes(), MediaType.APPLICATION_JSON_VALUE)
				.forEach((type) -> content.put(type, Map.of("schema", body)));
		});
		answers(member(operation, "responses"), info, method, before.path("responses"));
	}

	private Map<String, Object> roles(String route) {
		return this.table.entrySet()
			.stream()
			.filter((line) -> line.getKey().equals(route) || line.getKey().startsWith(route + " "))
			.findFirst()
			.map((line) -> Map.<String, Object>of("x-roles",
					line.getValue().roles().stream().map(Enum::name).sorted().toList()))
			.orElseGet(Map::of);
	}

	private void answers(Map<Object, Object> responses, RequestMappingInfo info, HandlerMethod method,
			JsonNode before) {
		Type type = method.getMethod().getGenericReturnType();
		List<String> statuses = List.of("200");
		ResponseStatus said = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), ResponseStatus.class);
		if (said != null) {
			statuses = List.of(String.valueOf(said.code().value()));
		}
		else if (type instanceof ParameterizedType entity && entity.getRawType() == ResponseEntity.class) {
			type = entity.getActualTypeArguments()[0];
			List<String> known = before.propertyNames().stream().filter((name) -> name.startsWith("2")).toList();
			statuses = known.isEmpty() ? statuses : known;
		}
		boolean opaque = OPAQUE.contains(type);
		for (String status : statuses) {
			Map<Object, Object> response = member(responses, status);
			response.put("description", before.path(status).path("description").asString("OK"));
			Map<Object, Object> content = member(response, "content");
			List<String> types = types(info.getProducesCondition().getProducibleMediaTypes(), null);
			if (types.isEmpty()) {
				types = opaque ? List.copyOf(before.path(status).path("content").propertyNames())
						: List.of(MediaType.APPLICATION_JSON_VALUE);
			}
			Object schema = opaque ? Map.of("type", "string") : this.schemas.answer(type);
			types.forEach((each) -> content.put(each, Map.of("schema", schema)));
		}
		responses.put("default",
				ApiSchemas.ordered("description", "A problem, told so that a person can act on it", "content",
						Map.of(MediaType.APPLICATION_PROBLEM_JSON_VALUE,
								Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")))));
	}

	private static List<String> types(Set<MediaType> types, @Nullable String otherwise) {
		List<String> names = types.stream()
			.filter((type) -> !type.equals(MediaType.ALL))
			.map(MediaType::toString)
			.sorted()
			.toList();
		return (names.isEmpty() && otherwise != null) ? List.of(otherwise) : names;
	}

	@SuppressWarnings("unchecked")
	private static Map<Object, Object> member(Map<?, ?> owner, String name) {
		return (Map<Object, Object>) ((Map<Object, Object>) owner).computeIfAbsent(name, (any) -> new TreeMap<>());
	}

	private static String id(String path) {
		return Arrays.stream(path.replaceFirst("^/api/v1", "").split("[^A-Za-z]+"))
			.filter((word) -> !word.isEmpty())
			.map((word) -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
			.collect(Collectors.joining());
	}

}
