package io.upgradeconsole.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A message on its way to one receiver.
 *
 * @param id told to the receiver, which may get a message twice
 * @param webhook the receiver's name
 * @param event what it tells
 * @param body what is sent
 * @param attempts how many were made, or begun
 * @param dueAt when it is sent next; while a console sends it, when another one may
 * @param problem why the last attempt failed, or {@code null}
 * @param endedAt when it was taken or given up, or {@code null} before that
 * @param version of which two consoles change only one
 */
record WebhookDelivery(@Id UUID id, String webhook, WebhookEvent event, String body, State state, Instant createdAt,
		int attempts, Instant dueAt, @Nullable String problem, @Nullable Instant endedAt,
		@Version @Nullable Integer version) {

	/** Where a message stands. */
	enum State {

		/** It is to be sent. */
		WAITING,
		/** The receiver took it. */
		DELIVERED,
		/** It is sent no more. */
		GIVEN_UP

	}

	static WebhookDelivery due(UUID id, String webhook, WebhookEvent event, String body, Instant now) {
		return new WebhookDelivery(id, webhook, event, body, State.WAITING, now, 0, now, null, null, null);
	}

	/** Taken by one console, until another one may suppose that it is gone. */
	WebhookDelivery claimed(Instant now, Duration lease) {
		return new WebhookDelivery(this.id, this.webhook, this.event, this.body, this.state, this.createdAt,
				this.attempts + 1, now.plus(lease), this.problem, null, this.version);
	}

	WebhookDelivery delivered(Instant now) {
		return new WebhookDelivery(this.id, this.webhook, this.event, this.body, State.DELIVERED, this.createdAt,
				this.attempts, this.dueAt, null, now, this.version);
	}

	/** To be sent again, unless that has gone on for too long. */
	WebhookDelivery failed(String why, WebhookProperties.Delivery settings, Instant now) {
		Instant next = now.plus(settings.wait(this.attempts));
		if (next.isAfter(this.createdAt.plus(settings.giveUpAfter()))) {
			return givenUp(why, now);
		}
		return new WebhookDelivery(this.id, this.webhook, this.event, this.body, this.state, this.createdAt,
				this.attempts, next, why, null, this.version);
	}

	WebhookDelivery givenUp(String why, Instant now) {
		return new WebhookDelivery(this.id, this.webhook, this.event, this.body, State.GIVEN_UP, this.createdAt,
				this.attempts, this.dueAt, why, now, this.version);
	}

}
