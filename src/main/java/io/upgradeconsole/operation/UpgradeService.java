package io.upgradeconsole.operation;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.OpenPlans;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.process.OperationLog;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.Reason;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs approved plans, one a release at a time.
 */
@Service
public class UpgradeService {

	private static final Logger logger = LoggerFactory.getLogger(UpgradeService.class);

	private final Operations operations;

	private final OperationRunner runner;

	private final OperationLogs logs;

	private final OperationDirectories directories;

	private final OperationOwners owners;

	private final PlanService plans;

	private final OpenPlans open;

	private final BreakGlassService breakGlass;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final Clock clock;

	UpgradeService(Operations operations, OperationRunner runner, OperationLogs logs, OperationDirectories directories,
			OperationOwners owners, PlanService plans, OpenPlans open, BreakGlassService breakGlass,
			Permissions permissions, ApplicationEventPublisher events, TransactionTemplate transactions, Clock clock) {
		this.operations = operations;
		this.runner = runner;
		this.logs = logs;
		this.directories = directories;
		this.owners = owners;
		this.plans = plans;
		this.open = open;
		this.breakGlass = breakGlass;
		this.permissions = permissions;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * What a start led to.
	 *
	 * @param operation the plan's operation
	 * @param created whether this call made it; pressing twice starts once
	 */
	public record Started(Operation operation, boolean created) {

	}

	/** Starts an approved plan for which nothing has to be said. */
	public Started start(UUID planId, String digest, Actor actor) {
		return start(planId, digest, "", actor);
	}

	/**
	 * Starts an approved plan, or a rollback without approval where the actor may.
	 * @param digest of the plan, as it was shown
	 * @param reason why, needed only where nobody has approved it
	 * @throws io.upgradeconsole.target.ProblemException when it is not approved, stale,
	 * expired, the release is held by another operation, or it cannot be written down;
	 * nothing has started then
	 */
	public Started start(UUID planId, String digest, String reason, Actor actor) {
		Plan plan = this.plans.get(planId, actor);
		this.breakGlass.requireMayStart(plan, actor);
		Reason why = new Reason(reason);
		plan.requireDigest(digest);
		Started existing = existing(planId);
		return (existing != null) ? existing : first(plan, why, actor, true);
	}

	/**
	 * Refuses whoever may not start the plan. Asked first where a start comes with an
	 * approval, of which nothing is left behind then.
	 */
	public void requireMayStart(Plan plan, Actor actor) {
		this.breakGlass.requireMayStart(plan, actor);
	}

	private @Nullable Started existing(UUID planId) {
		Operation existing = ofPlan(planId).orElse(null);
		if (existing == null) {
			return null;
		}
		if (existing.status() == OperationStatus.QUEUED && this.owners.isMine(existing.id())) {
			// stored by a start of which the database could not say so any more
			this.runner.submit(existing.id());
		}
		return new Started(existing, false);
	}

	private Started first(Plan plan, Reason reason, Actor actor, boolean mayRepeat) {
		try {
			plan.requireStartable(plan.digest(), this.clock.instant());
			this.breakGlass.warrant(plan, reason, actor);
			requireFree(plan.release());
			return new Started(this.runner.accept(() -> stored(plan.id(), reason, actor)), true);
		}
		catch (DataIntegrityViolationException | OptimisticLockingFailureException | ProblemException ex) {
			// somebody else was faster: the database holds one operation a plan and a
			// release. Who holds it is asked first: this plan's may appear in between
			Optional<Operation> holder = active(plan.release());
			Started faster = existing(plan.id());
			if (faster != null) {
				return faster;
			}
			holder.ifPresent(this::refuse);
			if (ex instanceof ProblemException problem) {
				throw problem;
			}
			if (mayRepeat) {
				// who was faster has ended by now
				return first(plan, reason, actor, false);
			}
			throw notWritten(ex);
		}
		catch (DataAccessException | TransactionException | UncheckedIOException ex) {
			throw notWritten(ex);
		}
	}

	private static ProblemException notWritten(RuntimeException failure) {
		logger.error("A start could not be written down", failure);
		return Problem
			.unavailable("start-not-written", "Nothing was started",
					"The console could not write down what was about to start, in its database or its data directory.",
					"Have the database and the disk looked at, then start it again: nothing was changed.")
			.asException(failure);
	}

	private Operation stored(UUID planId, Reason reason, Actor actor) {
		return Objects.requireNonNull(this.transactions.execute((status) -> store(planId, reason, actor)));
	}

	/** The operation; refused where the actor may not see its release. */
	public Operation get(UUID id, Actor actor) {
		Operation operation = this.operations.findById(id)
			.orElseThrow(() -> Problem
				.notFound("operation-unknown", "No such operation", "There is no operation " + id + ".",
						"See the release's page for the operations there were.")
				.asException());
		this.permissions.require(actor, Action.READ, operation.release());
		return operation;
	}

	/** The operation as it is now. For a caller who has been let in already. */
	public Operation required(UUID id) {
		return this.operations.findById(id).orElseThrow();
	}

	/** The operation that this plan started, if any. */
	public Optional<Operation> ofPlan(UUID planId) {
		return this.operations.findByPlanId(planId);
	}

	/** The operation that holds the release now, if any. */
	public Optional<Operation> active(ReleaseRef release) {
		return this.operations.findByHeldRelease(release.toString());
	}

	/**
	 * The operations that hold a release now, by release. For a caller who may see it.
	 */
	public Map<ReleaseRef, Operation> active() {
		return this.operations.findHolding()
			.stream()
			.collect(Collectors.toMap(Operation::release, Function.identity()));
	}

	/**
	 * The newest operations.
	 * @param release only this release's, or {@code null} for all
	 */
	public List<Operation> newest(@Nullable ReleaseRef release, Actor actor) {
		List<Operation> found = (release != null)
				? this.operations.findTop100ByReleaseRefOrderByStartedAtDesc(release.toString())
				: this.operations.findTop100ByOrderByStartedAtDesc();
		return found.stream()
			.filter((operation) -> this.permissions.allows(actor, Action.READ, operation.release()))
			.toList();
	}

	/** The operation's log; it can be read while it grows. */
	public OperationLog log(Operation operation) {
		return this.logs.log(operation.id());
	}

	private Operation store(UUID planId, Reason reason, Actor actor) {
		// what was decided until now counts, and nothing is decided until this is over
		Plan plan = this.open.toChange(planId);
		BreakGlassService.Warrant warrant = this.breakGlass.warrant(plan, reason, actor);
		this.plans.started(plan);
		Operation operation = this.operations
			.save(new Operation(plan, actor.name(), warrant.approvers(), this.clock.instant()));
		this.owners.begin(operation.id());
		this.events
			.publishEvent(new OperationStarted(operation, plan, actor, this.breakGlass.store(operation, warrant)));
		// where it cannot be made, nothing starts; whose it is sees to it after a restart
		this.directories.directory(operation.id());
		return operation;
	}

	/** Refuses while another operation holds the release. */
	void requireFree(ReleaseRef release) {
		active(release).ifPresent(this::refuse);
	}

	private void refuse(Operation holder) {
		throw new HeldReleaseException(holder, this.plans.required(holder.planId()).content().kind());
	}

}
