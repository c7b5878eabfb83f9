package io.upgradeconsole.ui.web;

import io.upgradeconsole.target.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Answers what failed outside of any controller: in a filter, in a template, in the
 * container. A filter may leave its {@link Problem} as a request attribute of that name.
 */
@Controller
class ContainerProblems implements ErrorController {

	@RequestMapping("${spring.web.error.path:/error}")
	Object onError(HttpServletRequest request) {
		String path = (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original) ? original
				: request.getRequestURI();
		return answer(request).to(request, path);
	}

	private static ProblemAnswer answer(HttpServletRequest request) {
		if (request.getAttribute(Problem.class.getName()) instanceof Problem problem) {
			return ProblemAnswer.of(problem);
		}
		// Without a status somebody has typed the error page's own address.
		HttpStatusCode status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)
				? HttpStatusCode.valueOf(code) : HttpStatus.NOT_FOUND;
		// A form that is too large has a status and an exception: the status says more.
		if (status.is4xxClientError()) {
			return InputProblems.ofStatus(status);
		}
		return (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception ex)
				? ProblemAdvice.answer(ex) : ProblemAdvice.unexpected(null);
	}

}
