package io.upgradeconsole.operation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Identity;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.approval.Approval;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.approval.Standing;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.Reason;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one exception from approval: whoever is on call may roll back alone, with a reason,
 * and another person looks at it afterwards.
 */
@Service
public class BreakGlassService {

	private final BreakGlasses breakGlasses;

	private final Operations operations;

	private final PlanService plans;

	private final ApprovalService approvals;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BreakGlassService(BreakGlasses breakGlasses, Operations operations, PlanService plans, ApprovalService approvals,
			Permissions permissions, ApplicationEventPublisher events, Clock clock) {
		this.breakGlasses = breakGlasses;
		this.operations = operations;
		this.plans = plans;
		this.approvals = approvals;
		this.permissions = permissions;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * By what right a plan is started.
	 *
	 * @param approvers who approved it
	 * @param reason why it is started without all that it takes, or {@code null}
	 * @param insteadOf what it does without, in words; empty where without nothing
	 */
	record Warrant(List<String> approvers, @Nullable Reason reason, String insteadOf) {

	}

	/** Refuses, unless the actor may start operations, or rolls back and may do that. */
	void requireMayStart(Plan plan, Actor actor) {
		if (!mayBreakGlass(plan, actor)) {
			this.permissions.require(actor, Action.START, plan.release());
		}
	}

	/**
	 * By what right the actor may start the plan now: with the approvals that it takes
	 * and in no freeze, unless that is overridden; or without, as break-glass.
	 * @throws io.upgradeconsole.target.ProblemException when something is missing and the
	 * actor may not do without, or gives no reason
	 */
	Warrant warrant(Plan plan, Reason reason, Actor actor) {
		Standing standing = this.approvals.standing(plan);
		List<String> approvers = standing.approvals().stream().map(Approval::approvedBy).toList();
		Optional<Problem> obstacle = standing.obstacle();
		if (obstacle.isEmpty()) {
			return new Warrant(approvers, null, "");
		}
		if (!mayBreakGlass(plan, actor)) {
			throw obstacle.get().asException();
		}
		if (reason.isEmpty()) {
			throw Problem
				.invalid("reason", "break-glass-reason-missing", "Say why",
						"This rollback lacks " + standing.missingWords()
								+ ", so it is started as break-glass, and that takes a reason.",
						"Tell in a few words what is wrong.")
				.asException();
		}
		return new Warrant(approvers, reason, standing.missingWords());
	}

	/** Notes how the operation was started; part of the caller's transaction. */
	@Nullable BreakGlass store(Operation operation, Warrant warrant) {
		return (warrant.reason() != null)
				? this.breakGlasses.save(new BreakGlass(operation, warrant.reason(), warrant.insteadOf())) : null;
	}

	/** How the operation was started without a second person, if it was. */
	public Optional<BreakGlass> of(Operation operation) {
		return this.breakGlasses.findById(operation.id());
	}

	/** The same for several operations, by their ids. */
	public Map<UUID, BreakGlass> of(Collection<Operation> all) {
		return this.breakGlasses.findAllById(all.stream().map(Operation::id).toList())
			.stream()
			.collect(Collectors.toMap(BreakGlass::operationId, Function.identity()));
	}

	/** What somebody has to look at still, as far as the actor may see it. */
	public List<BreakGlass> toBeReviewed(Actor actor) {
		return visible(this.breakGlasses.findByReviewedByIsNullOrderByStartedAtDesc(), actor);
	}

	/** What was looked at lately. */
	public List<BreakGlass> reviewed(Actor actor) {
		return visible(this.breakGlasses.findTop20ByReviewedByIsNotNullOrderByReviewedAtDesc(), actor);
	}

	/** Whether the actor is one who can sign it off. */
	public boolean mayReview(BreakGlass breakGlass, Actor actor) {
		return breakGlass.isToBeReviewed() && !Identity.same(breakGlass.startedBy(), actor.name())
				&& this.permissions.allows(actor, Action.APPROVE, breakGlass.release());
	}

	/**
	 * Signs an operation off.
	 * @param note what there is to say about it, may be empty
	 * @throws io.upgradeconsole.target.ProblemException when it was started with an
	 * approval, by the actor, or is signed off already
	 */
	@Transactional
	public BreakGlass review(UUID operationId, String note, Actor actor) {
		BreakGlass breakGlass = this.breakGlasses.findById(operationId)
			.orElseThrow(() -> Problem
				.notFound("break-glass-unknown", "Nothing to review",
						"There is no operation " + operationId + " that was started without a second person.",
						"See what waits for a review.")
				.asException());
		this.permissions.require(actor, Action.APPROVE, breakGlass.release());
		breakGlass.review(actor.name(), new Reason(note), this.clock.instant());
		BreakGlass saved = this.breakGlasses.save(breakGlass);
		Plan plan = this.plans.required(this.operations.findById(operationId).orElseThrow().planId());
		this.events.publishEvent(new BreakGlassReviewed(saved, plan, actor));
		return saved;
	}

	private boolean mayBreakGlass(Plan plan, Actor actor) {
		return plan.content().kind() == PlanKind.ROLLBACK
				&& this.permissions.allows(actor, Action.ROLL_BACK, plan.release());
	}

	private List<BreakGlass> visible(List<BreakGlass> all, Actor actor) {
		return all.stream().filter((each) -> this.permissions.allows(actor, Action.READ, each.release())).toList();
	}

}
