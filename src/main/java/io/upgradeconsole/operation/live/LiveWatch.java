package io.upgradeconsole.operation.live;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.PodLogs;
import io.upgradeconsole.operation.JobLogs;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationEnded;
import io.upgradeconsole.operation.OperationOwners;
import io.upgradeconsole.operation.OperationStarted;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks at the cluster for each running operation, as long as it runs: once for all who
 * watch, and also where nobody does, so that the end is known. Each replica looks for
 * itself.
 */
@Component
public class LiveWatch {

	private static final Logger logger = LoggerFactory.getLogger(LiveWatch.class);

	private static final long EVERY_MILLIS = 1_000;

	private static final long LAST_LOOK_SECONDS = 5;

	private final UpgradeService operations;

	private final PlanService plans;

	private final OperationOwners owners;

	private final ReleaseLook look;

	private final KeptPictures kept;

	private final PodLogs podLogs;

	private final JobLogs jobLogs;

	private final Clock clock;

	private final Map<UUID, WatchedOperation> watched = new ConcurrentHashMap<>();

	/** What still comes when the console ends is nobody's business any more. */
	private final ScheduledExecutorService ticks = new ScheduledThreadPoolExecutor(1, daemon("live-watch"),
			new ThreadPoolExecutor.DiscardPolicy());

	/**
	 * Each look has a thread of its own: a cluster that is silent keeps nobody else
	 * waiting.
	 */
	private final ExecutorService looks = Executors.newCachedThreadPool(daemon("live-look"));

	LiveWatch(UpgradeService operations, PlanService plans, OperationOwners owners, ReleaseLook look, KeptPictures kept,
			PodLogs podLogs, JobLogs jobLogs, Clock clock) {
		this.operations = operations;
		this.plans = plans;
		this.owners = owners;
		this.look = look;
		this.kept = kept;
		this.podLogs = podLogs;
		this.jobLogs = jobLogs;
		this.clock = clock;
	}

	/**
	 * What is known of the cluster for an operation: of a running one now, of one that
	 * has ended what was seen in the end.
	 */
	public LiveStatus status(Operation operation) {
		WatchedOperation running = this.watched.get(operation.id());
		return (running != null) ? running.status(this.clock.instant())
				: new LiveStatus(this.kept.of(operation.id()).orElse(null), null, null);
	}

	/** The services that will be seen, as far as the plan tells. */
	public List<Picture.Service> expected(Operation operation, Plan plan) {
		return Subject.of(operation, plan).expected();
	}

	/**
	 * What tells whether there is something new to be seen.
	 *
	 * @param version changes whenever a running operation's status does
	 * @param jobLines how many lines its Jobs have printed
	 */
	public record Progress(long version, long jobLines) {

	}

	/** How far an operation is seen. */
	public Progress progress(UUID operation) {
		WatchedOperation running = this.watched.get(operation);
		return new Progress((running != null) ? running.version(this.clock.instant()) : 0,
				this.jobLogs.size(operation));
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.ticks.scheduleWithFixedDelay(this::tick, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
	}

	/** The first picture shows what ran before: it must not come late. */
	@TransactionalEventListener(fallbackExecution = true)
	void on(OperationStarted started) {
		this.ticks.execute(this::tick);
	}

	/** The last picture is the one that stays. */
	@TransactionalEventListener(fallbackExecution = true)
	void on(OperationEnded ended) {
		WatchedOperation last = this.watched.get(ended.operation().id());
		if (last != null) {
			this.ticks.execute(() -> look(last));
		}
	}

	private void tick() {
		try {
			Map<UUID, Operation> active = this.operations.active()
				.values()
				.stream()
				.filter((operation) -> this.owners.isShownHere(operation.id()))
				.collect(Collectors.toMap(Operation::id, Function.identity()));
			this.watched.forEach((id, operation) -> {
				if (!active.containsKey(id)) {
					this.watched.remove(id);
					operation.close();
				}
			});
			active.forEach((id, operation) -> look(this.watched.computeIfAbsent(id, (absent) -> watch(operation))));
		}
		catch (RuntimeException ex) {
			// the database may be away for a moment; the operation itself says so
			logger.debug("Running operations could not be watched", ex);
		}
	}

	private WatchedOperation watch(Operation operation) {
		JobLogFollower follower = new JobLogFollower(operation.id(), operation.release(), this.podLogs, this.jobLogs,
				this.looks);
		Plan plan = this.plans.required(operation.planId());
		return new WatchedOperation(operation.id(), Subject.of(operation, plan), this.look.secrets(plan), this.look,
				this.kept, follower);
	}

	private void look(WatchedOperation operation) {
		if (operation.begin(this.clock.instant())) {
			this.looks.execute(operation::look);
		}
	}

	private static ThreadFactory daemon(String name) {
		return (task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		};
	}

	/** Afterwards nothing is kept any more. */
	@PreDestroy
	void stop() throws InterruptedException {
		this.ticks.shutdownNow();
		this.looks.shutdownNow();
		this.looks.awaitTermination(LAST_LOOK_SECONDS, TimeUnit.SECONDS);
	}

}
