package io.upgradeconsole.operation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open stream. Nobody ever waits for it: it is written to as long as its connection
 * takes more, and goes on when the container says that it does again.
 */
final class Viewer implements WriteListener {

	private static final Logger logger = LoggerFactory.getLogger(Viewer.class);

	private static final byte[] BEGIN = "retry:1000\n\n".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] HEARTBEAT = ":still here\n\n".getBytes(StandardCharsets.US_ASCII);

	private static final long SILENCE_NANOS = Duration.ofSeconds(12).toNanos();

	/** Writes in one turn, before others have theirs. */
	private static final int WRITES_A_TURN = 32;

	/** In which a thread of the container has left for certain. */
	private static final long LEAVING_NANOS = Duration.ofMillis(100).toNanos();

	private final OperationFeed feed;

	private final AsyncContext context;

	private final ServletOutputStream out;

	private final Executor writers;

	private final AtomicBoolean awaitsTurn = new AtomicBoolean();

	private long position;

	private FeedState told = FeedState.NONE;

	/** Nobody writes from when the connection takes no more until the container calls. */
	private boolean possible;

	/** From when on others than the container's threads may write. */
	private long free;

	/** Whether something was not written because it was too early. */
	private volatile boolean early;

	private boolean begun;

	private boolean unflushed;

	private boolean closed;

	private volatile long written;

	Viewer(OperationFeed feed, long after, AsyncContext context, Executor writers) throws IOException {
		this.feed = feed;
		this.position = after;
		this.context = context;
		this.out = context.getResponse().getOutputStream();
		this.writers = writers;
		this.written = System.nanoTime();
	}

	/** From here on the container calls. */
	void begin() {
		this.out.setWriteListener(this);
	}

	/**
	 * Whether there is something to write though nothing is new: what came too early, or
	 * a word lest somebody on the way cuts the connection.
	 */
	boolean isDue() {
		return this.early || isSilent();
	}

	private boolean isSilent() {
		return System.nanoTime() - this.written > SILENCE_NANOS;
	}

	/** There may be something to write. */
	void wake() {
		if (this.awaitsTurn.compareAndSet(false, true)) {
			try {
				this.writers.execute(this::turn);
			}
			catch (RejectedExecutionException ex) {
				// the console ends, and closes its viewers
			}
		}
	}

	/**
	 * Writes on the container's own thread. If a write failed on another one before this
	 * thread has left, Tomcat would close the connection and tell nobody: the request
	 * would never end.
	 */
	@Override
	public synchronized void onWritePossible() throws IOException {
		this.possible = true;
		while (write()) {
			// until it has everything, or its connection takes no more
		}
		this.free = System.nanoTime() + LEAVING_NANOS;
	}

	@Override
	public void onError(Throwable failure) {
		// it has left, and resumes by the number of its last line
		close();
	}

	/**
	 * Ends the stream; a browser comes back by itself. The container hands the context on
	 * to the next request as soon as it has been told of the end, so it must not be told
	 * by anybody who comes late: it waits here for whoever is at it.
	 */
	synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try {
			this.context.complete();
		}
		catch (IllegalStateException ex) {
			// the container was faster
		}
	}

	private void turn() {
		this.awaitsTurn.set(false);
		try {
			if (writeUnlessEarly()) {
				wake();
			}
		}
		catch (IOException | IllegalStateException ex) {
			left();
		}
	}

	private synchronized boolean writeUnlessEarly() throws IOException {
		this.early = this.possible && System.nanoTime() - this.free < 0;
		return !this.early && write();
	}

	/**
	 * It has left, which the container knows by now: from its own threads it tells
	 * {@link ViewerEnd}. Until then the context is its.
	 */
	private synchronized void left() {
		this.closed = true;
	}

	/** Writes what there is and the connection takes; whether there may be more. */
	private boolean write() throws IOException {
		for (int writes = 0; writes < WRITES_A_TURN; writes++) {
			this.possible = this.possible && !this.closed && this.out.isReady();
			if (!this.possible) {
				return false;
			}
			if (!writeNextOrEnd()) {
				return false;
			}
		}
		return true;
	}

	private boolean writeNextOrEnd() throws IOException {
		try {
			if (writeNext()) {
				return true;
			}
			if (this.told.isLast()) {
				close();
			}
		}
		catch (UncheckedIOException ex) {
			logger.warn("A stream ends early", ex);
			close();
		}
		return false;
	}

	private boolean writeNext() throws IOException {
		EventBlock.Slice lines = this.feed.lines().after(this.position);
		FeedState state = this.feed.state();
		if (!this.begun) {
			write(BEGIN, 0, BEGIN.length);
			this.begun = true;
		}
		else if (lines != null) {
			write(lines.bytes(), lines.from(), lines.length());
			this.position = lines.last();
		}
		else if (!this.told.isLast() && !state.isSame(this.told) && this.position >= state.lines()) {
			byte[] events = state.eventsSince(this.told);
			write(events, 0, events.length);
			this.told = state;
		}
		else if (this.unflushed) {
			this.out.flush();
			this.unflushed = false;
		}
		else if (isSilent()) {
			write(HEARTBEAT, 0, HEARTBEAT.length);
		}
		else {
			return false;
		}
		return true;
	}

	private void write(byte[] bytes, int from, int length) throws IOException {
		this.out.write(bytes, from, length);
		this.unflushed = true;
		this.written = System.nanoTime();
	}

}
