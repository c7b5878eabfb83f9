package io.upgradeconsole.operation.live;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import io.upgradeconsole.cluster.LivePod;
import io.upgradeconsole.cluster.PodLogs;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.masking.StreamMasker;
import io.upgradeconsole.operation.JobLogs;
import io.upgradeconsole.operation.OperationMark;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what the pods of an operation's Jobs print, each on a thread of its own, and
 * keeps it. A Job may live for a second only, so it asks again and again for the log of a
 * pod that is about to start.
 */
final class JobLogFollower {

	private static final Logger logger = LoggerFactory.getLogger(JobLogFollower.class);

	private static final int TRIES = 10;

	private static final long PAUSE_MILLIS = 150;

	private final UUID operation;

	private final ReleaseRef release;

	private final PodLogs logs;

	private final JobLogs kept;

	private final ExecutorService threads;

	/** The pods that are followed now, and those of which nothing more will come. */
	private final Set<String> taken = ConcurrentHashMap.newKeySet();

	/** By pod, who follows it or has done so. */
	private final Map<String, Future<?>> following = new ConcurrentHashMap<>();

	/** By pod, when the last line was printed that is kept. */
	private final Map<String, Instant> last;

	private volatile boolean closed;

	JobLogFollower(UUID operation, ReleaseRef release, PodLogs logs, JobLogs kept, ExecutorService threads) {
		this.operation = operation;
		this.release = release;
		this.logs = logs;
		this.kept = kept;
		this.threads = threads;
		// what an earlier run of the console has kept is not kept twice
		this.last = new ConcurrentHashMap<>(kept.resume(operation));
	}

	/**
	 * Follows those of the pods that are not followed yet.
	 * @param secrets what is known to be secret by now
	 */
	void follow(List<LivePod> pods, Secrets secrets) {
		for (LivePod pod : pods) {
			container(pod).filter((container) -> !this.closed && this.taken.add(pod.name()))
				.ifPresent((container) -> this.following.put(pod.name(), this.threads
					.submit(OperationMark.on(this.operation, () -> run(pod, container, StreamMasker.of(secrets))))));
		}
	}

	/** Nothing more is kept; a pod may live on for long. */
	void close() {
		this.closed = true;
		this.following.values().forEach((each) -> each.cancel(true));
	}

	private void run(LivePod pod, String container, StreamMasker masker) {
		boolean hasEnded = pod.phase().equals("Succeeded") || pod.phase().equals("Failed");
		boolean over = hasEnded;
		try {
			Consumer<PodLogs.Line> reader = (line) -> keep(pod.name(), line, masker);
			if (hasEnded) {
				this.logs.rest(this.release.cluster(), this.release.namespace(), pod.name(), container,
						this.last.get(pod.name()), reader);
			}
			else {
				listen(pod, container, reader);
			}
		}
		catch (ProblemException ex) {
			logger.debug("What pod {} prints cannot be followed", pod.name(), ex);
			// where it is forbidden it stays taken: asking again would not help
			over = ex.problem().type().equals("cluster-forbids");
			if (over) {
				this.kept.append(this.operation, Instant.now(), pod.name(),
						"What it prints cannot be read. " + ex.problem().title() + ". " + ex.problem().detail());
			}
		}
		catch (UncheckedIOException ex) {
			logger.warn("What pod {} prints cannot be kept", pod.name(), ex);
			over = true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			if (!over) {
				this.taken.remove(pod.name());
			}
		}
	}

	private void listen(LivePod pod, String container, Consumer<PodLogs.Line> reader) throws InterruptedException {
		boolean any = false;
		for (int tries = 0; !any && !this.closed && tries < TRIES; tries++) {
			any = this.logs.follow(this.release.cluster(), this.release.namespace(), pod.name(), container,
					this.last.get(pod.name()), reader);
			if (!any) {
				Thread.sleep(PAUSE_MILLIS);
			}
		}
	}

	private void keep(String pod, PodLogs.Line line, StreamMasker masker) {
		if (!this.closed) {
			this.kept.append(this.operation, line.at(), pod, masker.mask(line.text()));
			this.last.merge(pod, line.at(), (one, other) -> one.isAfter(other) ? one : other);
		}
	}

	/** None is known of a pod that was made a moment ago. */
	private static Optional<String> container(LivePod pod) {
		return pod.containers()
			.stream()
			.filter((container) -> !container.init())
			.map(LivePod.Container::name)
			.findFirst();
	}

}
