package io.upgradeconsole.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A helm that waits before it upgrades a release, until it is let go: what happens
 * between the console's last check and helm's first question.
 */
final class HeldHelm {

	private final Path directory;

	/**
	 * Makes one.
	 * @param directory where it lies
	 * @param helm the real one
	 */
	HeldHelm(Path directory, Path helm) {
		this.directory = directory.toAbsolutePath();
		try {
			Files.createDirectories(this.directory);
			Files.createFile(binary(),
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			Files.writeString(binary(), """
					#!/bin/sh
					case " $* " in *" --atomic "*)
						hold=%1$s/hold$(echo " $*" | sed 's/.* --namespace \\([^ ]*\\).*/-\\1/')
						if [ -e "$hold" ]; then
							touch "$hold-reached"
							while [ -e "$hold" ]; do sleep 0.1; done
						fi
					esac
					exec %2$s "$@"
					""".formatted(this.directory, helm));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path binary() {
		return this.directory.resolve("helm");
	}

	void hold(String namespace) {
		try {
			Files.createFile(this.directory.resolve("hold-" + namespace));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean isHeld(String namespace) {
		return Files.exists(this.directory.resolve("hold-" + namespace));
	}

	boolean isReached(String namespace) {
		return Files.exists(this.directory.resolve("hold-" + namespace + "-reached"));
	}

	void letGo(String namespace) {
		try {
			Files.deleteIfExists(this.directory.resolve("hold-" + namespace));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
