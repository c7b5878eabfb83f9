package io.upgradeconsole.values;

import org.yaml.snakeyaml.composer.ComposerException;
import org.yaml.snakeyaml.constructor.ConstructorException;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says what is wrong with YAML without quoting it. SnakeYAML's own words quote keys, tags
 * and anchors; those of its scanner and parser speak of tokens and single characters.
 */
final class YamlFault {

	private YamlFault() {
	}

	static String of(MarkedYAMLException ex) {
		if (ex instanceof DuplicateKeyException) {
			return "a key stands twice in one map";
		}
		if (ex.getProblem() == null) {
			return "a fault";
		}
		if (ex instanceof ConstructorException) {
			return "a value of a type that values files do not have";
		}
		if (ex instanceof ComposerException) {
			return ex.getProblem().startsWith("found undefined alias") ? "an alias without its anchor"
					: "more than one document in the file";
		}
		return ex.getProblem()
			.replaceAll("^found undefined tag handle.*", "a tag that is not declared")
			.replaceAll("(?i)^found (character|unknown escape character).*", "found a $1 that cannot stand there");
	}

	/** Line and column of a character by its index. */
	static String position(String text, int index) {
		String before = text.substring(0, Math.min(index, text.length()));
		int line = 1 + (int) before.chars().filter((character) -> character == '\n').count();
		return " (line " + line + ", column " + (before.length() - before.lastIndexOf('\n')) + ")";
	}

}
