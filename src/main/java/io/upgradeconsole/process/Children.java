package io.upgradeconsole.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts and stops child processes.
 */
final class Children {

	private static final Duration GRACE = Duration.ofSeconds(5);

	private Children() {
	}

	/** Starts it with nothing to read; fails with a message that tells no arguments. */
	static Process start(Invocation invocation, Path directory) {
		ProcessBuilder builder = new ProcessBuilder(invocation.argv()).directory(directory.toFile())
			.redirectInput(new File("/dev/null"));
		builder.environment().putAll(invocation.environment());
		try {
			return builder.start();
		}
		catch (IOException ex) {
			// "Cannot run program ...: error=2, No such file or directory"
			String message = String.valueOf(ex.getMessage());
			int error = message.lastIndexOf("error=");
			String reason = (error < 0) ? "the system refused" : message.substring(message.indexOf(' ', error) + 1);
			throw new ProcessNotStartedException(invocation.program(), reason);
		}
	}

	/** Asks the process, and all that it started, to end. */
	static void terminate(Process process) {
		process.descendants().forEach(ProcessHandle::destroy);
		process.destroy();
	}

	/** Asks the process to end, waits, and then ends it and all that it started. */
	static void stop(Process process) throws InterruptedException {
		List<ProcessHandle> tree = process.descendants().toList();
		process.destroy();
		boolean ended = process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
		tree.forEach(ended ? ProcessHandle::destroy : ProcessHandle::destroyForcibly);
		if (!ended) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

}
