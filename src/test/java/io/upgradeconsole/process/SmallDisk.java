package io.upgradeconsole.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/**
 * A disk of its own on a directory, so small that it is soon full: a file system in
 * memory, which takes a right to mount. Where that is missing the test is skipped;
 * {@code FullDiskTests} also has one that needs no right.
 */
public final class SmallDisk implements AutoCloseable {

	private final Path directory;

	private SmallDisk(Path directory) {
		this.directory = directory;
	}

	/** Mounts it; what the directory held is out of sight until it is closed. */
	public static SmallDisk on(Path directory, int kilobytes) {
		boolean mounted = run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + kilobytes + "k", "tmpfs",
				directory.toString());
		Assumptions.assumeTrue(mounted, "no right to mount a small disk here");
		return new SmallDisk(directory);
	}

	/** Takes all the space that is left. */
	public void fill() {
		byte[] page = new byte[4096];
		try (var out = Files.newOutputStream(ballast())) {
			while (true) {
				out.write(page);
			}
		}
		catch (IOException ex) {
			// full
		}
	}

	/** Gives back what was taken to fill it. */
	public void drain() {
		try {
			Files.delete(ballast());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		// lazily: a process that has just ended may still hold a file
		run("umount", "-l", this.directory.toString());
	}

	private Path ballast() {
		return this.directory.resolve("ballast");
	}

	static boolean run(String... command) {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
