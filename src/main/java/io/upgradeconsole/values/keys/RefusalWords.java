package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.upgradeconsole.values.KeyPath;

import org.jspecify.annotations.Nullable;

/**
 * What can be read from the words with which a chart refuses values.
 */
final class RefusalWords {

	private static final Pattern ASKS = Pattern
		.compile("(?i)\\brequired?\\b|\\brequires\\b|must be (provided|set|given)"
				+ "|missing|is empty|\\bnot set\\b|provide|nil pointer");

	private static final Pattern REFUSES = Pattern
		.compile("(?i)removed|no longer|not supported|unsupported|not allowed|additional propert|obsolete|unknown");

	private static final Pattern DOTTED = Pattern.compile("(?<![\\w./-])[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)+(?![\\w/-])");

	/** Helm 3: {@code - global: siteName is required}. */
	private static final Pattern SCHEMA_3 = Pattern.compile("(?m)^- (?<at>[\\w.()]+): (?<key>\\w+) is required");

	/** Helm 4: {@code - at '/global': missing property 'siteName'}. */
	private static final Pattern SCHEMA_4 = Pattern
		.compile("(?m)^- at '(?<at>[^']*)': missing propert(y|ies) (?<keys>'.*')");

	private RefusalWords() {
	}

	/** Whether the chart asks for something that is not there. */
	static boolean askForMore(String message) {
		return ASKS.matcher(message).find() && !REFUSES.matcher(message).find();
	}

	/** Whether the words name the key. */
	static boolean mention(String message, UserKey key) {
		return message.contains(key.toString()) || message.contains(key.path().toString());
	}

	/**
	 * The keys that the chart asks for: those it names to which neither user nor defaults
	 * give a value.
	 */
	static List<String> missing(String message, Map<String, Object> values, Map<String, Object> defaults) {
		Set<String> named = new LinkedHashSet<>();
		DOTTED.matcher(message).results().forEach((match) -> named.add(match.group()));
		SCHEMA_3.matcher(message)
			.results()
			.forEach((match) -> named.add(dotted(match.group(1).replace("(root)", ""), match.group(2))));
		Matcher schema = SCHEMA_4.matcher(message);
		while (schema.find()) {
			String at = schema.group("at").replaceFirst("^/", "").replace('/', '.');
			Stream.of(schema.group("keys").split("[', ]+|and"))
				.filter((key) -> !key.isEmpty())
				.forEach((key) -> named.add(dotted(at, key)));
		}
		List<String> missing = new ArrayList<>();
		for (String name : named) {
			KeyPath path = KeyPath.of(name.replaceFirst("^Values\\.", "").split("\\."));
			if (isBlank(path.in(values)) && isBlank(path.in(defaults)) && isKey(path, values, defaults)) {
				missing.add(path.toString());
			}
		}
		return missing;
	}

	/** The name of a file or of a host is dotted, too. */
	private static boolean isKey(KeyPath path, Map<String, Object> values, Map<String, Object> defaults) {
		String top = path.keys().get(0);
		return defaults.isEmpty() ? !path.name().matches("ya?ml|tpl|json|com|io|org|net")
				: defaults.containsKey(top) || values.containsKey(top);
	}

	private static String dotted(String at, String key) {
		return at.isEmpty() ? key : at + "." + key;
	}

	private static boolean isBlank(@Nullable Object value) {
		return Objects.toString(value, "").isBlank() || (value instanceof Map<?, ?> map && map.isEmpty());
	}

}
