package io.upgradeconsole.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;

import org.springframework.stereotype.Component;

/**
 * Runs short processes to their end, their output in memory only. When the console ends,
 * it stops those that run and starts no more.
 */
@Component
public class ProcessRunner {

	private static final long LAST_WORK_MILLIS = 5_000;

	private static final long POLL_MILLIS = 20;

	private final ConsoleData data;

	private final Set<Process> running = ConcurrentHashMap.newKeySet();

	/** Calls that have not returned, whether or not their process runs yet. */
	private int calls;

	private boolean closed;

	public ProcessRunner(ConsoleData data) {
		this.data = data;
	}

	/**
	 * Runs the process in a directory of its own.
	 * @throws ProcessNotStartedException if the program is missing or cannot be executed
	 * @throws ProcessTimedOutException if it did not end in time; it is stopped then
	 * @throws IllegalStateException if the console ends meanwhile, or has
	 */
	public Completed run(Invocation invocation, Duration timeout) {
		enter();
		try {
			Path directory = directory(invocation);
			try {
				return await(Children.start(invocation, directory), invocation, timeout);
			}
			finally {
				PrivateDirectories.remove(directory);
			}
		}
		finally {
			leave();
		}
	}

	private synchronized void enter() {
		if (this.closed) {
			throw ending();
		}
		this.calls++;
	}

	private synchronized void leave() {
		this.calls--;
	}

	private synchronized boolean isIdle() {
		return this.calls == 0;
	}

	private synchronized boolean isClosed() {
		return this.closed;
	}

	private static IllegalStateException ending() {
		return new IllegalStateException("The console ends");
	}

	@PreDestroy
	void close() throws InterruptedException {
		synchronized (this) {
			this.closed = true;
		}
		long patient = System.nanoTime() + Duration.ofMillis(LAST_WORK_MILLIS).toNanos();
		while (!isIdle() && System.nanoTime() < patient) {
			this.running.forEach(Children::terminate);
			Thread.sleep(POLL_MILLIS);
		}
	}

	private Path directory(Invocation invocation) {
		try {
			return PrivateDirectories.forChild(this.data.directory("tmp"), "run-", invocation.files());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write into " + this.data.dataDir(), ex);
		}
	}

	private Completed await(Process process, Invocation invocation, Duration timeout) {
		this.running.add(process);
		try {
			Completed completed = completed(process, invocation, timeout);
			if (completed.exitCode() != 0 && isClosed()) {
				// it was stopped: what it said is no answer
				throw ending();
			}
			return completed;
		}
		finally {
			this.running.remove(process);
		}
	}

	private Completed completed(Process process, Invocation invocation, Duration timeout) {
		CompletableFuture<String> stdout = read(process.getInputStream());
		CompletableFuture<String> stderr = read(process.getErrorStream());
		try {
			// output ends when the last process that holds the pipe does, which may be
			// later than this one
			CompletableFuture.allOf(stdout, stderr, process.onExit()).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
			return new Completed(process.exitValue(), stdout.join(), stderr.join());
		}
		catch (TimeoutException ex) {
			stop(process);
			throw new ProcessTimedOutException(invocation.program(), timeout);
		}
		catch (ExecutionException ex) {
			stop(process);
			if (isClosed()) {
				// whoever stops a process closes its streams
				throw ending();
			}
			throw new IllegalStateException("The output of " + invocation.program() + " cannot be read", ex);
		}
		catch (InterruptedException ex) {
			stop(process);
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while " + invocation.program() + " ran", ex);
		}
	}

	private static void stop(Process process) {
		try {
			Children.stop(process);
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

	private static CompletableFuture<String> read(InputStream stream) {
		CompletableFuture<String> text = new CompletableFuture<>();
		Thread reader = new Thread(() -> {
			try (stream) {
				text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				text.completeExceptionally(ex);
			}
		}, "process-output");
		reader.setDaemon(true);
		reader.start();
		return text;
	}

}
