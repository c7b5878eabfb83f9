package io.upgradeconsole.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/**
 * The messages, sent and to be sent.
 */
interface WebhookDeliveries extends Repository<WebhookDelivery, UUID> {

	WebhookDelivery save(WebhookDelivery delivery);

	List<WebhookDelivery> findByWebhookAndStateAndDueAtLessThanEqualOrderByCreatedAt(String webhook,
			WebhookDelivery.State state, Instant now, Limit limit);

	List<WebhookDelivery> findByStateAndCreatedAtBefore(WebhookDelivery.State state, Instant before);

	int countByState(WebhookDelivery.State state);

	int countByWebhookAndState(String webhook, WebhookDelivery.State state);

	void deleteByStateInAndCreatedAtBefore(List<WebhookDelivery.State> states, Instant before);

}
