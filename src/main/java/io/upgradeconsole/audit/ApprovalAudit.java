package io.upgradeconsole.audit;

import java.time.Clock;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.approval.FreezeOverridden;
import io.upgradeconsole.approval.PlanRejected;
import io.upgradeconsole.approval.PlanWithdrawn;
import io.upgradeconsole.plan.Plan;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is decided on plans other than their approval, written inside the publisher's
 * transaction like all of the trail.
 */
@Component
class ApprovalAudit {

	private final AuditChain chain;

	private final Clock clock;

	ApprovalAudit(AuditChain chain, Clock clock) {
		this.chain = chain;
		this.clock = clock;
	}

	@EventListener
	void on(PlanRejected event) {
		add("plan-rejected", event.plan(), event.actor(), event.end().reason(), "REJECTED", "");
	}

	@EventListener
	void on(PlanWithdrawn event) {
		add("plan-withdrawn", event.plan(), event.actor(), event.end().reason(), "WITHDRAWN", "");
	}

	@EventListener
	void on(FreezeOverridden event) {
		add("freeze-overridden", event.plan(), event.actor(), event.override().reason(), "OVERRIDDEN",
				"Freeze '" + event.override().freezeName() + "'.");
	}

	private void add(String action, Plan plan, Actor actor, String reason, String outcome, String words) {
		this.chain.append(new AuditEntry(null, this.clock.instant(), actor.name(), AuditTrail.signedInBy(actor),
				AuditTrail.address(actor), action, plan.release().toString(), plan.id(), null, null, plan.digest(),
				reason, AuditEntry.commands(plan.content().commands()), outcome, null, words));
	}

}
