package io.upgradeconsole.process;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;

import io.upgradeconsole.masking.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The console's end of a supervisor that it started.
 */
final class SupervisorProcess implements Supervisor {

	private static final Logger logger = LoggerFactory.getLogger(SupervisorProcess.class);

	/** A pod's answer comes by its log, which may not be readable for long. */
	private static final Duration NOTING = Duration.ofSeconds(15);

	private final OperationFiles files;

	private final CommandSink commands;

	private final Duration patience;

	private final Replies replies;

	/** One command at a time, so the next reply is always its own. */
	private final Object running = new Object();

	/** As for commands. */
	private final Object noting = new Object();

	/** The same for a process of this machine, over its standard input. */
	static SupervisorProcess of(OperationFiles files, Process process) {
		DataOutputStream out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
		return new SupervisorProcess(files, new CommandSink() {

			@Override
			public void accept(Command command) throws IOException {
				command.writeTo(out);
				out.flush();
			}

			@Override
			public void close() throws IOException {
				out.close();
			}

		}, Replies.of(process));
	}

	/** Waits until it is ready. */
	SupervisorProcess(OperationFiles files, CommandSink commands, Replies replies) {
		this(files, commands, replies, NOTING);
	}

	/**
	 * The same.
	 * @param patience how long an answer to a note is waited for
	 */
	SupervisorProcess(OperationFiles files, CommandSink commands, Replies replies, Duration patience) {
		this.patience = patience;
		this.files = files;
		this.commands = commands;
		this.replies = replies;
		String reply = nextReply();
		if (reply.startsWith(SupervisorMain.NOT_RECORDED)) {
			throw new NotRecordedException("the supervisor", reply.substring(SupervisorMain.NOT_RECORDED.length()));
		}
		if (!reply.equals(SupervisorMain.READY)) {
			throw new SupervisorLostException(
					reply.isEmpty() ? "The supervisor did not start" : "The supervisor is not one of this version");
		}
	}

	@Override
	public void mask(Secrets more) {
		send(new Command.Mask(more));
	}

	@Override
	public int run(String step, Invocation invocation) {
		synchronized (this.running) {
			int number = this.files.next(step);
			send(new Command.Run(OperationFiles.checked(step), invocation));
			String reply = nextReply();
			if (reply.startsWith(SupervisorMain.EXIT)) {
				return SupervisorMain.exitCode(reply);
			}
			if (reply.startsWith(SupervisorMain.NOT_STARTED)) {
				throw new ProcessNotStartedException(invocation.program(),
						reply.substring(SupervisorMain.NOT_STARTED.length()));
			}
			if (reply.startsWith(SupervisorMain.NOT_RECORDED)) {
				throw new NotRecordedException(invocation.program(),
						reply.substring(SupervisorMain.NOT_RECORDED.length()));
			}
			return exitCodeOnDisk(step, number);
		}
	}

	@Override
	public void note(String step, String text) {
		synchronized (this.noting) {
			this.replies.forgetNotes();
			send(new Command.Note(OperationFiles.checked(step), text));
			try {
				if (!this.replies.noted(this.patience)) {
					logger.debug("Whether a line of {} is in the log is not known: {}", this.files.directory(), text);
				}
			}
			catch (InterruptedException ex) {
				throw leaving();
			}
		}
	}

	@Override
	public void lastCommandEnded() {
		// it is at hand for notes, too
	}

	@Override
	public void close() {
		try {
			this.commands.close();
		}
		catch (IOException ex) {
			// it has ended already
		}
	}

	private void send(Command command) {
		synchronized (this.commands) {
			try {
				this.commands.accept(command);
			}
			catch (IOException ex) {
				throw new SupervisorLostException("The supervisor has ended");
			}
		}
	}

	/** The next reply, or an empty one if the supervisor is gone. */
	private String nextReply() {
		try {
			return this.replies.next().orElse("");
		}
		catch (InterruptedException ex) {
			throw leaving();
		}
	}

	private static SupervisorLostException leaving() {
		Thread.currentThread().interrupt();
		return new SupervisorLostException("The console ends and does not wait for the supervisor");
	}

	/** The supervisor died after the command ended and before it could say so. */
	private int exitCodeOnDisk(String step, int number) {
		Integer exitCode = this.files.steps()
			.stream()
			.filter((found) -> found.name().equals(step) && found.number() == number)
			.findFirst()
			.map(SupervisorState.Step::exitCode)
			.orElse(null);
		if (exitCode == null) {
			throw new SupervisorLostException("The supervisor ended before step " + step + " did");
		}
		return exitCode;
	}

}
