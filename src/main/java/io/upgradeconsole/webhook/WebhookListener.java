package io.upgradeconsole.webhook;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import io.upgradeconsole.approval.ApprovalRequested;
import io.upgradeconsole.approval.PlanApproved;
import io.upgradeconsole.approval.PlanRejected;
import io.upgradeconsole.operation.BreakGlass;
import io.upgradeconsole.operation.Cause;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationEnded;
import io.upgradeconsole.operation.OperationStarted;
import io.upgradeconsole.plan.Plan;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts into words what happens, inside the publisher's transaction.
 */
@Component
class WebhookListener {

	private final Outbox outbox;

	private final WebhookProperties properties;

	private final Clock clock;

	WebhookListener(Outbox outbox, WebhookProperties properties, Clock clock) {
		this.outbox = outbox;
		this.properties = properties;
		this.clock = clock;
	}

	@EventListener
	void on(ApprovalRequested event) {
		Plan plan = event.plan();
		this.outbox.put(message(WebhookEvent.REQUESTED, plan, plan.createdBy(), "", null, null,
				plan.createdBy() + " asks for "
						+ ((event.approvers() == 1) ? "an approval" : event.approvers() + " approvals") + " of "
						+ what(plan) + "."));
	}

	@EventListener
	void on(PlanApproved event) {
		String by = event.approval().approvedBy();
		this.outbox.put(message(WebhookEvent.APPROVED, event.plan(), by, event.approval().reason(), null, null,
				by + " approved " + what(event.plan()) + "."));
	}

	@EventListener
	void on(PlanRejected event) {
		String by = event.end().endedBy();
		this.outbox.put(message(WebhookEvent.REJECTED, event.plan(), by, event.end().reason(), null, null,
				by + " rejected " + what(event.plan()) + "."));
	}

	/** One message a receiver: break-glass is a start, too. */
	@EventListener
	void on(OperationStarted event) {
		BreakGlass glass = event.breakGlass();
		Plan plan = event.plan();
		String by = event.operation().requestedBy();
		UUID operation = event.operation().id();
		Message started = message(WebhookEvent.STARTED, plan, by, (glass != null) ? glass.reason() : "", operation,
				null,
				by + " started " + what(plan) + ((glass != null) ? ", as break-glass: without a second person." : "."));
		if (glass == null) {
			this.outbox.put(started);
			return;
		}
		Message broken = message(WebhookEvent.BREAK_GLASS, plan, by, glass.reason(), operation, null, started.text());
		this.properties.webhooks().forEach((webhook) -> {
			if (webhook.wants(WebhookEvent.BREAK_GLASS)) {
				this.outbox.put(broken, webhook);
			}
			else if (webhook.wants(WebhookEvent.STARTED)) {
				this.outbox.put(started, webhook);
			}
		});
	}

	@EventListener
	void on(OperationEnded event) {
		Operation operation = event.operation();
		Cause cause = operation.cause();
		this.outbox.put(message(WebhookEvent.ENDED, event.plan(), null, (cause != null) ? cause.summary() : "",
				operation.id(), operation.status().name(),
				capitalized(what(event.plan())) + " ended " + operation.status().name() + "."));
	}

	private Message message(WebhookEvent event, Plan plan, @Nullable String actor, String reason,
			@Nullable UUID operation, @Nullable String status, String text) {
		return new Message(event, this.clock.instant(), plan.release(), plan.id(), plan.digest(),
				plan.content().title(), plan.createdBy(), actor, reason, operation, status, text);
	}

	private static String what(Plan plan) {
		return "the plan \"" + plan.content().title() + "\" for " + plan.release();
	}

	private static String capitalized(String text) {
		return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

}
