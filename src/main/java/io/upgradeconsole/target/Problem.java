package io.upgradeconsole.target;

import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a request from being served, told so that a person can act on it.
 * Pages show it as a callout, the API answers it as RFC 9457 problem details.
 *
 * @param kind decides the HTTP status
 * @param type slug of the documented problem type, such as {@code version-not-published}
 * @param title one short sentence
 * @param detail what was found, without secrets
 * @param remedy what to do about it
 * @param field name of the input it is about, or {@code null} if it is about none
 */
public record Problem(Kind kind, String type, String title, String detail, String remedy, @Nullable String field) {

	/** What sort of obstacle a problem is. */
	public enum Kind {

		/** What was sent cannot be used. */
		INVALID,
		/** The addressed thing does not exist. */
		NOT_FOUND,
		/** The caller may not do this. */
		FORBIDDEN,
		/** The current state does not allow it. */
		CONFLICT,
		/** Something the console depends on does not answer. */
		UNAVAILABLE

	}

	/** A problem with one input field. */
	public static Problem invalid(String field, String type, String title, String detail, String remedy) {
		return new Problem(Kind.INVALID, type, title, detail, remedy, field);
	}

	/** A thing that does not exist. */
	public static Problem notFound(String type, String title, String detail, String remedy) {
		return new Problem(Kind.NOT_FOUND, type, title, detail, remedy, null);
	}

	/** A state that does not allow what was asked. */
	public static Problem conflict(String type, String title, String detail, String remedy) {
		return new Problem(Kind.CONFLICT, type, title, detail, remedy, null);
	}

	/** Something the console depends on does not answer. */
	public static Problem unavailable(String type, String title, String detail, String remedy) {
		return new Problem(Kind.UNAVAILABLE, type, title, detail, remedy, null);
	}

	/** This problem as an exception. */
	public ProblemException asException() {
		return new ProblemException(this, null);
	}

	/** This problem as an exception with the failure behind it. */
	public ProblemException asException(Throwable cause) {
		return new ProblemException(this, cause);
	}

}
