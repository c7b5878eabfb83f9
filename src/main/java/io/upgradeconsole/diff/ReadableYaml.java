package io.upgradeconsole.diff;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes trees as YAML for people: a text of several lines stays one.
 */
public final class ReadableYaml {

	private ReadableYaml() {
	}

	/** The tree, key by key, a line each. */
	public static String dump(@Nullable Object tree) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setSplitLines(false);
		return new Yaml(new LinesKept(options), options).dump(tree);
	}

	private static final class LinesKept extends Representer {

		LinesKept(DumperOptions options) {
			super(options);
			this.representers.put(String.class, (data) -> {
				String text = (String) data;
				return representScalar(Tag.STR, text,
						text.contains("\n") ? DumperOptions.ScalarStyle.LITERAL : DumperOptions.ScalarStyle.PLAIN);
			});
		}

	}

}
