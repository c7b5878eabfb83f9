package io.upgradeconsole.webhook;

import java.time.Clock;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps what is to be told, in the transaction of what it tells: neither is ever known
 * without the other. Nothing is sent before that is over.
 */
@Component
class Outbox {

	private static final Logger logger = LoggerFactory.getLogger(Outbox.class);

	private final WebhookProperties properties;

	private final WebhookDeliveries deliveries;

	private final Payloads payloads;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Outbox(WebhookProperties properties, WebhookDeliveries deliveries, Payloads payloads,
			ApplicationEventPublisher events, Clock clock) {
		this.properties = properties;
		this.deliveries = deliveries;
		this.payloads = payloads;
		this.events = events;
		this.clock = clock;
	}

	/** Something is to be sent. */
	record DeliveryDue() {

	}

	void put(Message message) {
		this.properties.webhooks()
			.stream()
			.filter((webhook) -> webhook.wants(message.event()))
			.forEach((webhook) -> put(message, webhook));
	}

	void put(Message message, WebhookProperties.Webhook webhook) {
		int waiting = this.deliveries.countByWebhookAndState(webhook.name(), WebhookDelivery.State.WAITING);
		if (waiting >= this.properties.webhookDelivery().mostWaiting()) {
			logger.warn("{} messages wait for the webhook {}: that plan {} was {} is not told", waiting, webhook.name(),
					message.planId(), message.event().word());
			return;
		}
		UUID id = UUID.randomUUID();
		this.deliveries.save(WebhookDelivery.due(id, webhook.name(), message.event(),
				this.payloads.body(webhook.format(), id, message), this.clock.instant()));
		this.events.publishEvent(new DeliveryDue());
	}

}
