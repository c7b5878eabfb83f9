package io.upgradeconsole.process;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a supervisor elsewhere replies, each reply once and in its order, however often it
 * is read; and written down here, as that supervisor would have done, what it started and
 * how that ended.
 */
final class MirroredSteps {

	private static final Pattern REPLY = Pattern.compile("(\\d{1,9}) ("
			// those that mean something here
			+ SupervisorMain.BEGAN + OperationFiles.STEP + "|" + SupervisorMain.EXIT + "(?:" + OperationFiles.STEP
			+ " )?-?\\d{1,9}" + "|(?!" + SupervisorMain.BEGAN + "|" + SupervisorMain.EXIT + ").+)");

	private final OperationFiles files;

	private final Replies replies;

	private final Map<String, Integer> begun = new HashMap<>();

	private volatile @Nullable Running running;

	private volatile boolean incomplete;

	private volatile boolean done;

	private volatile int replied;

	MirroredSteps(OperationFiles files, Replies replies) {
		this.files = files;
		this.replies = replies;
	}

	/**
	 * The command that runs.
	 *
	 * @param number which of its step
	 */
	record Running(String step, int number, Instant since) {

	}

	@Nullable Running running() {
		return this.running;
	}

	/** How many replies there were until now. */
	int replied() {
		return this.replied;
	}

	/** Whether a reply is not the next one. */
	boolean isAhead(String numbered) {
		Matcher parts = REPLY.matcher(numbered);
		return parts.matches() && Integer.parseInt(parts.group(1)) > this.replied + 1;
	}

	/** Whether it has replied at all. */
	boolean hasReplied() {
		return this.replied > 0;
	}

	/** Whether a command may run, as far as is known. */
	boolean mayRun() {
		return this.running != null || (this.incomplete && !this.done);
	}

	/** Whether every reply is here, from the first to the last. */
	boolean areWhole() {
		return this.done && !this.incomplete;
	}

	/** Something that was printed is not here, and replies may have been among it. */
	void lack() {
		this.incomplete = true;
	}

	/** Nothing runs any more. */
	void end() {
		this.running = null;
		this.replies.end();
	}

	/**
	 * Takes a reply with its number, unless it is here. What is none is left out: who is
	 * killed may do so in the middle of a word.
	 */
	void take(MirroredLog log, Instant at, String numbered) throws IOException {
		Matcher parts = REPLY.matcher(numbered);
		if (!parts.matches()) {
			lack();
			return;
		}
		int number = Integer.parseInt(parts.group(1));
		if (number <= this.replied) {
			return;
		}
		if (number > this.replied + 1) {
			lack();
		}
		String reply = parts.group(2);
		if (reply.startsWith(SupervisorMain.BEGAN)) {
			began(reply.substring(SupervisorMain.BEGAN.length()), at);
		}
		else if (reply.startsWith(SupervisorMain.EXIT)) {
			log.force();
			exited(SupervisorMain.step(reply), SupervisorMain.exitCode(reply), at);
		}
		else if (reply.startsWith(SupervisorMain.NOT_STARTED) || reply.startsWith(SupervisorMain.NOT_RECORDED)) {
			exited(null, StepRunner.NOT_STARTED, at);
		}
		else if (reply.equals(SupervisorMain.DONE)) {
			this.done = true;
		}
		// only now: what the disk has refused comes once more
		this.replied = number;
		this.replies.add(reply);
	}

	private void began(String step, Instant at) throws IOException {
		int number = this.begun.getOrDefault(step, 0) + 1;
		if (this.files.next(OperationFiles.checked(step)) == number) {
			this.files.began(step, at);
		}
		this.begun.put(step, number);
		this.running = new Running(step, number, at);
	}

	/** Of what, is not said by a supervisor of an earlier version. */
	private void exited(@Nullable String step, int exitCode, Instant at) throws IOException {
		if (step != null && (this.running == null || !this.running.step().equals(step))) {
			// that it began is not here
			began(step, at);
		}
		Running command = this.running;
		if (command != null && !this.files.hasEnded(command.step(), command.number())) {
			this.files.ended(command.step(), command.number(), exitCode, at);
		}
		this.running = null;
	}

}
