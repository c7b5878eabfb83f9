package io.upgradeconsole.values;

import java.util.Collections;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Writes values so that helm reads the same: a text that looks like a number or a truth
 * value stands in quotes.
 */
final class HelmYaml {

	private HelmYaml() {
	}

	/** Key by key, a line each. */
	static String block(Object values) {
		return dump(values, DumperOptions.FlowStyle.BLOCK);
	}

	/**
	 * All of it on one line, and a text as it is unless that could be taken for something
	 * else.
	 */
	static String line(@Nullable Object value) {
		if (value instanceof String text && isPlain(text)) {
			return text;
		}
		// as an element: on its own, a text of several lines would take several
		String list = dump(Collections.singletonList(value), DumperOptions.FlowStyle.FLOW).strip();
		return list.substring(1, list.length() - 1);
	}

	private static boolean isPlain(String text) {
		return !text.isBlank() && text.equals(text.strip()) && text.lines().count() == 1
				&& new HelmResolver().resolve(NodeId.scalar, text, true).equals(Tag.STR);
	}

	private static String dump(@Nullable Object value, DumperOptions.FlowStyle style) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(style);
		options.setSplitLines(false);
		options.setWidth(Integer.MAX_VALUE);
		return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options,
				new LoaderOptions(), new HelmResolver())
			.dump(value);
	}

}
