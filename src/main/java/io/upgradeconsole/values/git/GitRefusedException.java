package io.upgradeconsole.values.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Thrown when a repository could not be reached or did not take a commit. The message
 * says why, without credentials.
 */
class GitRefusedException extends RuntimeException {

	private static final int LONGEST = 500;

	GitRefusedException(String reason) {
		super(reason);
	}

	GitRefusedException(Throwable cause, String secret) {
		super(words(cause, secret), cause);
	}

	/** What each of the causes adds to the one that it caused. */
	private static String words(Throwable failure, String secret) {
		List<String> words = new ArrayList<>();
		for (Throwable each = failure; each != null && words.size() < 3; each = each.getCause()) {
			String message = (each.getMessage() != null) ? each.getMessage() : each.getClass().getSimpleName();
			String text = (secret.isEmpty() ? message : message.replace(secret, "***")).strip();
			if (words.stream()
				.noneMatch((word) -> word.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))) {
				words.add(text);
			}
		}
		String all = String.join(": ", words);
		return (all.length() <= LONGEST) ? all : all.substring(0, LONGEST) + "…";
	}

}
