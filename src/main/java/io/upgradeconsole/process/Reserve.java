package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;

/**
 * Space kept back on the disk, so that even a full one takes what must not be missing:
 * how a command ended, and that the log lacks lines.
 */
final class Reserve {

	private static final int BYTES = 64 * 1024;

	private final Path file;

	Reserve(Path file) {
		this.file = file;
	}

	/**
	 * Takes the space, unless it is held already.
	 * @throws IOException if the disk has not that much
	 */
	void hold() throws IOException {
		if (isHeld()) {
			return;
		}
		release();
		// nothing that a file system could store as less
		byte[] filler = new byte[BYTES];
		new Random().nextBytes(filler);
		try {
			PrivateDirectories.write(this.file, filler);
		}
		catch (IOException ex) {
			release();
			throw ex;
		}
	}

	/** Gives the space back to whoever writes next. */
	void release() throws IOException {
		Files.deleteIfExists(this.file);
	}

	private boolean isHeld() throws IOException {
		try {
			return Files.size(this.file) == BYTES;
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

}
