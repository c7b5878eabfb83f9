package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A cluster that never answers, for tests that need none.
 */
public final class UnreachableCluster {

	private UnreachableCluster() {
	}

	/** Writes a kubeconfig that leads to it, and answers where it is. */
	public static Path kubeconfig(Path directory) {
		try {
			return Files.writeString(Files.createDirectories(directory).resolve("kubeconfig"), """
					apiVersion: v1
					kind: Config
					current-context: a
					clusters: [{name: a, cluster: {server: "http://127.0.0.1:1"}}]
					users: [{name: a, user: {}}]
					contexts: [{name: a, context: {cluster: a, user: a}}]
					""");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
