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

	private final Duration patience;

	private @Nullable Instant latest;

	/** When all was read that there is. */
	private long whole;

	/** Whether anything came that was not here. */
	private boolean fresh;

	/** Whether something came whose predecessor is not here. */
	private boolean ahead;

	/**
	 * Nothing is read yet.
	 * @param patience after how long without anything new all is read again
	 */
	PodOutput(SupervisorPods pods, Place place, OperationFiles files, MirroredSteps steps, Duration patience) {
		this.patience = patience;
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
			Instant after = after(stage);
			if (stage == Stage.ENDED) {
				// a stream that breaks looks like one that ends, and nobody reads after
				// this
				this.pods.rest(this.place, pod, after, (at, line) -> take(log, at, line, true));
			}
			else {
				this.pods.follow(this.place, pod, after, (at, line) -> take(log, at, line, after == null));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The node's clock may have been set back: then what was printed since seems older
	 * than what is here.
	 */
	private @Nullable Instant after(Stage stage) {
		long now = System.nanoTime();
		if (this.latest == null || stage == Stage.ENDED || this.ahead
				|| (!this.fresh && now - this.whole > this.patience.toNanos())) {
			this.whole = now;
			this.ahead = false;
			return null;
		}
		this.fresh = false;
		return this.latest.minus(OVERLAP);
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

	private synchronized void take(MirroredLog log, Instant at, String line, boolean fromTheStart) {
		try {
			requireOpen();
			boolean reply = line.startsWith(SupervisorMain.REPLY);
			String numbered = reply ? line.substring(SupervisorMain.REPLY.length()) : line;
			if (!fromTheStart && (reply ? this.steps.isAhead(numbered) : log.isAhead(line))) {
				this.ahead = true;
				throw new IOException("Something before it was not handed out");
			}
			long known = this.steps.replied() + log.lines();
			if (reply) {
				this.steps.take(log, at, numbered);
			}
			else {
				boolean gap = log.take(at, line);
				if (gap || (MirroredLog.isRecord(line) && !this.steps.hasReplied())) {
					// the first that a supervisor prints is a reply
					this.steps.lack();
				}
			}
			this.fresh |= this.steps.replied() + log.lines() > known;
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
