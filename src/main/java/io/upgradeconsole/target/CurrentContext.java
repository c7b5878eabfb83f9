package io.upgradeconsole.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Finds which context is the current one. It is looked up once, at start: were it left to
 * each helm process, switching it on the same machine would send an approved upgrade to
 * another cluster.
 */
final class CurrentContext {

	private CurrentContext() {
	}

	/** The kubeconfig files that kubectl would read where none is named. */
	static List<Path> usualFiles() {
		String variable = Objects.requireNonNullElse(System.getenv("KUBECONFIG"), "");
		if (!variable.isBlank()) {
			return Stream.of(variable.split(":")).filter((file) -> !file.isBlank()).map(Path::of).toList();
		}
		return List.of(Path.of(System.getProperty("user.home"), ".kube", "config"));
	}

	/** The first current context that the files name, or {@code null} where none does. */
	static @Nullable String in(List<Path> files) {
		for (Path file : files) {
			String context = in(file);
			if (context != null) {
				return context;
			}
		}
		return null;
	}

	private static @Nullable String in(Path file) {
		if (!Files.isReadable(file)) {
			return null;
		}
		try {
			Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
			Object context = (content instanceof Map<?, ?> map) ? map.get("current-context") : null;
			return (context != null && !context.toString().isBlank()) ? context.toString() : null;
		}
		catch (IOException | YAMLException ex) {
			// whoever connects with this file says what is wrong with it
			return null;
		}
	}

}
