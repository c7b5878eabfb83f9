package io.upgradeconsole.values;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.representer.Representer;

/**
 * Reads a values file that anybody may have written. What it refuses it tells by line and
 * column, never by the text that stands there: that may be a secret.
 */
final class SafeYaml {

	/** The largest values file, in bytes. */
	static final int MAX_BYTES = 1024 * 1024;

	private SafeYaml() {
	}

	static Map<String, Object> parse(byte[] content) {
		if (content.length > MAX_BYTES) {
			throw tooLarge();
		}
		String text = decoded(content);
		try {
			LoaderOptions options = options();
			YamlLimits.check(text, options);
			Object root = yaml(options).load(text);
			if (root == null) {
				return Map.of();
			}
			if (root instanceof Map<?, ?> map) {
				return PlainCopy.of(map);
			}
			throw refused("values-file-not-a-map", "This is not a values file",
					"The file holds a list or a single value, and values are keys with values.",
					"Upload a file whose first level are keys, such as global: or services:.");
		}
		catch (YamlLimits.TooMuchException ex) {
			throw bomb(ex.getProblem() + at(ex.getProblemMark()));
		}
		catch (MarkedYAMLException ex) {
			throw notYaml(YamlFault.of(ex), at(ex.getProblemMark()));
		}
		catch (ReaderException ex) {
			throw notYaml("a character that YAML does not allow", YamlFault.position(text, ex.getPosition()));
		}
		catch (YAMLException | StackOverflowError ex) {
			// SnakeYAML's own limits come without a mark; those above are met first.
			throw bomb("it goes beyond what can be read safely");
		}
	}

	static ProblemException tooLarge() {
		return refused("values-file-too-large", "This values file is too large",
				"The file is larger than 1 MB (" + MAX_BYTES + " bytes).",
				"Upload the values that differ from the chart's defaults, not a rendered manifest.");
	}

	private static ProblemException bomb(String how) {
		return refused("values-file-yaml-bomb", "This values file would explode",
				"The file cannot be read safely: " + how + ".",
				"Write the values out there instead of repeating or nesting them so often.");
	}

	private static LoaderOptions options() {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		options.setAllowRecursiveKeys(false);
		options.setCodePointLimit(MAX_BYTES + 1);
		options.setMaxAliasesForCollections(YamlLimits.MAX_ALIASES);
		// a scalar is a level to SnakeYAML
		options.setNestingDepthLimit(YamlLimits.MAX_DEPTH + 1);
		return options;
	}

	private static Yaml yaml(LoaderOptions options) {
		DumperOptions unused = new DumperOptions();
		return new Yaml(new PlainConstructor(options), new Representer(unused), unused, options, new HelmResolver());
	}

	private static String decoded(byte[] content) {
		ByteBuffer bytes = ByteBuffer.wrap(content);
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
		}
		catch (CharacterCodingException ex) {
			String before = new String(content, 0, bytes.position(), StandardCharsets.UTF_8);
			throw refused("values-file-not-utf8", "This values file is not UTF-8",
					"There are bytes that are no UTF-8 text" + YamlFault.position(before, before.length()) + ".",
					"Save the file as UTF-8, and check that it is no archive or picture.");
		}
	}

	private static String at(@Nullable Mark mark) {
		return (mark == null) ? "" : " (line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ")";
	}

	private static ProblemException notYaml(String fault, String where) {
		return refused("values-file-not-yaml", "This file is not valid YAML", "YAML reports: " + fault + where + ".",
				"Correct it there, and send it again.");
	}

	private static ProblemException refused(String type, String title, String detail, String remedy) {
		return Problem.invalid("file", type, title, detail, remedy).asException();
	}

}
