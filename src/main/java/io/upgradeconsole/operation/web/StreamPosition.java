package io.upgradeconsole.operation.web;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Where a viewer's stream goes on: after the last line it has. A browser that reconnects
 * says so itself; a page that already holds lines says it in the query.
 *
 * @param after number of the last known line, 0 for none
 */
record StreamPosition(long after) {

	static StreamPosition of(@Nullable String lastEventId, @Nullable String query) {
		return new StreamPosition(Math.max(number(lastEventId), number(query)));
	}

	private static long number(@Nullable String text) {
		return (text != null && text.matches("\\d{1,18}")) ? Long.parseLong(text) : 0;
	}

	/** Reads it from the request. */
	static final class Resolver implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == StreamPosition.class;
		}

		@Override
		public StreamPosition resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
				NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
			return of(request.getHeader("Last-Event-ID"), request.getParameter("after"));
		}

	}

}
