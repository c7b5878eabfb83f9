package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;

import org.awaitility.Awaitility;

/**
 * A real helm that stands still where a test wants to look, until it is told to go.
 */
public final class HeldHelm {

	private static final String NOWHERE = "nowhere";

	private final Path directory;

	private HeldHelm(Path directory) {
		this.directory = directory;
	}

	/** A helm that is not held yet. */
	public static HeldHelm in(Path directory, HelmBinary helm) throws IOException {
		HeldHelm held = new HeldHelm(directory);
		Files.createFile(held.binary(),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		Files.writeString(held.binary(), """
				#!/bin/sh
				wait_for_go() {
					echo $$ > %1$s/waiting-$$
					mv %1$s/waiting-$$ %1$s/begun
					while [ ! -e %1$s/go ]; do sleep 0.1; done
				}
				case " $* " in *" $(cat %1$s/before) "*) wait_for_go ;; esac
				case " $* " in *" $(cat %1$s/after) "*)
					%2$s "$@"
					code=$?
					wait_for_go
					exit $code
				esac
				exec %2$s "$@"
				""".formatted(directory, helm.path()));
		held.hold(NOWHERE, NOWHERE);
		return held;
	}

	/** The executable. */
	public Path binary() {
		return this.directory.resolve("helm");
	}

	/** The next command with these arguments waits before it does anything. */
	public void holdBefore(String arguments) throws IOException {
		hold(arguments, NOWHERE);
	}

	/** The next command with these arguments waits when it has done everything. */
	public void holdAfter(String arguments) throws IOException {
		hold(NOWHERE, arguments);
	}

	/** Waits until a command stands still. */
	public void awaitHeld() {
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(file("begun")));
	}

	/** The process that stands still, wherever it was started. */
	public long pid() throws IOException {
		return Long.parseLong(Files.readString(file("begun")).strip());
	}

	/** It goes on, and is not held again. */
	public void go() {
		try {
			hold(NOWHERE, NOWHERE);
			Files.writeString(file("go"), "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void hold(String before, String after) throws IOException {
		Files.deleteIfExists(file("begun"));
		Files.deleteIfExists(file("go"));
		Files.writeString(file("before"), before);
		Files.writeString(file("after"), after);
	}

	private Path file(String name) {
		return this.directory.resolve(name);
	}

}
