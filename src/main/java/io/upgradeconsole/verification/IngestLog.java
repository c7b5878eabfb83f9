package io.upgradeconsole.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Looks for errors with the license or with permissions in what ingest prints: it starts
 * and is ready without a valid license, and takes no data.
 */
final class IngestLog {

	/** How many lines of each pod are read. */
	static final int LINES = 50;

	private static final int SHOWN = 5;

	private static final Map<String, Pattern> TOPICS = topics();

	private static final Pattern TROUBLE = pattern(
			"\\b(errors?|fail(s|ed|ure)?|invalid|expired|den(y|ied)|reject(s|ed)?"
					+ "|missing|revoked|refused|exceeded|unable|cannot|could not|not (valid|found|accepted|allowed|permitted)"
					+ "|unauthori[sz]ed|unauthenticated|forbidden)\\b");

	/** So bad that no level makes it harmless. */
	private static final Pattern NO_LICENSE = pattern(
			"\\blicen[cs]e\\b.*\\b(?<!not )(invalid|expired|revoked|rejected)\\b"
					+ "|\\b(?<!not )(invalid|expired|revoked)\\b.{0,20}\\blicen[cs]e\\b");

	private static final Pattern LEVEL = Pattern.compile(
			"(?:\\b(?:level|lvl|severity)\"?\\s*[=:]\\s*\"?(\\w+))|\\b(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|PANIC)\\b");

	private IngestLog() {
	}

	private static Map<String, Pattern> topics() {
		Map<String, Pattern> topics = new LinkedHashMap<>();
		topics.put("license", pattern("\\blicen[cs](e|ing)\\b"));
		topics.put("auth",
				pattern("\\b(auth|authentication|authori[sz]ation|unauthori[sz]ed|unauthenticated|credentials?"
						+ "|(status|code)\\W{0,3}401)\\b"));
		topics.put("forbidden", pattern("\\b(forbidden|access denied|permission denied|(status|code)\\W{0,3}403)\\b"));
		return topics;
	}

	/**
	 * The lines that tell of an error, each behind the name of the pattern it matches; of
	 * many, the last ones.
	 */
	static List<String> errors(List<PodLog> logs) {
		List<String> found = new ArrayList<>();
		for (PodLog log : logs) {
			List<String> lines = log.lines();
			for (String line : lines.subList(Math.max(0, lines.size() - LINES), lines.size())) {
				String topic = topic(line);
				if (topic != null) {
					found.add("Pattern '" + topic + "' matches in " + log.pod() + ": " + line);
				}
			}
		}
		if (found.size() <= SHOWN) {
			return found;
		}
		List<String> shown = new ArrayList<>(found.subList(found.size() - SHOWN, found.size()));
		shown.add((found.size() - SHOWN) + " more lines match");
		return shown;
	}

	/** The names of the patterns. */
	static String patterns() {
		return String.join(", ", TOPICS.keySet());
	}

	private static @Nullable String topic(String line) {
		if (!isError(line)) {
			return null;
		}
		return TOPICS.entrySet()
			.stream()
			.filter((topic) -> topic.getValue().matcher(line).find())
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

	private static boolean isError(String line) {
		if (NO_LICENSE.matcher(line).find()) {
			return true;
		}
		Matcher level = LEVEL.matcher(line);
		if (!level.find()) {
			return TROUBLE.matcher(line).find();
		}
		String word = ((level.group(1) != null) ? level.group(1) : level.group(2)).toLowerCase();
		return word.startsWith("err") || word.startsWith("fatal") || word.startsWith("panic") || word.startsWith("crit")
				|| (word.startsWith("warn") && TROUBLE.matcher(line).find());
	}

	private static Pattern pattern(String regex) {
		return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
	}

}
