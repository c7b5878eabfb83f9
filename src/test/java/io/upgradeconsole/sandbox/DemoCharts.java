package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The project's own charts {@code backend}: one tree of templates, and a file a version
 * that says what that version has and how its values differ.
 */
final class DemoCharts {

	private final Path root = directory();

	private final Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));

	static List<ChartArchive> all() {
		return new DemoCharts().pack();
	}

	private List<ChartArchive> pack() {
		try (Stream<Path> versions = Files.list(this.root.resolve("versions"))) {
			return versions.map(this::pack).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demo charts cannot be packaged", ex);
		}
	}

	private ChartArchive pack(Path version) {
		try {
			String number = version.getFileName().toString().replaceFirst("\\.yaml$", "");
			Map<String, Object> traits = load(version);
			String appVersion = String.valueOf(traits.get("appVersion"));
			Map<String, byte[]> files = new TreeMap<>();
			put(files, "Chart.yaml", Map.of("apiVersion", "v2", "name", "backend", "version", number, "appVersion",
					appVersion, "type", "application", "description", "A demo of a zymtrace backend"));
			put(files, "features.yaml", traits.get("features"));
			put(files, "values.yaml", merge(load(this.root.resolve("values.yaml")), traits.get("values")));
			try (Stream<Path> templates = Files.list(this.root.resolve("templates"))) {
				for (Path template : templates.toList()) {
					files.put("backend/templates/" + template.getFileName(), Files.readAllBytes(template));
				}
			}
			return new ChartArchive("backend", number, appVersion, TarGz.pack(files));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The demo chart of " + version + " cannot be packaged", ex);
		}
	}

	private void put(Map<String, byte[]> files, String name, Object content) {
		files.put("backend/" + name, this.yaml.dump(content).getBytes(StandardCharsets.UTF_8));
	}

	private Map<String, Object> load(Path file) throws IOException {
		return this.yaml.load(Files.readString(file));
	}

	/** As helm merges values: maps are merged, null removes, all else replaces. */
	private static Object merge(Object base, Object overlay) {
		if (!(base instanceof Map<?, ?> below) || !(overlay instanceof Map<?, ?> above)) {
			return overlay;
		}
		Map<Object, Object> merged = new LinkedHashMap<>(below);
		above.forEach((key, value) -> {
			if (value == null) {
				merged.remove(key);
			}
			else {
				merged.merge(key, value, DemoCharts::merge);
			}
		});
		return merged;
	}

	private static Path directory() {
		try {
			URL url = Objects.requireNonNull(DemoCharts.class.getResource("/sandbox/backend"));
			return Path.of(url.toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
