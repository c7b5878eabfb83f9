package io.upgradeconsole.ui.web;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.ui.ProblemView;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/**
 * A problem with its HTTP status, and the forms it is answered in.
 *
 * @param status the HTTP status
 * @param type slug of the documented problem type
 * @param title one short sentence
 * @param detail what was found
 * @param remedy what to do about it
 * @param field name of the input it is about, or {@code null}
 * @param members what the problem details hold besides
 */
record ProblemAnswer(HttpStatusCode status, String type, String title, String detail, String remedy,
		@Nullable String field, Map<String, Object> members) {

	/** Member that names what to look for in the log. */
	static final String LOG_ID = "logId";

	ProblemAnswer(HttpStatusCode status, String type, String title, String detail, String remedy,
			@Nullable String field) {
		this(status, type, title, detail, remedy, field, Map.of());
	}

	static ProblemAnswer of(Problem problem) {
		return of(problem, Map.of());
	}

	static ProblemAnswer of(Problem problem, Map<String, Object> members) {
		return new ProblemAnswer(status(problem.kind()), problem.type(), problem.title(), problem.detail(),
				problem.remedy(), problem.field(), members);
	}

	private static HttpStatus status(Problem.Kind kind) {
		return switch (kind) {
			// Understood, and not usable; 400 is left to what cannot even be read.
			case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
			case NOT_FOUND -> HttpStatus.NOT_FOUND;
			case FORBIDDEN -> HttpStatus.FORBIDDEN;
			case CONFLICT -> HttpStatus.CONFLICT;
			case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
		};
	}

	/**
	 * Problem details for the API and the probes, a fragment for htmx, a page for
	 * everybody else.
	 */
	Object to(HttpServletRequest request, String path) {
		if (Stream.of("/api/", "/actuator/").map(request.getContextPath()::concat).anyMatch(path::startsWith)) {
			return details();
		}
		ModelAndView answer = new ModelAndView();
		answer.setStatus(this.status);
		answer.addObject("problem", new ProblemView(this.type, this.title, this.detail, this.remedy));
		if ("true".equals(request.getHeader("HX-Request"))) {
			// htmx puts no error anywhere: script lays it over the page, which stays as
			// it is
			answer.setViewName("parts :: trouble");
		}
		else {
			answer.setViewName("problem");
			answer.addObject("way",
					WayOut.of(this.status, request, path, Objects.toString(this.members.get(LOG_ID), null)));
		}
		return answer;
	}

	private ResponseEntity<ProblemDetail> details() {
		ProblemDetail details = ProblemDetail.forStatusAndDetail(this.status, this.detail);
		details.setType(URI.create("/problems/" + this.type));
		details.setTitle(this.title);
		details.setProperty("remedy", this.remedy);
		if (this.field != null) {
			details.setProperty("field", this.field);
		}
		this.members.forEach(details::setProperty);
		// Said outright: what the caller accepts (a stream, say) must not hide the
		// problem.
		return ResponseEntity.status(this.status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(details);
	}

}
