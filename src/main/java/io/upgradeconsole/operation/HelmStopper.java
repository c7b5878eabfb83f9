package io.upgradeconsole.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.upgradeconsole.concurrent.Timers;
import io.upgradeconsole.process.Supervisors;
import io.upgradeconsole.replica.Replicas;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Tells the running command of an operation to end once that is cancelled. It looks into
 * the database: whoever cancelled may have done so with another console, or before this
 * one was started. A console that the others may take for gone tells its own to end, too.
 */
@Component
class HelmStopper {

	private static final Logger logger = LoggerFactory.getLogger(HelmStopper.class);

	private static final long EVERY_MILLIS = 500;

	private final Operations operations;

	private final OperationOwners owners;

	private final OperationDirectories directories;

	private final Supervisors supervisors;

	private final Replicas replicas;

	private final Map<UUID, Watching> watched = new ConcurrentHashMap<>();

	HelmStopper(Operations operations, OperationOwners owners, OperationDirectories directories,
			Supervisors supervisors, Replicas replicas) {
		this.operations = operations;
		this.owners = owners;
		this.directories = directories;
		this.supervisors = supervisors;
		this.replicas = replicas;
	}

	/**
	 * Looks until the answer is closed.
	 * @param note is told when something is done
	 */
	Watching begin(UUID id, Consumer<String> note) {
		Watching watching = new Watching(id, note);
		this.watched.put(id, watching);
		watching.clock.scheduleWithFixedDelay(OperationMark.on(id, watching), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
		watching.fence.scheduleWithFixedDelay(OperationMark.on(id, watching::fence), EVERY_MILLIS, EVERY_MILLIS,
				TimeUnit.MILLISECONDS);
		return watching;
	}

	/** Looks at once, where this console runs the operation. */
	void lookNow(UUID id) {
		Watching watching = this.watched.get(id);
		if (watching != null) {
			watching.lookNow();
		}
	}

	/** What was done to one command. */
	final class Watching implements Runnable, AutoCloseable {

		private final UUID id;

		private final Consumer<String> note;

		private boolean asked;

		private boolean killed;

		private boolean fenced;

		/** Of its own: a supervisor that does not answer keeps no other one waiting. */
		private final ScheduledExecutorService clock = Timers.daemon("helm-stopper");

		/** Never waits for the database, as the other clock may. */
		private final ScheduledExecutorService fence = Timers.daemon("helm-fence");

		private Watching(UUID id, Consumer<String> note) {
			this.id = id;
			this.note = note;
		}

		@Override
		public void run() {
			try {
				if (HelmStopper.this.owners.isLost(this.id)) {
					// the others were told that it is gone, and may run the next one
					HelmStopper.this.supervisors.leave(HelmStopper.this.directories.path(this.id));
					return;
				}
				HelmStopper.this.operations.findById(this.id).map(Operation::cancellation).ifPresent(this::obey);
			}
			catch (RuntimeException ex) {
				// the database may be away for a moment, and the supervisor may just end
				logger.debug("Whether operation {} is cancelled is not known", this.id, ex);
			}
		}

		// whoever takes the operation over finds the helm of a pod, and this one not: it
		// tells everybody that it is gone. Asked, helm can still roll back; killed, it
		// leaves the release pending.
		private void fence() {
			try {
				if (!this.fenced && HelmStopper.this.replicas.isCutOff()
						&& !HelmStopper.this.supervisors.isInPod(HelmStopper.this.directories.path(this.id))
						&& stop(false)) {
					this.fenced = true;
					logger.warn(
							"Operation {} may be taken over, the database does not answer: its helm was asked to stop",
							this.id);
					this.note.accept("The database does not answer, and another console may take this over: "
							+ "helm was asked to stop (SIGTERM).");
				}
			}
			catch (RuntimeException ex) {
				logger.debug("The helm of operation {} cannot be asked to stop", this.id, ex);
			}
		}

		// it may not have started yet: then the next look finds it
		private void obey(Cancellation cancellation) {
			List<String> done = new ArrayList<>();
			if (!this.asked && stop(false)) {
				this.asked = true;
				done.add(cancellation.requestedBy() + " cancelled the operation: helm was asked to stop (SIGTERM).");
			}
			if (cancellation.isForced() && !this.killed && stop(true)) {
				this.killed = true;
				done.add(cancellation.forcedBy() + " had helm killed (SIGKILL).");
			}
			// only now: the log may keep it waiting
			done.forEach(this.note);
		}

		private void lookNow() {
			try {
				this.clock.execute(OperationMark.on(this.id, this));
			}
			catch (RejectedExecutionException ex) {
				// there is nothing more to stop
			}
		}

		/** What is about to be said is still said. */
		private void stop() {
			this.clock.shutdown();
			this.fence.shutdown();
		}

		private boolean stop(boolean forcibly) {
			return HelmStopper.this.supervisors.stop(HelmStopper.this.directories.path(this.id), forcibly);
		}

		@Override
		public void close() {
			HelmStopper.this.watched.remove(this.id, this);
			stop();
		}

	}

	@PreDestroy
	void stop() {
		this.watched.values().forEach(Watching::stop);
	}

}
