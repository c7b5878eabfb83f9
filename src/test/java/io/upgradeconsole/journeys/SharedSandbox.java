package io.upgradeconsole.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * The one sandbox of this JVM, started by the first test that needs it and stopped with
 * the JVM. A test that changes a release installs one of its own.
 */
final class SharedSandbox {

	private static @Nullable Sandbox sandbox;

	private static int directories;

	private SharedSandbox() {
	}

	static synchronized Sandbox get() {
		if (sandbox == null) {
			Sandbox started = Sandbox.start(SandboxOptions.defaults());
			Runtime.getRuntime().addShutdownHook(new Thread(started::close));
			sandbox = started;
		}
		return sandbox;
	}

	/** A directory for a console's data, empty. */
	static synchronized Path dataDirectory() {
		Path directory = Path
			.of("target", "journeys", "helm-" + get().helm().major(), System.getProperty("process", "process"),
					String.valueOf(++directories))
			.toAbsolutePath();
		FileSystemUtils.deleteRecursively(directory.toFile());
		return directory;
	}

	/** A release of its own, without databases: ready within seconds. */
	static Release install(String namespace, String version, String... set) {
		List<String> command = new ArrayList<>(List.of("install", "backend", Sandbox.REPOSITORY + "/backend",
				"--namespace", namespace, "--create-namespace", "--version", version));
		for (String database : List.of("clickhouse", "postgres", "storage")) {
			command.addAll(List.of("--set", database + ".mode=use_existing"));
		}
		List.of(set).forEach((value) -> command.addAll(List.of("--set", value)));
		get().helm(command.toArray(String[]::new));
		return new Release(namespace, "backend");
	}

}
