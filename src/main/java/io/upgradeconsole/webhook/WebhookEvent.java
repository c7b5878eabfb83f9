package io.upgradeconsole.webhook;

import java.util.Locale;

/**
 * What a webhook can be told.
 */
enum WebhookEvent {

	/** A plan was made that takes another person. */
	REQUESTED,
	/** Somebody approved a plan. */
	APPROVED,
	/** Somebody rejected a plan. */
	REJECTED,
	/** An operation was started. */
	STARTED,
	/** An operation ended. */
	ENDED,
	/** An operation was started without a second person. */
	BREAK_GLASS;

	/** As settings and messages write it, such as {@code break-glass}. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
