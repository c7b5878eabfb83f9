package io.upgradeconsole.masking;

import java.util.Set;

/**
 * Reads what is written where YAML, JSON or a command line has one value.
 */
final class Scalars {

	private static final Set<String> NO_SECRETS = Set.of("", "''", "\"\"", "[]", "{}", "{", "[", "}", "]", "},", "],",
			"<nil>", "nil", "null", "~", "true", "false", "\"true\"", "\"false\"", "'true'", "'false'");

	private Scalars() {
	}

	/** The text without its quotes and escapes. */
	static String text(String written) {
		String trimmed = written.strip();
		if (isQuoted(trimmed, '\'')) {
			return trimmed.substring(1, trimmed.length() - 1).replace("''", "'");
		}
		if (isQuoted(trimmed, '"')) {
			String inner = trimmed.substring(1, trimmed.length() - 1);
			View view = View.of(inner).unescaped();
			return (view != null) ? view.text() : inner;
		}
		return trimmed;
	}

	/** Whether it is a literal or an opening bracket that hides nothing. */
	static boolean saysNothing(String written) {
		return NO_SECRETS.contains(written.strip());
	}

	private static boolean isQuoted(String text, char quote) {
		return text.length() >= 2 && text.charAt(0) == quote && text.charAt(text.length() - 1) == quote;
	}

}
