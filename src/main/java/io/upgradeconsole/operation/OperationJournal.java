package io.upgradeconsole.operation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.StalePlanException;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.verification.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what a running operation does, each step in a transaction of its own,
 * before the step is taken.
 */
@Component
class OperationJournal {

	private static final Logger logger = LoggerFactory.getLogger(OperationJournal.class);

	private static final long FIRST_WAIT_MILLIS = 500;

	private static final long LONGEST_WAIT_MILLIS = 30_000;

	private final Operations operations;

	private final OperationOwners owners;

	private final LogShipping shipping;

	private final PlanService plans;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private volatile boolean stopped;

	OperationJournal(Operations operations, OperationOwners owners, LogShipping shipping, PlanService plans,
			TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
		this.operations = operations;
		this.owners = owners;
		this.shipping = shipping;
		this.plans = plans;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	Operation get(UUID id) {
		return this.operations.findById(id).orElseThrow();
	}

	Optional<Operation> find(UUID id) {
		return this.operations.findById(id);
	}

	/** The operation, as soon as the database answers. */
	Operation await(UUID id) throws InterruptedException {
		AtomicReference<Operation> found = new AtomicReference<>();
		untilWritten(id, () -> found.set(get(id)));
		return found.get();
	}

	/**
	 * Enters a phase before anything of it is done. Up to {@link Phase#HELM} a database
	 * that refuses keeps it from being done; later phases only look, so they wait for the
	 * database.
	 * @throws OperationCancelledException when somebody has cancelled it before helm ran
	 */
	void enter(UUID id, Phase phase) throws InterruptedException {
		Runnable entering = () -> change(id, (operation) -> operation.enter(phase, this.clock.instant()));
		if (phase.compareTo(Phase.HELM) <= 0) {
			requireGoingOn();
			entering.run();
		}
		else {
			untilWritten(id, entering);
		}
	}

	/**
	 * Writes down that a command is about to run. Where the database or the audit trail
	 * refuses that, it must not be started.
	 * @throws OperationCancelledException when somebody has cancelled it meanwhile
	 */
	void starting(UUID id, Plan plan, Phase phase, List<String> argv) throws InterruptedException {
		requireGoingOn();
		begin(id, plan, phase, argv);
	}

	/**
	 * Writes down how a command ended and, at once, that the next one is about to run:
	 * quick commands would otherwise wait for the disk longer than they run.
	 * @throws OperationCancelledException when somebody has cancelled it meanwhile; how
	 * the command ended is written all the same
	 */
	void startingNext(UUID id, Plan plan, Phase phase, List<String> ended, int exitCode, List<String> next)
			throws InterruptedException {
		requireGoingOn();
		try {
			this.transactions.executeWithoutResult((status) -> {
				end(id, plan, phase, ended, exitCode);
				begin(id, plan, phase, next);
			});
		}
		catch (OperationCancelledException | DataAccessException | TransactionException ex) {
			// one has to be written, the other may be refused
			untilWritten(id, () -> end(id, plan, phase, ended, exitCode));
			starting(id, plan, phase, next);
		}
	}

	/** Writes down how the last command of a phase ended, and leaves the phase. */
	void lastEnded(UUID id, Plan plan, Phase phase, List<String> argv, int exitCode) throws InterruptedException {
		untilWritten(id, () -> changeAndTell(id, (operation) -> {
			operation.commandEnded(phase, exitCode, this.clock.instant());
			operation.leave(this.clock.instant(), exitCode);
		}, (operation) -> new CommandEnded(operation, plan, argv, exitCode)));
	}

	void leave(UUID id, @Nullable Integer exitCode) throws InterruptedException {
		untilWritten(id, () -> change(id, (operation) -> operation.leave(this.clock.instant(), exitCode)));
	}

	/**
	 * Nothing is written from now on: the console ends, and goes on when it starts again.
	 * Who wants to write is interrupted here, since an interrupt in the middle of it
	 * would close the files of an embedded database.
	 */
	void stop() {
		this.stopped = true;
	}

	/**
	 * Whether somebody has cancelled the waiting, as far as the database says, or the
	 * console ends.
	 */
	boolean isToWaitNoLonger(UUID id) {
		if (this.stopped) {
			return true;
		}
		try {
			Operation operation = get(id);
			Cancellation asked = operation.cancellation();
			return asked != null && asked.endsWaiting()
					|| operation.helmExitCode() == null && this.owners.isOverdue(id);
		}
		catch (DataAccessException ex) {
			logger.debug("Whether operation {} is cancelled is not known", id, ex);
			return false;
		}
	}

	/** Tells what helm waits for in vain, or that it does so no longer. */
	void waitFor(UUID id, @Nullable Obstacle obstacle) {
		change(id, (operation) -> {
			if (!operation.status().isEnded()) {
				operation.waitFor(obstacle);
			}
		});
	}

	/**
	 * Enters a phase in which the console itself changes objects, and says which: where
	 * that cannot be written, nothing is touched.
	 */
	void touching(UUID id, ObjectsTouched.What what, List<String> objects) throws InterruptedException {
		untilWritten(id, () -> changeAndTell(id, (operation) -> operation.enter(what.phase(), this.clock.instant()),
				(operation) -> ObjectsTouched.begun(operation, planOf(operation), what, objects)));
	}

	/** Says what came of each object. */
	void touched(UUID id, ObjectsTouched.What what, List<String> objects, boolean done) throws InterruptedException {
		untilWritten(id, () -> changeAndTell(id, (operation) -> {
		}, (operation) -> ObjectsTouched.ended(operation, planOf(operation), what, objects, done)));
	}

	/** What was found before helm ran ends the operation. */
	void endBeforeHelm(UUID id, Plan plan, ProblemException found) throws InterruptedException {
		if (found instanceof StalePlanException stale) {
			this.plans.stale(this.plans.required(plan.id()), stale.reasons());
		}
		end(id, OperationStatus.FAILED, Causes.of(found.problem()), null);
	}

	/**
	 * Ends the operation. If it or the audit entry cannot be written, it has not ended
	 * and its release stays held, until they can. One that somebody has cancelled ends as
	 * that.
	 */
	void end(UUID id, OperationStatus outcome, @Nullable Cause cause, @Nullable Verdict verdict)
			throws InterruptedException {
		end(id, (operation) -> new Ending(outcome, cause, verdict));
	}

	/**
	 * Ends the operation by how it stands.
	 * @param ending is asked in the transaction that ends it
	 */
	void end(UUID id, Function<Operation, Ending> ending) throws InterruptedException {
		untilWritten(id, () -> {
			// who reads elsewhere that it has ended misses no line
			this.shipping.ship(id);
			this.transactions.executeWithoutResult((status) -> endOnce(id, ending));
		});
	}

	private void endOnce(UUID id, Function<Operation, Ending> ending) {
		Operation operation = toChange(id);
		if (operation.status().isEnded()) {
			// the attempt before this one was written after all
			return;
		}
		Ending last = ending.apply(operation).cancelled(operation);
		operation.end(last.outcome(), last.cause(), last.verdict(), this.clock.instant());
		Operation saved = this.operations.save(operation);
		this.events.publishEvent(new OperationEnded(saved, planOf(saved)));
	}

	private void begin(UUID id, Plan plan, Phase phase, List<String> argv) {
		changeAndTell(id, (operation) -> operation.starting(phase, argv, this.clock.instant()),
				(operation) -> new CommandStarting(operation, plan, argv));
	}

	private void end(UUID id, Plan plan, Phase phase, List<String> argv, int exitCode) {
		changeAndTell(id, (operation) -> operation.commandEnded(phase, exitCode, this.clock.instant()),
				(operation) -> new CommandEnded(operation, plan, argv, exitCode));
	}

	private void changeAndTell(UUID id, Consumer<Operation> change, Function<Operation, Object> event) {
		this.transactions.executeWithoutResult((status) -> {
			Operation operation = toChange(id);
			change.accept(operation);
			this.events.publishEvent(event.apply(this.operations.save(operation)));
		});
	}

	private void change(UUID id, Consumer<Operation> change) {
		this.transactions.executeWithoutResult((status) -> {
			Operation operation = toChange(id);
			change.accept(operation);
			this.operations.save(operation);
		});
	}

	private Plan planOf(Operation operation) {
		return this.plans.required(operation.planId());
	}

	private Operation toChange(UUID id) {
		Operation operation = this.operations.findToChangeById(id).orElseThrow();
		this.owners.requireMine(id);
		return operation;
	}

	private void untilWritten(UUID id, Runnable writing) throws InterruptedException {
		for (long wait = FIRST_WAIT_MILLIS;; wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS)) {
			requireGoingOn();
			try {
				writing.run();
				return;
			}
			catch (DataAccessException | TransactionException ex) {
				if (!this.stopped) {
					logger.error("Operation {} cannot be written down, trying again in {} ms", id, wait, ex);
				}
			}
			for (long slept = 0; slept < wait && !this.stopped; slept += FIRST_WAIT_MILLIS) {
				Thread.sleep(FIRST_WAIT_MILLIS);
			}
		}
	}

	private void requireGoingOn() throws InterruptedException {
		if (this.stopped) {
			throw new InterruptedException("The console ends");
		}
	}

}
