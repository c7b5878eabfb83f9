package io.upgradeconsole.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.process.SupervisorPods.Place;
import io.upgradeconsole.process.SupervisorPods.Stage;
import io.upgradeconsole.target.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log of a supervisor's pod to its end, and writes down here what the
 * supervisor would have written here itself: the operation's log, and what was started
 * and how it ended. Whatever is read twice is taken once.
 */
final class PodFollower implements Runnable {

	private static final Logger logger = LoggerFactory.getLogger(PodFollower.class);

	private static final long POLL_MILLIS = 200;

	private static final long SILENCE_MILLIS = 500;

	/** How long a log may be unreadable before that means something. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final SupervisorPods pods;

	private final Place place;

	private final OperationFiles files;

	private final Replies replies = new Replies();

	private final CountDownLatch ended = new CountDownLatch(1);

	private final MirroredSteps steps;

	private final PodOutput output;

	private final PodSilence silence;

	private final long born = System.nanoTime();

	private volatile @Nullable String pod;

	private volatile @Nullable Thread thread;

	private volatile boolean left;

	private volatile String neverStarted = "";

	PodFollower(SupervisorPods pods, Place place, OperationFiles files) {
		this(pods, place, files, PATIENCE);
	}

	PodFollower(SupervisorPods pods, Place place, OperationFiles files, Duration patience) {
		this.pods = pods;
		this.place = place;
		this.files = files;
		this.steps = new MirroredSteps(files, this.replies);
		this.output = new PodOutput(pods, place, files, this.steps, patience.multipliedBy(5));
		this.silence = new PodSilence(pods, place, patience);
	}

	/** What the supervisor answers. */
	Replies replies() {
		return this.replies;
	}

	@Nullable String pod() {
		return this.pod;
	}

	/** The command that runs, as far as it is known. */
	MirroredSteps.@Nullable Running running() {
		return this.steps.running();
	}

	/** Whether a command may run. */
	boolean mayRun() {
		return this.steps.mayRun();
	}

	Place place() {
		return this.place;
	}

	/** Why its pod never started, or empty. */
	String neverStarted() {
		return this.neverStarted;
	}

	boolean hasEnded() {
		return this.ended.getCount() == 0;
	}

	/**
	 * Waits until all that the pod has said is here.
	 * @return whether it is
	 */
	boolean awaitEnd(Duration patience) throws InterruptedException {
		return this.ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Its command is to be killed, even where the pod cannot be told that. */
	void kill() {
		this.silence.kill();
	}

	/** Takes nothing more of what the pod says: it has been silent for too long. */
	void abandon() {
		this.output.close();
		end();
		wake();
	}

	/** Another console follows the pod from now on, or a later run of this one. */
	void leave() {
		this.left = true;
		this.output.close();
		this.ended.countDown();
		this.steps.end();
		wake();
	}

	/** It waits for the pod's next line, which may be the last. */
	private void wake() {
		Thread waiting = this.thread;
		if (waiting != null) {
			waiting.interrupt();
		}
	}

	@Override
	public void run() {
		this.thread = Thread.currentThread();
		try {
			boolean more = true;
			while (more && !this.output.isClosed()) {
				more = look();
			}
		}
		catch (InterruptedException ex) {
			// nobody wants more
		}
		this.thread = null;
		// it may have been woken when it was about to end by itself
		Thread.interrupted();
		if (!this.left) {
			end();
			forget();
		}
	}

	private void end() {
		try {
			this.files.podEnded(this.steps.areWhole());
		}
		catch (IOException ex) {
			// whoever comes next looks for the pod once more
			logger.warn("The end of {} could not be written down", this.place, ex);
		}
		this.ended.countDown();
		this.steps.end();
	}

	/** Whether there may be more. */
	private boolean look() throws InterruptedException {
		try {
			SupervisorPods.State state = this.pods.state(this.place);
			if (state.stage() == Stage.GONE) {
				this.neverStarted = this.steps.hasReplied() ? "" : state.why();
				return false;
			}
			if (this.pod != null && !this.pod.equals(state.pod())) {
				// which is given no command, and has nothing to say
				this.neverStarted = this.steps.hasReplied() ? "" : "Another pod has taken the place of its pod.";
				return false;
			}
			if (state.stage() == Stage.WAITING) {
				return await(state);
			}
			this.pod = state.pod();
			boolean read = read(state);
			if (read ? state.stage() == Stage.ENDED : this.silence.isHopeless(state)) {
				// a node may have refused it
				this.neverStarted = this.steps.hasReplied() ? "" : state.why();
				return false;
			}
			Thread.sleep(read ? POLL_MILLIS : SILENCE_MILLIS);
		}
		catch (RuntimeException ex) {
			// whatever it is: somebody waits for what the pod says
			logger.debug("The pod of {} cannot be followed for a moment", this.place, ex);
			Thread.sleep(SILENCE_MILLIS);
		}
		return true;
	}

	private boolean await(SupervisorPods.State state) throws InterruptedException {
		if (!this.steps.hasReplied() && System.nanoTime() - this.born > this.pods.startTimeout().toNanos()) {
			this.neverStarted = state.why();
			this.pods.delete(this.place);
			return false;
		}
		Thread.sleep(POLL_MILLIS);
		return true;
	}

	/** Whether its log could be read, be there more or not. */
	private boolean read(SupervisorPods.State state) {
		try {
			if (state.pod() != null) {
				this.output.read(state.stage(), state.pod());
			}
			this.silence.end();
			return true;
		}
		catch (ProblemException ex) {
			logger.debug("The log of the pod of {} cannot be read for a moment", this.place, ex);
			return false;
		}
	}

	/** The Job stays for a while, for whoever looks for it; what it was told goes. */
	private void forget() {
		try {
			this.pods.forget(this.place);
		}
		catch (ProblemException ex) {
			logger.warn("The Secret of {} could not be deleted; it goes with the Job: {}", this.place, ex.getMessage());
		}
	}

}
