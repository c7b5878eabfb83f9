package io.upgradeconsole.process;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

import io.upgradeconsole.masking.Secrets;

/**
 * The console's end of a supervisor that it started.
 */
final class SupervisorProcess implements Supervisor {

	private final OperationFiles files;

	private final DataOutputStream commands;

	private final BufferedReader replies;

	/** One command at a time, so the next reply is always its own. */
	private final Object running = new Object();

	SupervisorProcess(OperationFiles files, Process process) {
		this.files = files;
		this.commands = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
		this.replies = process.inputReader();
		String reply = reply().orElseThrow(() -> new SupervisorLostException("The supervisor did not start"));
		if (!reply.equals(SupervisorMain.READY)) {
			throw new SupervisorLostException("The supervisor is not one of this version");
		}
	}

	@Override
	public void mask(Secrets more) {
		send(new Command.Mask(more));
	}

	@Override
	public int run(String step, Invocation invocation) {
		synchronized (this.running) {
			long before = ended(step);
			send(new Command.Run(OperationFiles.checked(step), invocation));
			String reply = reply().orElse("");
			if (reply.startsWith(SupervisorMain.EXIT)) {
				return Integer.parseInt(reply.substring(SupervisorMain.EXIT.length()));
			}
			if (reply.startsWith(SupervisorMain.NOT_STARTED)) {
				throw new ProcessNotStartedException(invocation.program(),
						reply.substring(SupervisorMain.NOT_STARTED.length()));
			}
			return exitCodeOnDisk(step, before);
		}
	}

	@Override
	public void note(String step, String text) {
		send(new Command.Note(OperationFiles.checked(step), text));
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
				command.writeTo(this.commands);
				this.commands.flush();
			}
			catch (IOException ex) {
				throw new SupervisorLostException("The supervisor has ended");
			}
		}
	}

	private Optional<String> reply() {
		try {
			for (String line = this.replies.readLine(); line != null; line = this.replies.readLine()) {
				if (line.startsWith(SupervisorMain.REPLY)) {
					return Optional.of(line.substring(SupervisorMain.REPLY.length()));
				}
			}
		}
		catch (IOException ex) {
			// as if it had ended
		}
		return Optional.empty();
	}

	/** The supervisor died after the command ended and before it could say so. */
	private int exitCodeOnDisk(String step, long before) {
		Integer exitCode = (ended(step) > before) ? new SupervisorState(false, this.files.steps()).last(step)
			.map(SupervisorState.Step::exitCode)
			.orElse(null) : null;
		if (exitCode == null) {
			throw new SupervisorLostException("The supervisor ended before step " + step + " did");
		}
		return exitCode;
	}

	private long ended(String step) {
		return this.files.steps().stream().filter((s) -> s.name().equals(step) && s.exitCode() != null).count();
	}

}
