package io.upgradeconsole.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is to be sent, who sends it, and how that went.
 */
@Component
class DeliveryJournal {

	private static final Logger logger = LoggerFactory.getLogger(DeliveryJournal.class);

	private static final Duration KEPT = Duration.ofDays(30);

	/** What a send takes besides its timeout, generously. */
	private static final Duration MARGIN = Duration.ofSeconds(30);

	private static final int AT_ONCE = 50;

	private final WebhookDeliveries deliveries;

	private final WebhookProperties.Delivery settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DeliveryJournal(WebhookDeliveries deliveries, WebhookProperties properties, ApplicationEventPublisher events,
			Clock clock) {
		this.deliveries = deliveries;
		this.settings = properties.webhookDelivery();
		this.events = events;
		this.clock = clock;
	}

	/** What is to be sent to a receiver by now, oldest first. */
	List<WebhookDelivery> due(WebhookProperties.Webhook webhook) {
		return this.deliveries.findByWebhookAndStateAndDueAtLessThanEqualOrderByCreatedAt(webhook.name(),
				WebhookDelivery.State.WAITING, this.clock.instant(), Limit.of(AT_ONCE));
	}

	/** How many are neither delivered nor given up. */
	int waiting() {
		return this.deliveries.countByState(WebhookDelivery.State.WAITING);
	}

	/**
	 * Takes a message, so that no other console sends it; one that took it and is gone
	 * loses it after a while.
	 * @throws org.springframework.dao.OptimisticLockingFailureException when another one
	 * was faster
	 */
	@Transactional
	public WebhookDelivery claim(WebhookDelivery delivery) {
		return this.deliveries
			.save(delivery.claimed(this.clock.instant(), this.settings.timeout().multipliedBy(2).plus(MARGIN)));
	}

	@Transactional
	public void delivered(WebhookDelivery delivery) {
		this.deliveries.save(delivery.delivered(this.clock.instant()));
	}

	@Transactional
	public void failed(WebhookDelivery delivery, String why) {
		ended(this.deliveries.save(delivery.failed(why, this.settings, this.clock.instant())));
	}

	/** Gives up what nobody sends any more, and removes what has been over for long. */
	@Transactional
	public void tidy() {
		Instant now = this.clock.instant();
		// longer than it would be tried: its receiver is not configured any more
		this.deliveries
			.findByStateAndCreatedAtBefore(WebhookDelivery.State.WAITING,
					now.minus(this.settings.giveUpAfter()).minus(this.settings.longestWait()))
			.forEach(
					(delivery) -> ended(this.deliveries.save(delivery.givenUp("It is not configured any more.", now))));
		this.deliveries.deleteByStateInAndCreatedAtBefore(
				List.of(WebhookDelivery.State.DELIVERED, WebhookDelivery.State.GIVEN_UP), now.minus(KEPT));
	}

	private void ended(WebhookDelivery delivery) {
		if (delivery.state() == WebhookDelivery.State.GIVEN_UP) {
			logger.warn("The webhook {} was not told '{}' in {} attempts. {}", delivery.webhook(),
					delivery.event().word(), delivery.attempts(), delivery.problem());
			this.events.publishEvent(new WebhookGivenUp(delivery.webhook(), delivery.event().word(),
					delivery.attempts(), String.valueOf(delivery.problem())));
		}
	}

}
