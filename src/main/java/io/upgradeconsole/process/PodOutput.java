package io.upgradeconsole.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

import io.upgradeconsole.process.SupervisorPods.Place;
import io.upgradeconsole.process.SupervisorPods.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor's pod prints, the log and the replies, as it is taken here: once,
 * however often it is read.
 */
final class PodOutput {

	/** Clocks of the API are not finer than a second. */
	private static final Duration OVERLAP = Duration.ofSeconds(2);

	private final SupervisorPods pods;

	private final Place place;

	private final OperationFiles files;

	private final MirroredSteps steps;

	private volatile boolean closed;

	private @Nullable Instant latest;

	PodOutput(SupervisorPods pods, Place place, OperationFiles files, MirroredSteps steps) {
		this.pods = pods;
		this.place = place;
		this.files = files;
		this.steps = steps;
	}

	/** Takes nothing more, when this returns. */
	synchronized void close() {
		this.closed = true;
	}

	boolean isClosed() {
		return this.closed;
	}

	/**
	 * Reads on until the connection ends, or all there is where the pod has ended.
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not hand it
	 * out
	 */
	void read(Stage stage, String pod) {
		try (MirroredLog log = open()) {
			Instant after = (this.latest != null) ? this.latest.minus(OVERLAP) : null;
			if (stage == Stage.ENDED) {
				// a stream that breaks looks like one that ends, and nobody reads after
				// this
				this.pods.rest(this.place, pod, after, (at, line) -> take(log, at, line));
			}
			else {
				this.pods.follow(this.place, pod, after, (at, line) -> take(log, at, line));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Two must not write one log. */
	private synchronized MirroredLog open() throws IOException {
		requireOpen();
		return MirroredLog.open(this.files);
	}

	private void requireOpen() throws IOException {
		if (this.closed) {
			throw new IOException("Nobody wants more");
		}
	}

	private synchronized void take(MirroredLog log, Instant at, String line) {
		try {
			requireOpen();
			if (line.startsWith(SupervisorMain.REPLY)) {
				this.steps.take(log, at, line.substring(SupervisorMain.REPLY.length()));
			}
			else {
				boolean gap = log.take(at, line);
				if (gap || (MirroredLog.isRecord(line) && !this.steps.hasReplied())) {
					// the first that a supervisor prints is a reply
					this.steps.lack();
				}
			}
			if (this.latest == null || at.isAfter(this.latest)) {
				this.latest = at;
			}
		}
		catch (IOException ex) {
			// the disk may be full; the pod's node keeps it
			throw new UncheckedIOException(ex);
		}
	}

}
