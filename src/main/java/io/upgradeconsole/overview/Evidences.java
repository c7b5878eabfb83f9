package io.upgradeconsole.overview;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.audit.AuditFilter;
import io.upgradeconsole.audit.AuditSearch;
import io.upgradeconsole.operation.BreakGlassService;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;

import org.springframework.stereotype.Service;

/**
 * Puts together what proves an operation.
 */
@Service
public class Evidences {

	/** An operation leaves some thirty. */
	private static final int ENTRIES = 2000;

	private final UpgradeService operations;

	private final PlanService plans;

	private final ApprovalService approvals;

	private final BreakGlassService breakGlass;

	private final AuditSearch trail;

	Evidences(UpgradeService operations, PlanService plans, ApprovalService approvals, BreakGlassService breakGlass,
			AuditSearch trail) {
		this.operations = operations;
		this.plans = plans;
		this.approvals = approvals;
		this.breakGlass = breakGlass;
		this.trail = trail;
	}

	/**
	 * Of one operation; it may still run.
	 * @throws io.upgradeconsole.target.ProblemException when there is no such operation,
	 * or the reader may not see it or the trail
	 */
	public Evidence of(UUID id, Actor reader) {
		Operation operation = this.operations.get(id, reader);
		Plan plan = this.plans.required(operation.planId());
		return new Evidence(operation, plan, this.approvals.of(plan), this.approvals.standing(plan).overrides(),
				this.breakGlass.of(operation).orElse(null), entries(operation, reader), this.trail.head(reader));
	}

	/** What happens to the values file belongs to the operation, and is of no plan. */
	private List<AuditEntry> entries(Operation operation, Actor reader) {
		TreeMap<Long, AuditEntry> entries = new TreeMap<>();
		for (AuditFilter filter : List.of(AuditFilter.ofPlan(operation.planId()),
				AuditFilter.ofOperation(operation.id()))) {
			for (AuditEntry entry : this.trail.oldest(filter, 0, ENTRIES, reader)) {
				entries.put(Objects.requireNonNull(entry.id()), entry);
			}
		}
		return List.copyOf(entries.values());
	}

}
