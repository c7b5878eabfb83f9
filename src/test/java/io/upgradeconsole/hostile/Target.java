package io.upgradeconsole.hostile;

import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.upgradeconsole.routes.Route;
import io.upgradeconsole.routes.RouteSamples;
import io.upgradeconsole.routes.RouteTable;
import io.upgradeconsole.routes.Routes;

import org.springframework.beans.BeanUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A route with every field that its controller reads, found by reflection: a new field is
 * attacked from the day on that it is there.
 *
 * @param route the route
 * @param path the path of something that exists
 * @param sent what {@code routes.txt} says is sent there
 * @param parameters names in the query or the form
 * @param members names in the JSON body
 */
record Target(Route route, String path, String sent, SortedSet<String> parameters, SortedSet<String> members) {

	/** What filters read, and no controller. */
	private static final Map<String, List<String>> OF_FILTERS = Map.of("POST /sign-in", List.of("username", "password"),
			"GET /login/oauth2/code/*", List.of("code", "state", "error"), "GET /operations/{id}/stream",
			List.of("after"), "GET /api/v1/operations/{id}/stream", List.of("after"));

	static List<Target> all(ApplicationContext console, RouteSamples samples) {
		Map<String, RouteTable.Line> table = RouteTable.read();
		return Routes.of(console).stream().map((route) -> {
			RouteTable.Line line = table.get(route.toString());
			Target target = new Target(route, samples.path(route.path()),
					samples.sent((line != null) ? line.sent() : ""), new TreeSet<>(), new TreeSet<>());
			target.parameters.addAll(OF_FILTERS.getOrDefault(route.method() + " " + route.path(), List.of()));
			target.read(console.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
			return target;
		}).toList();
	}

	private void read(RequestMappingHandlerMapping controllers) {
		controllers.getHandlerMethods().forEach((info, method) -> {
			boolean same = info.getMethodsCondition().getMethods().contains(RequestMethod.valueOf(this.route.method()))
					&& info.getPatternValues().contains(this.route.path());
			for (MethodParameter parameter : same ? method.getMethodParameters() : new MethodParameter[0]) {
				read(parameter);
			}
		});
	}

	private void read(MethodParameter parameter) {
		Class<?> type = parameter.getParameterType();
		if (parameter.hasParameterAnnotation(RequestBody.class)) {
			if (takes().equals("application/json")) {
				this.members.addAll(names(type, (each) -> true));
			}
		}
		else if (type.isRecord() && type.getName().startsWith("io.upgradeconsole")
				&& !parameter.hasParameterAnnotation(PathVariable.class)) {
			this.parameters.addAll(names(type, (each) -> each != MultipartFile.class));
		}
		else if (parameter.hasParameterAnnotation(RequestParam.class)
				|| parameter.getParameterAnnotations().length == 0 && BeanUtils.isSimpleProperty(type)) {
			RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
			parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
			this.parameters.add((named != null && !named.value().isEmpty()) ? named.value()
					: String.valueOf(parameter.getParameterName()));
		}
	}

	private static List<String> names(Class<?> type, Predicate<Class<?>> wanted) {
		return Arrays.stream(type.getRecordComponents())
			.filter((each) -> wanted.test(each.getType()))
			.map(RecordComponent::getName)
			.toList();
	}

	boolean posts() {
		return this.route.method().equals("POST");
	}

	/** What the table says is sent, as the fields of a form or a query. */
	Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		if (this.sent.contains("=") && !this.sent.startsWith("{")) {
			for (String field : this.sent.split("&")) {
				String[] parts = field.split("=", 2);
				fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
			}
		}
		return fields;
	}

	/** The content type that it takes. */
	String takes() {
		String type = !this.route.takes().isEmpty() ? this.route.takes()
				: this.route.isApi() ? "application/json" : Intruder.FORM;
		return type.startsWith("multipart/") ? type + "; boundary=b" : type;
	}

	/** Sends there what is given: a form's fields, or a query and what the table says. */
	HttpResponse<String> send(Intruder intruder, Map<String, String> fields) {
		if (this.posts() && !this.route.isApi()) {
			return intruder.post(this.path, fields);
		}
		String query = fields.isEmpty() ? "" : "?" + Intruder.form(fields);
		return intruder.send(this.posts() ? body(intruder, query, this.sent) : request(intruder, query).GET());
	}

	/** A request with this body, of the type that it takes. */
	Builder body(Intruder intruder, String query, String body) {
		return request(intruder, query).header("Content-Type", takes()).POST(BodyPublishers.ofString(body));
	}

	/** A request as a page or a script makes it. */
	Builder request(Intruder intruder, String query) {
		Builder request = intruder.request(this.path + query)
			.header("Accept",
					!this.route.gives().isEmpty() ? this.route.gives() : this.route.isApi() ? "*/*" : "text/html");
		return this.route.htmx() ? request.header("HX-Request", "true") : request;
	}

	@Override
	public String toString() {
		return this.route.toString();
	}

}
