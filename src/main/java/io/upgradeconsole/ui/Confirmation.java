package io.upgradeconsole.ui;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * A confirmation form that was refused, on its way back to its page: nothing typed is
 * lost.
 *
 * @param typedName what was typed as the release's name
 * @param reason what was typed as the reason
 * @param error why it was refused, or {@code null} where nobody has sent it yet
 */
public record Confirmation(String typedName, String reason, @Nullable ProblemView error) implements Serializable {

	/** Name of the flash attribute. */
	public static final String ATTRIBUTE = "confirmation";

	/** What a flash attribute holds, or a form that nobody has filled in yet. */
	public static Confirmation in(@Nullable Object attribute) {
		return (attribute instanceof Confirmation refused) ? refused : blank();
	}

	/** A form that nobody has filled in yet. */
	public static Confirmation blank() {
		return new Confirmation("", "", null);
	}

}
