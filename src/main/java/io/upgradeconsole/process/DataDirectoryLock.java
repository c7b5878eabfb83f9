package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import io.upgradeconsole.target.SettingException;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Keeps the data directory to one console, for as long as that lives: two in one would
 * take each other for the same replica and write into each other's operations. The system
 * lets go of it with the process, however that ends, and what the process has started
 * does not hold it.
 */
@Component
class DataDirectoryLock {

	private static final Logger logger = LoggerFactory.getLogger(DataDirectoryLock.class);

	private static final String SETTING = "console.data-dir";

	private final FileChannel channel;

	DataDirectoryLock(ConsoleData data) {
		Path file = data.dataDir().resolve("in-use");
		try {
			PrivateDirectories.create(data.dataDir());
			this.channel = PrivateDirectories.append(file);
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("No lock in the data directory", ex);
			throw new SettingException(SETTING, "cannot be written to: " + data.dataDir() + ".",
					"See who owns the directory, and whether its disk is full; or set " + SETTING + " to another.");
		}
		if (!isHeld(file)) {
			throw new SettingException(SETTING,
					"is the directory of another console that runs" + holder(file) + ": " + data.dataDir() + ".",
					"Stop that one, or give this one a directory of its own with " + SETTING
							+ ". Consoles that share a PostgreSQL have one each.");
		}
	}

	private boolean isHeld(Path file) {
		try {
			FileLock lock = this.channel.tryLock();
			if (lock == null) {
				this.channel.close();
				return false;
			}
			byte[] process = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
			this.channel.truncate(0).write(ByteBuffer.wrap(process));
			return true;
		}
		catch (OverlappingFileLockException ex) {
			// held by this very process, which would lose it if the channel were closed
			return false;
		}
		catch (IOException ex) {
			// such as a network's file system that knows no locks
			logger.warn("The data directory {} cannot be locked, so nothing keeps a second console out: {}",
					file.getParent(), ex.getMessage());
			return true;
		}
	}

	private static String holder(Path file) {
		String process = process(file);
		return (process != null) ? " (process " + process + ")" : "";
	}

	private static @Nullable String process(Path file) {
		try {
			String process = Files.readString(file).strip();
			return process.matches("\\d{1,10}") ? process : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

	@PreDestroy
	void release() throws IOException {
		this.channel.close();
	}

}
