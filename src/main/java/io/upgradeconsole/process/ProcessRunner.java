package io.upgradeconsole.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.springframework.stereotype.Component;

/**
 * Runs short processes to their end, their output in memory only.
 */
@Component
public class ProcessRunner {

	private final ConsoleData data;

	public ProcessRunner(ConsoleData data) {
		this.data = data;
	}

	/**
	 * Runs the process in a directory of its own.
	 * @throws ProcessNotStartedException if the program is missing or cannot be executed
	 * @throws ProcessTimedOutException if it did not end in time; it is stopped then
	 */
	public Completed run(Invocation invocation, Duration timeout) {
		Path directory = directory(invocation);
		try {
			return await(Children.start(invocation, directory), invocation, timeout);
		}
		finally {
			PrivateDirectories.remove(directory);
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
