package io.upgradeconsole.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One line of YAML as far as indentation and key go.
 *
 * @param indent the column of its first character
 * @param item whether it begins a list item
 * @param column where the key, or the item's text, begins
 * @param key the key, or {@code null}
 * @param from where the value begins
 * @param value the value without comment-only or anchor-only text, blank if it follows on
 * later lines
 */
record YamlLine(int indent, boolean item, int column, @Nullable String key, int from, String value) {

	private static final Pattern KEY = Pattern
		.compile("(?:\"([^\"]{1,200})\"|'([^']{1,200})'|([^\\s\"'{}\\[\\],#&*!|>@`][^\\s:]{0,200}))\\s{0,4}:(?=\\s|$)");

	private static final Pattern NO_VALUE = Pattern.compile("(?:[&!]\\S*\\s*)*(?:#.*)?");

	private static final Pattern BLOCK = Pattern.compile("(?:[&!]\\S*\\s+)*[|>][-+0-9]{0,2}\\s*(?:#.*)?");

	static YamlLine of(String line) {
		int indent = indent(line, 0);
		int column = indent;
		while (line.startsWith("- ", column) || (line.startsWith("-", column) && column + 1 == line.length())) {
			column = indent(line, column + 1);
		}
		Matcher key = KEY.matcher(line).region(column, line.length());
		if (line.indexOf(':', column) < 0 || !key.lookingAt()) {
			return new YamlLine(indent, column > indent, column, null, column, line.substring(column).strip());
		}
		int from = indent(line, key.end());
		String value = line.substring(from).strip();
		String name = (key.group(1) != null) ? key.group(1) : (key.group(2) != null) ? key.group(2) : key.group(3);
		return new YamlLine(indent, column > indent, column, name, from, isNoValue(value) ? "" : value);
	}

	// most values tell by their first character that they are one: all of a log goes by
	private static boolean isNoValue(String value) {
		return value.isEmpty() || ("&!#".indexOf(value.charAt(0)) >= 0 && NO_VALUE.matcher(value).matches());
	}

	/** Whether the value is a block of text on the lines that follow. */
	boolean opensBlock() {
		return !this.value.isEmpty() && this.value.length() < 200 && BLOCK.matcher(this.value).matches();
	}

	boolean isTopLevel(String name) {
		return this.indent == 0 && !this.item && name.equals(this.key);
	}

	static int indent(String line, int from) {
		int indent = from;
		while (indent < line.length() && (line.charAt(indent) == ' ' || line.charAt(indent) == '\t')) {
			indent++;
		}
		return indent;
	}

}
