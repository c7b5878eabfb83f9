package io.upgradeconsole.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.servlet.Filter;

import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * The routes of a running console, as it has them itself: those of controllers, those of
 * resources, and those that the security filters serve. What it does not know how to list
 * makes it fail.
 */
public final class Routes {

	// "PathPattern [POST /sign-in]", alone or as one of several.
	private static final Pattern MATCHER = Pattern.compile("PathPattern \\[(?:(\\p{Upper}+) )?([^\\]]+)]");

	/** Filters that serve requests themselves, and the field that says which. */
	private static final List<String[]> SERVING = List.of(
			new String[] { "UsernamePasswordAuthenticationFilter", "requiresAuthenticationRequestMatcher" },
			new String[] { "OAuth2LoginAuthenticationFilter", "requiresAuthenticationRequestMatcher" },
			new String[] { "LogoutFilter", "logoutRequestMatcher" });

	private static final Set<String> PASSING = Set.of("DisableEncodeUrlFilter", "WebAsyncManagerIntegrationFilter",
			"SecurityContextHolderFilter", "HeaderWriterFilter", "CsrfFilter", "CrossSiteFilter",
			"BasicAuthenticationFilter", "RequestCacheAwareFilter", "SecurityContextHolderAwareRequestFilter",
			"AnonymousAuthenticationFilter", "SessionManagementFilter", "ExceptionTranslationFilter",
			"AuthorizationFilter", "SessionEnd", "TokenFilter");

	private Routes() {
	}

	/** All of them. */
	public static SortedSet<Route> of(ApplicationContext console) {
		SortedSet<Route> routes = new TreeSet<>();
		console.getBeansOfType(HandlerMapping.class).values().forEach((mapping) -> routes.addAll(served(mapping)));
		for (SecurityFilterChain chain : console.getBean(FilterChainProxy.class).getFilterChains()) {
			if (((DefaultSecurityFilterChain) chain).getRequestMatcher() != AnyRequestMatcher.INSTANCE) {
				routes.addAll(matched(((DefaultSecurityFilterChain) chain).getRequestMatcher()));
			}
			chain.getFilters().forEach((filter) -> routes.addAll(served(filter)));
		}
		return routes;
	}

	private static List<Route> served(HandlerMapping mapping) {
		if (mapping instanceof RequestMappingInfoHandlerMapping controllers) {
			return controllers.getHandlerMethods().keySet().stream().flatMap(Routes::of).toList();
		}
		if (mapping instanceof AbstractUrlHandlerMapping resources) {
			return resources.getHandlerMap()
				.keySet()
				.stream()
				// which version the assets are changes with each of them
				.map((path) -> path.replaceFirst("^/assets/\\p{XDigit}{12}/", "/assets/"))
				.map((path) -> new Route("GET", path))
				.toList();
		}
		if (mapping instanceof RouterFunctionMapping functions && functions.getRouterFunction() == null) {
			return List.of();
		}
		throw new AssertionError("Routes does not know how to list the routes of " + mapping
				+ ": teach it, so that none stays unlisted");
	}

	private static Stream<Route> of(RequestMappingInfo info) {
		String takes = first(info.getConsumesCondition()
			.getConsumableMediaTypes()
			.stream()
			.filter((type) -> !type.equals(MediaType.ALL))
			.map(MediaType::toString)
			.toList());
		String gives = first(
				info.getProducesCondition().getProducibleMediaTypes().stream().map(MediaType::toString).toList());
		boolean htmx = info.getHeadersCondition()
			.getExpressions()
			.stream()
			.anyMatch((header) -> header.getName().equals("HX-Request"));
		List<String> methods = info.getMethodsCondition().getMethods().stream().map(RequestMethod::name).toList();
		List<Route> routes = new ArrayList<>();
		for (String path : info.getPatternValues()) {
			for (String method : methods.isEmpty() ? List.of("GET", "POST") : methods) {
				routes.add(new Route(method, path, takes, gives, htmx));
			}
		}
		return routes.stream();
	}

	private static String first(List<String> types) {
		return types.isEmpty() ? "" : types.get(0);
	}

	private static List<Route> served(Filter filter) {
		String name = filter.getClass().getSimpleName();
		if (name.equals("OAuth2AuthorizationRequestRedirectFilter")) {
			Object resolver = ReflectionTestUtils.getField(filter, "authorizationRequestResolver");
			return matched(
					ReflectionTestUtils.getField(Objects.requireNonNull(resolver), "authorizationRequestMatcher"));
		}
		for (String[] serving : SERVING) {
			if (serving[0].equals(name)) {
				return matched(ReflectionTestUtils.getField(filter, serving[1]));
			}
		}
		if (!PASSING.contains(name)) {
			throw new AssertionError("Routes does not know the filter " + filter.getClass().getName()
					+ ": name it under SERVING if it answers requests itself, else under PASSING");
		}
		return List.of();
	}

	private static List<Route> matched(Object matcher) {
		Matcher found = MATCHER.matcher(String.valueOf(matcher));
		List<Route> routes = new ArrayList<>();
		while (found.find()) {
			routes.add(new Route((found.group(1) != null) ? found.group(1) : "GET", found.group(2)));
		}
		if (routes.isEmpty()) {
			throw new AssertionError("Routes finds no path in " + matcher);
		}
		return routes;
	}

}
