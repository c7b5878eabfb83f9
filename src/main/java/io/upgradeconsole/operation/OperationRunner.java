package io.upgradeconsole.operation;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.process.CommandTooLargeException;
import io.upgradeconsole.process.NotRecordedException;
import io.upgradeconsole.process.ProcessNotStartedException;
import io.upgradeconsole.process.SupervisorLostException;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Gives each operation a thread of its own, and sees to it that it ends.
 */
@Component
class OperationRunner {

	private static final Logger logger = LoggerFactory.getLogger(OperationRunner.class);

	private static final long LAST_WORK_SECONDS = 2;

	private final OperationJournal journal;

	private final PlanService plans;

	private final UpgradeRun upgrade;

	private final RollbackRun rollback;

	private final Resumption resumption;

	private final LogShipping shipping;

	private final Retention retention;

	private final OperationTraces traces;

	/** Those that this console sees to. */
	private final Set<UUID> attended = ConcurrentHashMap.newKeySet();

	/** Who comes in while it is open is let through to the end. */
	private final ReadWriteLock door = new ReentrantReadWriteLock();

	private boolean closed;

	private volatile boolean stopping;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "operation");
		// a running helm belongs to its supervisor; it does not keep the console from
		// ending
		thread.setDaemon(true);
		return thread;
	});

	private interface Work {

		void run() throws InterruptedException;

	}

	OperationRunner(OperationJournal journal, PlanService plans, UpgradeRun upgrade, RollbackRun rollback,
			Resumption resumption, LogShipping shipping, Retention retention, OperationTraces traces) {
		this.journal = journal;
		this.plans = plans;
		this.upgrade = upgrade;
		this.rollback = rollback;
		this.resumption = resumption;
		this.shipping = shipping;
		this.retention = retention;
		this.traces = traces;
	}

	/**
	 * Does what leads to a new operation, and runs that.
	 * @throws io.upgradeconsole.target.ProblemException when the console ends, which must
	 * not leave behind what nobody runs
	 */
	Operation accept(Supplier<Operation> start) {
		this.door.readLock().lock();
		try {
			if (this.closed) {
				throw Problem
					.unavailable("console-ends", "The console is being stopped", "Nothing was started.",
							"Start it again when the console is back: the plan still holds.")
					.asException();
			}
			Operation started = start.get();
			submit(started.id());
			return started;
		}
		finally {
			this.door.readLock().unlock();
		}
	}

	/** Runs an operation, unless it is at it already. */
	void submit(UUID id) {
		attend(id, () -> run(id));
	}

	private void run(UUID id) throws InterruptedException {
		switch (this.plans.required(this.journal.get(id).planId()).content().kind()) {
			case UPGRADE -> this.upgrade.run(id);
			case ROLLBACK -> this.rollback.run(id);
		}
	}

	/** How many this console sees to. */
	int attended() {
		return this.attended.size();
	}

	/** Whether this console sees to it. */
	boolean isAttended(UUID id) {
		return this.attended.contains(id);
	}

	/** Sees to the end of one whose replica is silent. */
	void takeOver(UUID id) {
		attend(id, () -> this.resumption.resume(id, Resumption.Reason.TAKEN_OVER));
	}

	/** Goes on with one that an earlier run of the console has left. */
	void resume(UUID id) {
		attend(id, () -> this.resumption.resume(id, Resumption.Reason.RESTARTED));
	}

	private void attend(UUID id, Work work) {
		if (this.attended.add(id)) {
			this.shipping.begin(id);
			this.threads.execute(OperationMark.on(id, () -> {
				try {
					this.traces.observe(id, () -> see(id, work));
				}
				catch (OperationTakenOverException ex) {
					logger.warn("{}: what it found here is not written down", ex.getMessage());
				}
				finally {
					this.shipping.end(id);
					this.attended.remove(id);
				}
				if (!this.stopping) {
					this.retention.ended(id);
				}
			}));
		}
	}

	/** Whatever happens to the work, the operation does not stay unended for ever. */
	private void see(UUID id, Work work) {
		try {
			try {
				work.run();
			}
			catch (RuntimeException ex) {
				goOn(id, ex);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (OperationTakenOverException ex) {
			throw ex;
		}
		catch (Throwable ex) {
			failed(id, ex);
		}
	}

	private void goOn(UUID id, RuntimeException left) throws InterruptedException {
		if (this.stopping) {
			// the console ends, and goes on with it when it starts again
			return;
		}
		if (left instanceof OperationCancelledException) {
			this.resumption.resume(id, Resumption.Reason.CANCELLED);
		}
		else if (left instanceof SupervisorLostException) {
			logger.warn("Operation {} has lost its supervisor: {}", id, left.getMessage());
			this.resumption.resume(id, Resumption.Reason.SUPERVISOR_LOST);
		}
		else if (left instanceof DataAccessException || left instanceof TransactionException) {
			logger.error("Operation {} could not be written down", id, left);
			this.resumption.resume(id, Resumption.Reason.NOT_WRITTEN);
		}
		else {
			throw left;
		}
	}

	private void failed(UUID id, Throwable failure) {
		if (this.stopping) {
			return;
		}
		try {
			if (failure instanceof ProblemException ex) {
				this.journal.end(id, (operation) -> failed(operation, ex.problem()));
			}
			else if (failure instanceof NotRecordedException ex) {
				this.journal.end(id, OperationStatus.FAILED, Causes.notRecorded(ex.reason()), null);
			}
			else if (failure instanceof CommandTooLargeException ex) {
				this.journal.end(id, OperationStatus.FAILED, Causes.tooLarge(ex.reason()), null);
			}
			else if (failure instanceof ProcessNotStartedException ex) {
				this.journal.end(id, OperationStatus.FAILED, Causes.helmMissing(ex.reason()), null);
			}
			else {
				String errorId = UUID.randomUUID().toString();
				logger.error("Operation {} failed, error {}", id, errorId, failure);
				this.journal.end(id, OperationStatus.FAILED, Causes.unexpected(errorId), null);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static Ending failed(Operation operation, Problem problem) {
		if (!operation.hasEntered(Phase.HELM)) {
			return new Ending(OperationStatus.FAILED, Causes.of(problem), null);
		}
		Integer exitCode = operation.helmExitCode();
		return new Ending((exitCode != null) ? OperationStatus.FAILED : OperationStatus.INTERRUPTED,
				Causes.unverified(exitCode, problem), null);
	}

	/** From now on nothing new is begun; what is being stored right now still is. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.door.writeLock().lock();
		try {
			this.closed = true;
		}
		finally {
			this.door.writeLock().unlock();
		}
	}

	@PreDestroy
	void stop() throws InterruptedException {
		this.stopping = true;
		this.journal.stop();
		this.threads.shutdown();
		// those that wait for helm are left behind
		this.threads.awaitTermination(LAST_WORK_SECONDS, TimeUnit.SECONDS);
	}

}
