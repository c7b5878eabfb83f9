package io.upgradeconsole.operation;

import java.util.Optional;

import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.RanAsPlanned;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.verification.RevisionPlans;

import org.springframework.stereotype.Component;

/**
 * Knows by the operations which plan made a revision: the one that ran helm on the
 * revision before it.
 */
@Component
class OperationPlans implements RevisionPlans {

	private final Operations operations;

	private final PlanService plans;

	private final RanAsPlanned ranAsPlanned;

	OperationPlans(Operations operations, PlanService plans, RanAsPlanned ranAsPlanned) {
		this.operations = operations;
		this.plans = plans;
		this.ranAsPlanned = ranAsPlanned;
	}

	@Override
	public Optional<Comparison> compare(ReleaseRef release, ReleaseRecord record) {
		return this.operations.findTop100ByReleaseRefOrderByStartedAtDesc(release.toString())
			.stream()
			.filter((operation) -> !operation.startedAt().isAfter(record.deployedAt()))
			.filter((operation) -> operation.phases().stream().anyMatch((run) -> run.phase() == Phase.HELM))
			.map((operation) -> this.plans.required(operation.planId()))
			.filter((plan) -> Expectations.next(plan).equals(record.revision()))
			.findFirst()
			.map((plan) -> comparison(plan, record));
	}

	@Override
	public Optional<String> atWork(ReleaseRef release) {
		return this.operations.findByHeldRelease(release.toString())
			.map((operation) -> operation.requestedBy() + " is changing '" + release + "' since "
					+ Moment.of(operation.startedAt()).utc() + ".");
	}

	private Comparison comparison(Plan plan, ReleaseRecord record) {
		return new Comparison(plan.digest(), this.ranAsPlanned.differences(plan, record));
	}

}
