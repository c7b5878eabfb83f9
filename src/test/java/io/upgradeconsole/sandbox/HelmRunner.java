package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs helm against the sandbox, out of reach of the user's own configuration.
 */
final class HelmRunner {

	private final HelmBinary helm;

	private final Path directory;

	private final Path kubeconfig;

	private final String context;

	HelmRunner(HelmBinary helm, Path directory, Path kubeconfig, String context) {
		this.helm = helm;
		this.directory = directory;
		this.kubeconfig = kubeconfig;
		this.context = context;
	}

	HelmResult run(List<String> arguments) {
		try {
			Path errors = Files.createTempFile(this.directory, "helm", ".err");
			Process process = builder(arguments).redirectError(errors.toFile()).start();
			String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			int exit = process.waitFor();
			String err = Files.readString(errors);
			Files.delete(errors);
			return new HelmResult(arguments, exit, out, err);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while helm ran", ex);
		}
	}

	Process start(List<String> arguments) {
		try {
			return builder(arguments).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ProcessBuilder builder(List<String> arguments) {
		List<String> command = new ArrayList<>();
		command.add(this.helm.path().toString());
		command.addAll(arguments);
		ProcessBuilder builder = new ProcessBuilder(command);
		Map<String, String> environment = builder.environment();
		environment.keySet().removeIf((name) -> name.startsWith("HELM") || name.startsWith("KUBE"));
		environment.put("HOME", this.directory.toString());
		environment.put("HELM_CACHE_HOME", this.directory.resolve("cache").toString());
		environment.put("HELM_CONFIG_HOME", this.directory.resolve("config").toString());
		environment.put("HELM_DATA_HOME", this.directory.resolve("data").toString());
		environment.put("KUBECONFIG", this.kubeconfig.toString());
		environment.put("HELM_KUBECONTEXT", this.context);
		return builder;
	}

}
