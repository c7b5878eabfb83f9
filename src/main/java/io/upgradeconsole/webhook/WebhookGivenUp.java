package io.upgradeconsole.webhook;

/**
 * A message could not be delivered, and is tried no more.
 *
 * @param webhook the receiver's name
 * @param event what it would have told, such as {@code approved}
 * @param attempts how many were made
 * @param problem why the last one failed
 */
public record WebhookGivenUp(String webhook, String event, int attempts, String problem) {

}
