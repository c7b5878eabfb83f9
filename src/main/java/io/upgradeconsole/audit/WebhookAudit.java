package io.upgradeconsole.audit;

import java.time.Clock;
import java.util.List;

import io.upgradeconsole.webhook.WebhookGivenUp;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * That somebody was not told what they should have been.
 */
@Component
class WebhookAudit {

	private final AuditChain chain;

	private final Clock clock;

	WebhookAudit(AuditChain chain, Clock clock) {
		this.chain = chain;
		this.clock = clock;
	}

	@EventListener
	void on(WebhookGivenUp event) {
		this.chain.append(new AuditEntry(null, this.clock.instant(), "console", "", "", "webhook-given-up", "", null,
				null, null, "", "", AuditEntry.commands(List.of()), "FAILED", null,
				"The webhook " + event.webhook() + " was not told '" + event.event() + "' in " + event.attempts()
						+ " attempts. " + event.problem()));
	}

}
