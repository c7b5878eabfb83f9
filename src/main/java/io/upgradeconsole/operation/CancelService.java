package io.upgradeconsole.operation;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.PlanService;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cancels operations. What is asked for is written down; the console that runs the
 * operation then sees to it, be it this one, another one, or this one when it was started
 * again.
 */
@Service
public class CancelService {

	private final Operations operations;

	private final UpgradeService upgrades;

	private final PlanService plans;

	private final HelmStopper stopper;

	private final OperationProperties properties;

	private final Permissions permissions;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CancelService(Operations operations, UpgradeService upgrades, PlanService plans, HelmStopper stopper,
			OperationProperties properties, Permissions permissions, TransactionTemplate transactions,
			ApplicationEventPublisher events, Clock clock) {
		this.operations = operations;
		this.upgrades = upgrades;
		this.plans = plans;
		this.stopper = stopper;
		this.properties = properties;
		this.permissions = permissions;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks for an operation to end early. Before helm runs, it is not started; a running
	 * helm is asked to stop; afterwards the services are not waited for any longer. In
	 * any case they are verified. Asking again changes nothing.
	 * @throws io.upgradeconsole.target.ProblemException when it has ended already
	 */
	public Operation cancel(UUID id, Actor actor) {
		return change(id, actor, false);
	}

	/**
	 * Has helm killed, which leaves the release pending. Asking again changes nothing.
	 * @throws io.upgradeconsole.target.ProblemException when the operation was not
	 * cancelled first, or helm still has time to stop by itself, or has ended
	 */
	public Operation kill(UUID id, Actor actor) {
		return change(id, actor, true);
	}

	/**
	 * From when on helm may be killed, or {@code null} where it was not asked to stop or
	 * does not run any more.
	 */
	public @Nullable Instant killFrom(Operation operation) {
		Cancellation asked = operation.cancellation();
		return (asked != null && Kills.mayHelmRun(operation)) ? Kills.from(asked, this.properties.killGrace()) : null;
	}

	private Operation change(UUID id, Actor actor, boolean forced) {
		this.permissions.require(actor, Action.CANCEL, this.upgrades.get(id, actor).release());
		Operation changed = Objects.requireNonNull(this.transactions.execute((status) -> changed(id, actor, forced)));
		this.stopper.lookNow(id);
		return changed;
	}

	private Operation changed(UUID id, Actor actor, boolean forced) {
		Operation operation = this.operations.findToChangeById(id).orElseThrow();
		Instant now = this.clock.instant();
		boolean first = forced ? operation.kill(actor.name(), this.properties.killGrace(), now)
				: operation.cancel(actor.name(), now);
		if (!first) {
			return operation;
		}
		Operation saved = this.operations.save(operation);
		this.events
			.publishEvent(new OperationCancelRequested(saved, this.plans.required(saved.planId()), actor, forced));
		return saved;
	}

}
