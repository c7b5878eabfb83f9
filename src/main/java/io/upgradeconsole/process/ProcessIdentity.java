package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process is meant: a pid alone may long belong to another.
 *
 * @param pid its number
 * @param startedAt when the system says it started
 */
record ProcessIdentity(long pid, Instant startedAt) {

	/**
	 * Two JVMs compute a start time from the boot time, which may be corrected between.
	 */
	private static final Duration TOLERANCE = Duration.ofSeconds(2);

	static ProcessIdentity of(ProcessHandle process) {
		return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
	}

	/** The process, if it still runs. */
	Optional<ProcessHandle> find() {
		return ProcessHandle.of(this.pid)
			.filter(ProcessHandle::isAlive)
			.filter((process) -> isSame(of(process).startedAt()))
			.filter((process) -> !isZombie());
	}

	private boolean isSame(Instant started) {
		return Duration.between(started, this.startedAt).abs().compareTo(TOLERANCE) <= 0;
	}

	// ended, but nobody has collected its exit code: to ProcessHandle it is alive
	private boolean isZombie() {
		try {
			String stat = Files.readString(Path.of("/proc/" + this.pid + "/stat"));
			return stat.startsWith(") Z", stat.lastIndexOf(')'));
		}
		catch (IOException ex) {
			return false;
		}
	}

}
