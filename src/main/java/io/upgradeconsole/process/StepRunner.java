package io.upgradeconsole.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import io.upgradeconsole.masking.StreamMasker;

/**
 * Runs one command after the other, inside the supervisor.
 */
final class StepRunner {

	/** What shells answer for a command they cannot start. */
	static final int NOT_STARTED = 127;

	private static final Duration LATE_OUTPUT = Duration.ofSeconds(5);

	private final OperationFiles files;

	private final LogWriter log;

	private final Reserve reserve;

	private final StreamMasker masker;

	StepRunner(OperationFiles files, LogWriter log, StreamMasker masker) {
		this.files = files;
		this.log = log;
		this.reserve = files.reserve();
		this.masker = masker;
	}

	/**
	 * Runs it to its end; its output and exit code are written when this returns.
	 * @throws ProcessNotStartedException if it could not be started
	 * @throws IOException if the disk refuses what must be written before the start
	 */
	int run(String step, Invocation invocation) throws IOException, InterruptedException {
		this.reserve.hold();
		Path work = PrivateDirectories.forChild(this.files.directory(), "work-", invocation.files());
		int number;
		try {
			number = this.files.starting(step);
		}
		catch (IOException ex) {
			PrivateDirectories.remove(work);
			throw ex;
		}
		int exitCode = NOT_STARTED;
		try {
			say(step, "$ " + invocation.argv().stream().map(this::shown).collect(Collectors.joining(" ")));
			Instant start = Instant.now();
			exitCode = await(step, number, Children.start(invocation, work));
			say(step, "exit code " + exitCode + " after " + seconds(Duration.between(start, Instant.now())) + " s");
			return exitCode;
		}
		catch (ProcessNotStartedException ex) {
			say(step, ex.getMessage());
			throw ex;
		}
		finally {
			PrivateDirectories.remove(work);
			end(step, number, exitCode);
		}
	}

	/** Puts lines of the console's own into the log. */
	void say(String step, String text) {
		text.lines()
			.map((line) -> this.masker.maskApart(PlainText.of(line)))
			.forEach((line) -> this.log.append(step, LogLine.Source.CONSOLE, line));
		this.log.flush();
	}

	private int await(String step, int number, Process child) throws IOException, InterruptedException {
		try {
			this.files.started(step, number, ProcessIdentity.of(child.toHandle()));
		}
		catch (IOException ex) {
			say(step, "the process's number could not be written: the disk refused");
		}
		// only now: whoever has read a line of it may find and stop the process
		List<Thread> pumps = List.of(pump(child.getInputStream(), step, LogLine.Source.OUT),
				pump(child.getErrorStream(), step, LogLine.Source.ERR));
		int exitCode = child.waitFor();
		// a process that the child left behind may hold its output open for ever
		for (Thread pump : pumps) {
			pump.join(LATE_OUTPUT.toMillis());
		}
		return exitCode;
	}

	// a formatter takes longer to load than helm to start
	private static String seconds(Duration duration) {
		long tenths = (duration.toMillis() + 50) / 100;
		return tenths / 10 + "." + tenths % 10;
	}

	private void end(String step, int number, int exitCode) {
		try {
			if (!this.log.isComplete()) {
				this.reserve.release();
				this.log.isComplete();
			}
			this.log.force();
			this.files.ended(step, number, exitCode);
		}
		catch (IOException ex) {
			endOnReserve(step, number, exitCode);
		}
	}

	private void endOnReserve(String step, int number, int exitCode) {
		try {
			this.reserve.release();
			this.files.ended(step, number, exitCode);
		}
		catch (IOException ex) {
			say(step, "the exit code could not be written: the disk refused");
		}
	}

	private Thread pump(InputStream stream, String step, LogLine.Source source) {
		Thread thread = new Thread(
				new OutputPump(stream, this.files.directory(), this.masker.sibling(), this.log, step, source),
				"output");
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	// masked before it is quoted: quoting may change how a secret is written
	private String shown(String argument) {
		String masked = this.masker.maskApart(argument);
		return masked.matches("[\\w@%+=:,./\\[\\]<>-]+") ? masked : "'" + masked.replace("'", "'\\''") + "'";
	}

}
