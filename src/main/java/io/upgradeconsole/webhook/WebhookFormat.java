package io.upgradeconsole.webhook;

/**
 * How a webhook wants to be told.
 */
enum WebhookFormat {

	/** The console's own JSON. */
	GENERIC,
	/** A text, as Slack's incoming webhooks take it. */
	SLACK

}
