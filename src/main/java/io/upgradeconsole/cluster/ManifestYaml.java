package io.upgradeconsole.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.upgradeconsole.target.Problem;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads what helm rendered. It comes from a chart, not from a user, so large documents
 * are fine; values files are read elsewhere, more strictly.
 */
final class ManifestYaml {

	private static final int MAX_CHARACTERS = 64 * 1024 * 1024;

	/** At a line's beginning, this ends a document wherever it stands. */
	private static final Pattern MARKER = Pattern.compile("(?m)^---(?=\\s|$)");

	private ManifestYaml() {
	}

	/** The texts of the documents, not yet parsed. */
	static Stream<String> split(String yaml) {
		return MARKER.splitAsStream(yaml);
	}

	@SuppressWarnings("unchecked")
	static List<Map<String, Object>> documents(String yaml) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(MAX_CHARACTERS);
		DumperOptions dumping = new DumperOptions();
		Yaml reader = new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options,
				new WithoutTimestamps());
		List<Map<String, Object>> documents = new ArrayList<>();
		try {
			for (Object document : reader.loadAll(yaml)) {
				if (document instanceof Map<?, ?> map) {
					documents.add((Map<String, Object>) map);
				}
			}
			return documents;
		}
		catch (YAMLException ex) {
			// the cause is left out: its message quotes the manifest, which may hold
			// secrets
			throw Problem
				.unavailable("manifest-unreadable", "The rendered manifest is not YAML",
						"What the chart rendered could not be read.", "Report it to whoever publishes the chart.")
				.asException();
		}
	}

	/** Kubernetes reads a date as text. */
	private static final class WithoutTimestamps extends Resolver {

		@Override
		protected void addImplicitResolvers() {
			addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
			addImplicitResolver(Tag.INT, INT, "-+0123456789");
			addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
			addImplicitResolver(Tag.MERGE, MERGE, "<");
			addImplicitResolver(Tag.NULL, NULL, "~nN\0");
			addImplicitResolver(Tag.NULL, EMPTY, null);
		}

	}

}
