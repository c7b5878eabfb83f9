package io.upgradeconsole.masking;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads the YAML documents of a manifest, every scalar as it is written: a password
 * {@code 0123456789} must not become another number.
 */
final class Manifests {

	private static final int LIMIT = 64 * 1024 * 1024;

	private Manifests() {
	}

	static List<@Nullable Object> documents(String manifest) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(LIMIT);
		options.setMaxAliasesForCollections(200);
		DumperOptions dumping = new DumperOptions();
		Yaml yaml = new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new AsWritten());
		List<@Nullable Object> documents = new ArrayList<>();
		try {
			yaml.loadAll(manifest).forEach(documents::add);
		}
		catch (YAMLException ex) {
			// its message quotes the text, and that may be a secret: neither message nor
			// cause
			throw new IllegalArgumentException("The manifest is not YAML");
		}
		return documents;
	}

	private static final class AsWritten extends Resolver {

		@Override
		protected void addImplicitResolvers() {
			addImplicitResolver(Tag.BOOL, BOOL, "tTfF");
			addImplicitResolver(Tag.NULL, NULL, "~nN\0");
			addImplicitResolver(Tag.NULL, EMPTY, null);
			addImplicitResolver(Tag.MERGE, MERGE, "<");
		}

	}

}
