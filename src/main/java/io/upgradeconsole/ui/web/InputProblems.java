package io.upgradeconsole.ui.web;

import java.util.stream.Collectors;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Tells Spring's own refusals of a request in the console's words. None repeats what was
 * sent: it may hold a secret.
 */
final class InputProblems {

	private InputProblems() {
	}

	/** The answer to a request that is wrong, or {@code null} if the console is. */
	static @Nullable ProblemAnswer find(Exception ex) {
		if (ex instanceof HttpMessageNotReadableException unreadable) {
			return unreadable(unreadable);
		}
		if (ex instanceof MethodArgumentNotValidException invalid) {
			return invalid(invalid.getBindingResult());
		}
		if (ex instanceof BindException invalid) {
			return invalid(invalid.getBindingResult());
		}
		if (ex instanceof TypeMismatchException mismatch) {
			String name = (mismatch instanceof MethodArgumentTypeMismatchException argument) ? argument.getName()
					: mismatch.getPropertyName();
			return new ProblemAnswer(HttpStatus.BAD_REQUEST, "parameter-invalid", "This value cannot be read",
					"The value of '" + name + "' is not of the kind that is expected there.",
					"Correct it and send the request again.", name);
		}
		if (ex instanceof MissingServletRequestParameterException missing) {
			return missing(missing.getParameterName());
		}
		if (ex instanceof MissingServletRequestPartException missing) {
			return missing(missing.getRequestPartName());
		}
		if (ex instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
			return ofStatus(response.getStatusCode());
		}
		// Tomcat reads a query and a form only when somebody asks for them
		if (ex instanceof InvalidParameterException unreadable) {
			return ofStatus(HttpStatusCode.valueOf(unreadable.getErrorCode()));
		}
		return (ex instanceof MultipartException) ? ofStatus(HttpStatus.BAD_REQUEST) : null;
	}

	/** The answer when nothing is known but the status. */
	static ProblemAnswer ofStatus(HttpStatusCode status) {
		return switch (status.value()) {
			case 401 -> new ProblemAnswer(status, "sign-in-required", "Sign in first",
					"The console answers configured users only.", "Sign in and try again.", null);
			case 403 -> new ProblemAnswer(status, "not-permitted", "You may not do this",
					"None of your roles allows this.", "Ask somebody who has the role to do it.", null);
			case 404 -> new ProblemAnswer(status, "page-not-found", "There is nothing here",
					"The console has no page under this address.",
					"Check the address, or start from the list of releases.", null);
			case 405 -> new ProblemAnswer(status, "method-not-allowed", "This method is not allowed here",
					"The address exists, but does not take this HTTP method.",
					"In a browser, start from the list of releases. In a program, use a method in the answer's Allow header.",
					null);
			case 406 -> new ProblemAnswer(status, "not-acceptable", "There is no such format",
					"What is here cannot be given in a format that the Accept header names.",
					"Leave the Accept header out, or name another format.", null);
			case 413 -> new ProblemAnswer(status, "upload-too-large", "The upload is too large",
					"The request holds more than the console takes.", "Send a file of 1 MB at most.", null);
			case 415 -> new ProblemAnswer(status, "media-type-not-supported", "This format is not taken here",
					"The request's Content-Type is none that this address takes.",
					"Set the Content-Type header to one in the answer's Accept header, such as application/json.",
					null);
			default -> new ProblemAnswer(status, "request-refused", "This request cannot be served",
					"The request is not one that the console understands.", "Correct the request and send it again.",
					null);
		};
	}

	private static ProblemAnswer missing(String name) {
		return new ProblemAnswer(HttpStatus.BAD_REQUEST, "parameter-missing", "Something is missing",
				"The request has no '" + name + "'.", "Add it and send the request again.", name);
	}

	private static ProblemAnswer invalid(BindingResult result) {
		FieldError error = result.getFieldError();
		String field = (error != null) ? error.getField() : null;
		// Messages of failed conversions quote what was sent; those of constraints do
		// not.
		String why = (error != null && !error.isBindingFailure()) ? error.getDefaultMessage() : "cannot be used";
		return new ProblemAnswer(HttpStatus.UNPROCESSABLE_CONTENT, "field-invalid", "A field cannot be used",
				(field != null) ? "The field '" + field + "' " + why + "." : "The fields do not fit together.",
				"Correct it and send the request again.", field);
	}

	private static ProblemAnswer unreadable(HttpMessageNotReadableException ex) {
		String field = null;
		String detail = "The body is missing, or is not of the format that its Content-Type says.";
		if (ex.getCause() instanceof JacksonException json) {
			field = json.getPath()
				.stream()
				.map(JacksonException.Reference::getPropertyName)
				.filter((name) -> name != null)
				.collect(Collectors.joining("."));
			// without one where a number is too long
			int line = (json.getLocation() != null) ? json.getLocation().getLineNr() : 0;
			detail = field.isEmpty() ? "The body is not valid JSON"
					+ ((line > 0) ? " (line " + line + ", column " + json.getLocation().getColumnNr() + ")." : ".")
					: "The value of '" + field + "' is not of the kind that is expected there.";
		}
		return new ProblemAnswer(HttpStatus.BAD_REQUEST, "body-not-readable", "The request's body cannot be read",
				detail, "Correct the body and send the request again.",
				(field == null || field.isEmpty()) ? null : field);
	}

}
