package io.upgradeconsole.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.concurrent.Timers;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what is due, one after the other on a thread of its own: a receiver that is slow
 * keeps nobody from working, and other receivers for no longer than one timeout a round.
 * A message is sent at least once: where a console dies while it sends, another one sends
 * it again.
 */
@Component
class DeliveryWorker implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(DeliveryWorker.class);

	private static final Duration EVERY = Duration.ofSeconds(1);

	private static final Duration TIDY_EVERY = Duration.ofHours(1);

	private final WebhookProperties properties;

	private final DeliveryJournal journal;

	private final WebhookSender sender;

	private final ScheduledExecutorService thread = Timers.daemon("webhooks");

	private volatile boolean stopping;

	private volatile int waiting;

	DeliveryWorker(WebhookProperties properties, DeliveryJournal journal, WebhookSender sender) {
		this.properties = properties;
		this.journal = journal;
		this.sender = sender;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (!this.properties.webhooks().isEmpty()) {
			this.thread.scheduleWithFixedDelay(this::work, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
			this.thread.scheduleWithFixedDelay(this::tidy, 0, TIDY_EVERY.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	@TransactionalEventListener
	void on(Outbox.DeliveryDue event) {
		try {
			this.thread.execute(this::work);
		}
		catch (RejectedExecutionException ex) {
			// the console ends; the next run sends it
		}
	}

	/** How many messages waited after the last round. */
	int waiting() {
		return this.waiting;
	}

	private void work() {
		try {
			for (WebhookProperties.Webhook webhook : this.properties.webhooks()) {
				work(webhook);
			}
			this.waiting = this.journal.waiting();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			logger.warn("What is to be told to webhooks could not be sent", ex);
		}
	}

	/** Sends until one fails: a receiver that is down is asked once a round. */
	private void work(WebhookProperties.Webhook webhook) throws InterruptedException {
		for (WebhookDelivery delivery : this.journal.due(webhook)) {
			if (this.stopping || !send(delivery, webhook)) {
				return;
			}
		}
	}

	private boolean send(WebhookDelivery delivery, WebhookProperties.Webhook webhook) throws InterruptedException {
		try {
			WebhookDelivery claimed = this.journal.claim(delivery);
			Optional<String> problem = this.sender.send(claimed, webhook);
			if (problem.isEmpty()) {
				this.journal.delivered(claimed);
				return true;
			}
			logger.info("The webhook {} was not told '{}': {}", webhook.name(), delivery.event().word(), problem.get());
			this.journal.failed(claimed, problem.get());
			return false;
		}
		catch (OptimisticLockingFailureException ex) {
			logger.debug("Another console sends {}", delivery.id(), ex);
			return true;
		}
	}

	private void tidy() {
		try {
			this.journal.tidy();
		}
		catch (RuntimeException ex) {
			logger.warn("Old messages to webhooks could not be removed", ex);
		}
	}

	@PreDestroy
	void stop() throws InterruptedException {
		// no interrupt: it would close the files of an embedded database under it
		this.stopping = true;
		this.thread.shutdown();
		this.thread.awaitTermination(this.properties.webhookDelivery().timeout().multipliedBy(2).toMillis(),
				TimeUnit.MILLISECONDS);
	}

}
