package io.upgradeconsole.approval;

import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanCreated;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Notes of each plan, in the transaction that stores it, what decides on the approvals
 * that it takes.
 */
@Component
class RequestedApprovals {

	private final ApprovalRequests requests;

	private final ApprovalRules rules;

	private final ApplicationEventPublisher events;

	RequestedApprovals(ApprovalRequests requests, ApprovalRules rules, ApplicationEventPublisher events) {
		this.requests = requests;
		this.rules = rules;
		this.events = events;
	}

	@EventListener
	void on(PlanCreated event) {
		Plan plan = event.plan();
		Requirement requirement = this.rules.of(this.requests.save(ApprovalRequest.of(plan)));
		if (requirement.takesOthers() && !plan.content().isBlocked()) {
			this.events.publishEvent(new ApprovalRequested(plan, requirement.approvers()));
		}
	}

}
