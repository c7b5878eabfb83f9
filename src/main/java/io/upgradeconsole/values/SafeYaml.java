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

	private static final int MAX_ALIASES = 50;

	private static final int MAX_DEPTH = 50;

	private SafeYaml() {
	}

	static Map<String, Object> parse(byte[] content) {
		if (content.length > MAX_BYTES) {
			throw tooLarge();
		}
		String text = decoded(content);
		try {
			Object root = yaml().load(text);
			if (root == null) {
				return Map.of();
			}
			if (root instanceof Map<?, ?> map) {
				return new PlainCopy().of(map);
			}
			throw refused("values-file-not-a-map", "This is not a values file",
					"The file holds a list or a single value, and values are keys with values.",
					"Upload a file whose first level are keys, such as global: or services:.");
		}
		catch (MarkedYAMLException ex) {
			throw notYaml(YamlFault.of(ex), at(ex.getProblemMark()));
		}
		catch (ReaderException ex) {
			throw notYaml("a character that YAML does not allow", YamlFault.position(text, ex.getPosition()));
		}
		catch (YAMLException | StackOverflowError ex) {
			// Without a mark come SnakeYAML's limits: aliases, depth, recursion.
			throw bomb();
		}
	}

	static ProblemException tooLarge() {
		return refused("values-file-too-large", "This values file is too large",
				"The file is larger than 1 MB (" + MAX_BYTES + " bytes).",
				"Upload the values that differ from the chart's defaults, not a rendered manifest.");
	}

	static ProblemException bomb() {
		return refused("values-file-yaml-bomb", "This values file would explode",
				"The file has more than " + MAX_ALIASES + " aliases, is nested more than " + MAX_DEPTH
						+ " levels deep, or grows out of all proportion when its aliases are followed.",
				"Write the values out instead of repeating them with anchors and aliases.");
	}

	private static Yaml yaml() {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		options.setAllowRecursiveKeys(false);
		options.setCodePointLimit(MAX_BYTES + 1);
		options.setMaxAliasesForCollections(MAX_ALIASES);
		options.setNestingDepthLimit(MAX_DEPTH);
		DumperOptions unused = new DumperOptions();
		return new Yaml(new PlainConstructor(options), new Representer(unused), unused, options, new HelmResolver());
	}

	private static String decoded(byte[] content) {
		ByteBuffer bytes = ByteBuffer.wrap(content);
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
		}
		catch (CharacterCodingException ex) {
			int line = 1;
			for (int index = 0; index < bytes.position(); index++) {
				line += (content[index] == '\n') ? 1 : 0;
			}
			throw refused("values-file-not-utf8", "This values file is not UTF-8",
					"The bytes in line " + line + " are no UTF-8 text.",
					"Save the file as UTF-8, and check that it is no archive or picture.");
		}
	}

	private static String at(@Nullable Mark mark) {
		return (mark == null) ? "" : " (line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ")";
	}

	private static ProblemException notYaml(String fault, String where) {
		return refused("values-file-not-yaml", "This file is not valid YAML", "YAML reports: " + fault + where + ".",
				"Correct the file there, and upload it again.");
	}

	private static ProblemException refused(String type, String title, String detail, String remedy) {
		return Problem.invalid("file", type, title, detail, remedy).asException();
	}

}
