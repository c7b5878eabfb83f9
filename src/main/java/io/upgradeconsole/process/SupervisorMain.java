package io.upgradeconsole.process;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.masking.StreamMasker;
import org.jspecify.annotations.Nullable;

/**
 * The supervisor: a process of its own that outlives the console. It runs what it is told
 * over standard input, and when that ends it sees the running command through to its end.
 * Uses the JDK and {@code masking} only, so that it starts quickly and stays small.
 */
final class SupervisorMain {

	/** Begins each reply, in case the JVM itself prints something. */
	static final String REPLY = "supervisor: ";

	/** Numbers them, for who reads a part of them twice. */
	private static final AtomicInteger REPLIES = new AtomicInteger();

	static final String READY = "ready";

	static final String NOTED = "noted";

	static final String BEGAN = "began ";

	static final String EXIT = "exit ";

	static final String NOT_STARTED = "not-started ";

	static final String NOT_RECORDED = "not-recorded ";

	static final String LOST = "lost ";

	/** Its last reply: nothing runs any more, nor will. */
	static final String DONE = "done";

	private static final int STOP_ATTEMPTS = 50;

	private static final long STOP_PAUSE_MILLIS = 100;

	private final StreamMasker masker = StreamMasker.of(Secrets.none());

	private final ExecutorService worker = Executors.newSingleThreadExecutor();

	private final StepRunner steps;

	private final OperationFiles files;

	private final LogWriter log;

	private final Predicate<Invocation> allowed;

	private final PrintStream replies;

	private final AtomicBoolean done = new AtomicBoolean();

	private final AtomicInteger unended = new AtomicInteger();

	/**
	 * One that does not obey yet.
	 * @param allowed what it may run
	 */
	SupervisorMain(OperationFiles files, LogWriter log, Predicate<Invocation> allowed, PrintStream replies) {
		this.steps = new StepRunner(files, log, this.masker);
		this.files = files;
		this.log = log;
		this.allowed = allowed;
		this.replies = replies;
	}

	public static void main(String[] args) throws Exception {
		OperationFiles files = new OperationFiles(Path.of(args[0]));
		try (LogWriter log = LogWriter.open(files)) {
			files.reserve().hold();
			files.supervisor(ProcessIdentity.of(ProcessHandle.current()));
			DataInputStream commands = new DataInputStream(new BufferedInputStream(System.in));
			new SupervisorMain(files, log, (any) -> true, System.out).obey(() -> Command.readFrom(commands));
			files.reserve().release();
		}
		catch (IOException ex) {
			reply(System.out, NOT_RECORDED + reason(ex));
		}
	}

	/** Obeys until there are no more commands and the last has ended. */
	void obey(CommandSource commands) {
		// SIGTERM to all processes, on shutdown for example, must not cut off the log
		Runtime.getRuntime().addShutdownHook(new Thread(this::finish));
		reply(READY);
		Rehearsal.begin();
		try {
			while (true) {
				obey(commands.next());
			}
		}
		catch (IOException ex) {
			// the console wants no more, or is gone
		}
		finish();
	}

	private void obey(Command command) {
		if (command instanceof Command.Mask mask) {
			this.masker.add(mask.secrets());
		}
		else if (command instanceof Command.Note note) {
			this.steps.say(note.step(), note.text());
			reply(NOTED);
		}
		else if (command instanceof Command.Run run) {
			this.unended.incrementAndGet();
			this.worker.execute(() -> run(run));
		}
		else if (command instanceof Command.Stop stop) {
			stop(stop.forcibly());
		}
	}

	/** What has just begun may not have a process yet. */
	private void stop(boolean forcibly) {
		try {
			for (int attempt = 0; attempt < STOP_ATTEMPTS && isBusy() && !this.files.stop(forcibly); attempt++) {
				Thread.sleep(STOP_PAUSE_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Whether there is a command that has not ended. */
	boolean isBusy() {
		return this.unended.get() > 0;
	}

	private void run(Command.Run run) {
		reply(BEGAN + run.step());
		try {
			if (!this.allowed.test(run.invocation())) {
				throw new ProcessNotStartedException(run.invocation().program(), "it is not as planned");
			}
			reply(EXIT + run.step() + " " + this.steps.run(run.step(), run.invocation()));
		}
		catch (ProcessNotStartedException ex) {
			reply(NOT_STARTED + ex.reason());
		}
		catch (IOException ex) {
			reply(NOT_RECORDED + reason(ex));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (RuntimeException ex) {
			// the console waits for a reply, whatever happens
			reply(LOST + ex.getClass().getSimpleName());
		}
		finally {
			this.unended.decrementAndGet();
		}
	}

	private void finish() {
		this.worker.shutdown();
		try {
			this.worker.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
			if (!this.done.getAndSet(true)) {
				reply(DONE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Not in the middle of a record: both may go the same way. */
	private void reply(String text) {
		synchronized (this.log) {
			reply(this.replies, text);
		}
	}

	// nobody may be listening any more; a PrintStream does not mind
	static void reply(PrintStream replies, String text) {
		replies.println(REPLY + REPLIES.incrementAndGet() + " " + text);
		replies.flush();
	}

	/** The exit code in a reply, be it of this version or an earlier one. */
	static int exitCode(String exit) {
		return Integer.parseInt(exit.substring(exit.lastIndexOf(' ') + 1));
	}

	/** Of which step it is; an earlier version does not say so. */
	static @Nullable String step(String exit) {
		int end = exit.lastIndexOf(' ');
		return (end > EXIT.length()) ? exit.substring(EXIT.length(), end) : null;
	}

	/** What the system said, which is all there is in most such exceptions. */
	static String reason(IOException failure) {
		String said = (failure instanceof FileSystemException ex) ? ex.getReason() : failure.getMessage();
		return "the operation's directory cannot be written" + ((said != null) ? " (" + said + ")" : "");
	}

}
