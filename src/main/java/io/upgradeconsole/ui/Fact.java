package io.upgradeconsole.ui;

import org.jspecify.annotations.Nullable;

/**
 * One line of a list of facts.
 *
 * @param term what it is
 * @param value its value, in a monospaced face
 * @param note where it comes from or what it means, or {@code null}
 */
public record Fact(String term, String value, @Nullable String note) {

	/** A fact that needs no explanation. */
	public static Fact of(String term, String value) {
		return new Fact(term, value, null);
	}

}
