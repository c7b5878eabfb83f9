package io.upgradeconsole.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What a supervisor answers, sorted: an answer to a note may come while a command runs.
 * Either kind comes in the order in which it was asked for.
 */
final class Replies {

	private static final String END = "";

	private final BlockingQueue<String> ofNotes = new LinkedBlockingQueue<>();

	private final BlockingQueue<String> ofRuns = new LinkedBlockingQueue<>();

	/** The answers of a supervisor that has just been started. */
	static Replies of(Process supervisor) {
		Replies replies = new Replies();
		Thread thread = new Thread(() -> replies.readAll(supervisor.inputReader()), "supervisor-replies");
		thread.setDaemon(true);
		thread.start();
		return replies;
	}

	/** Waits for the next answer that is none to a note; empty if there are no more. */
	Optional<String> next() throws InterruptedException {
		String reply = this.ofRuns.take();
		if (reply.equals(END)) {
			// for whoever asks next
			this.ofRuns.add(END);
			return Optional.empty();
		}
		return Optional.of(reply);
	}

	/** Before a note: what is still said of those before is no answer to it. */
	void forgetNotes() {
		this.ofNotes.removeIf((reply) -> !reply.equals(END));
	}

	/**
	 * Waits until the next note is in the log, but not for ever.
	 * @return whether it is; not known where nobody said so meanwhile
	 * @throws SupervisorLostException if nobody will say so any more
	 */
	boolean noted(Duration patience) throws InterruptedException {
		String reply = this.ofNotes.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
		if (END.equals(reply)) {
			this.ofNotes.add(END);
			throw new SupervisorLostException("The supervisor has ended");
		}
		return reply != null;
	}

	private void readAll(BufferedReader reader) {
		try (reader) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (line.startsWith(SupervisorMain.REPLY)) {
					// its number is for who reads twice
					add(line.substring(line.indexOf(' ', SupervisorMain.REPLY.length()) + 1));
				}
			}
		}
		catch (IOException ex) {
			// as if it had ended
		}
		end();
	}

	/** Sorts one in. */
	void add(String reply) {
		if (reply.startsWith(SupervisorMain.BEGAN) || reply.equals(SupervisorMain.DONE)) {
			// for who is not told otherwise what runs, and what ran
			return;
		}
		(reply.equals(SupervisorMain.NOTED) ? this.ofNotes : this.ofRuns).add(reply);
	}

	/** There are no more. */
	void end() {
		this.ofNotes.add(END);
		this.ofRuns.add(END);
	}

}
