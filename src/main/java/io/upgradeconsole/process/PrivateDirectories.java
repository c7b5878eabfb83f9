package io.upgradeconsole.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Directories and files that no other user can look into.
 */
final class PrivateDirectories {

	private static final FileAttribute<?> DIRECTORY = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

	private static final FileAttribute<?> FILE = PosixFilePermissions
		.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

	private PrivateDirectories() {
	}

	/** The directory, made if it is missing. */
	static Path create(Path directory) {
		try {
			return Files.createDirectories(directory, DIRECTORY);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot create directory " + directory, ex);
		}
	}

	/** A new directory for one child process, with its files in it. */
	static Path forChild(Path parent, String name, List<PrivateFile> files) throws IOException {
		Path directory = unused(create(parent), name);
		for (PrivateFile file : files) {
			Path path = directory.resolve(file.name());
			create(path.getParent());
			write(path, file.content());
		}
		return directory;
	}

	/**
	 * A new directory in one that no other user can look into, so that its name need not
	 * be hard to guess: the randomness for that takes longer to load than helm to start.
	 */
	private static Path unused(Path parent, String name) throws IOException {
		for (long number = System.nanoTime();; number++) {
			try {
				return Files.createDirectory(parent.resolve(name + Long.toUnsignedString(number, 36)), DIRECTORY);
			}
			catch (FileAlreadyExistsException ex) {
				// somebody else's of the same moment
			}
		}
	}

	/** Writes a file that does not exist yet. */
	static void write(Path file, byte[] content) throws IOException {
		try (FileChannel channel = FileChannel.open(file,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)) {
			ByteBuffer bytes = ByteBuffer.wrap(content);
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
		}
	}

	/** Opens a file to append to; no other user can read it. */
	static FileChannel append(Path file) throws IOException {
		return FileChannel.open(file,
				Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE), FILE);
	}

	/** Opens a new file that has no name, so that nothing of it stays behind. */
	static FileChannel unnamed(Path directory) throws IOException {
		return FileChannel.open(directory.resolve("work-" + UUID.randomUUID()), Set.of(StandardOpenOption.CREATE_NEW,
				StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE), FILE);
	}

	/** Removes the directory and all in it, as far as it can be removed. */
	static void remove(Path directory) {
		try {
			Files.walkFileTree(directory, new Remover());
		}
		catch (IOException ex) {
			// a child that lives on may still write here; the next sweep takes the rest
		}
	}

	private static final class Remover extends SimpleFileVisitor<Path> {

		@Override
		public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
			Files.deleteIfExists(file);
			return FileVisitResult.CONTINUE;
		}

		@Override
		public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
			Files.deleteIfExists(directory);
			return FileVisitResult.CONTINUE;
		}

	}

}
