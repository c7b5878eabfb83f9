package io.upgradeconsole.ui.web;

import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.target.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;

/**
 * Answers whatever a controller throws: a known problem in its own words, a wrong request
 * with what is wrong about it, anything else with an id under which it is logged.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

	private static final Logger logger = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	Object on(Exception ex, HttpServletRequest request, HttpServletResponse response) throws Exception {
		if (ex instanceof AccessDeniedException || ex instanceof AuthenticationException || response.isCommitted()) {
			// The first two are for the filters in front, the last cannot be told any
			// more.
			throw ex;
		}
		if (ex instanceof ErrorResponse known) {
			known.getHeaders().forEach((name, values) -> values.forEach((value) -> response.addHeader(name, value)));
		}
		return answer(ex).to(request, request.getRequestURI());
	}

	/** The viewer of a stream has left, or its time is over: nobody is there to tell. */
	@ExceptionHandler({ AsyncRequestNotUsableException.class, AsyncRequestTimeoutException.class })
	void onLeft(HttpServletResponse response) {
		logger.debug("A streamed response ended early, committed: {}", response.isCommitted());
	}

	static ProblemAnswer answer(Exception ex) {
		ProblemException problem = findProblem(ex);
		if (problem != null) {
			return ProblemAnswer.of(problem.problem(), problem.members());
		}
		ProblemAnswer known = InputProblems.find(ex);
		if (known == null) {
			known = DatabaseProblems.find(ex);
		}
		return (known != null) ? known : unexpected(ex);
	}

	/** Value types refuse inside of conversions, which wrap what they throw. */
	private static @Nullable ProblemException findProblem(Throwable ex) {
		Throwable each = ex;
		for (int depth = 0; each != null && depth < 10; depth++) {
			if (each instanceof ProblemException problem) {
				return problem;
			}
			each = each.getCause();
		}
		return null;
	}

	static ProblemAnswer unexpected(@Nullable Throwable ex) {
		String id = UUID.randomUUID().toString().substring(0, 8);
		logger.error("Unexpected failure {}", id, ex);
		return new ProblemAnswer(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected-failure", "The console failed",
				"Something went wrong that the console does not know. The log has it under " + id + ".",
				"Try again; if it stays, look for " + id + " in the console's log.", null,
				Map.of(ProblemAnswer.LOG_ID, id));
	}

}
