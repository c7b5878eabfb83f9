package io.upgradeconsole.routes;

import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a method of a controller reads from a request. A parameter that it does not know
 * makes it fail.
 *
 * @param parameters of path, query and headers, as OpenAPI describes them
 * @param body the schema of the body, if one is read
 * @param bodyRequired whether it has to be sent
 */
record ApiInputs(List<Map<String, Object>> parameters, Optional<Map<String, Object>> body, boolean bodyRequired) {

	static ApiInputs of(HandlerMethod method, ApiSchemas schemas) {
		List<Map<String, Object>> parameters = new ArrayList<>();
		Map<String, Object> body = null;
		boolean required = true;
		for (MethodParameter each : method.getMethodParameters()) {
			Class<?> type = each.getParameterType();
			PathVariable path = each.getParameterAnnotation(PathVariable.class);
			RequestParam query = each.getParameterAnnotation(RequestParam.class);
			RequestBody sent = each.getParameterAnnotation(RequestBody.class);
			if (path != null) {
				parameters.add(parameter(named(path.value(), each), "path", true, schemas.simple(type)));
			}
			else if (query != null) {
				boolean needed = query.required() && query.defaultValue().equals(ValueConstants.DEFAULT_NONE);
				parameters.add(parameter(named(query.value(), each), "query", needed, schemas.simple(type)));
			}
			else if (sent != null) {
				body = schemas.request(type);
				required = sent.required();
			}
			else if (each.hasParameterAnnotation(ModelAttribute.class) && type.isRecord()) {
				Arrays.stream(type.getRecordComponents())
					.map((component) -> ofForm(component, schemas))
					.forEach(parameters::add);
			}
			else if (type == MultipartFile.class) {
				body = ApiSchemas.ordered("type", "object", "properties",
						Map.of("file", ApiSchemas.ordered("type", "string", "format", "binary")));
			}
			else if (type == InputStream.class) {
				body = Map.of("type", "string");
			}
			else if (type.getSimpleName().equals("StreamPosition")) {
				parameters.add(parameter("after", "query", false, schemas.simple(long.class)));
				parameters.add(parameter("Last-Event-ID", "header", false, schemas.simple(long.class)));
			}
			else if (type != HttpServletRequest.class && type != HttpServletResponse.class) {
				throw new AssertionError("ApiInputs does not know what " + method + " reads by its parameter " + each);
			}
		}
		return new ApiInputs(parameters, Optional.ofNullable(body), required);
	}

	private static Map<String, Object> ofForm(RecordComponent component, ApiSchemas schemas) {
		return parameter(component.getName(), "query", false, schemas.simple(component.getType()));
	}

	private static String named(String said, MethodParameter parameter) {
		return said.isEmpty() ? parameter.getParameter().getName() : said;
	}

	private static Map<String, Object> parameter(String name, String in, boolean required,
			@Nullable Map<String, Object> schema) {
		Map<String, Object> parameter = new LinkedHashMap<>();
		parameter.put("name", name);
		parameter.put("in", in);
		parameter.put("required", required);
		parameter.put("schema", schema);
		return parameter;
	}

}
