package io.upgradeconsole.masking;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets in the middle of a line by what stands beside them. All repetitions are
 * bounded or end at the line's end, so that a line of megabytes is no trap.
 */
final class InlineSecrets {

	/**
	 * Its end may be missing. Possessive, so that Java does not recurse for each escape.
	 */
	private static final String QUOTED = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"?|'[^']*+(?:''[^']*+)*+'?";

	/** scheme://user:password@host . */
	private static final Pattern USER_INFO = Pattern
		.compile("[A-Za-z][\\w+.-]{0,20}://[^\\s/:@\"'?#]{0,256}:([^\\s\"'/?#]+)@");

	/** "password":"x", also where the quotes are escaped once or more. */
	private static final Pattern JSON = Pattern.compile(
			"(\\\\{0,7}[\"'])([\\w.$/-]{1,80})\\1\\s{0,4}:\\s{0,4}(?:(\\\\{0,7}[\"'])(.*?)(?:(?<!\\\\)\\3|$)|(-?\\d[\\d.eE+-]*))");

	/** {password: x, ...} of YAML, map[password:x ...] of Go. */
	private static final Pattern FLOW = Pattern
		.compile("(?:[{,]\\s{0,4}|map\\[|(?<=[\\[ ])(?=\\S{1,80}:\\S))([A-Za-z_][\\w.-]{1,80}):\\s{0,4}(" + QUOTED
				+ "|[^\\s,}\\]\"']+)");

	/** password=x . */
	private static final Pattern ASSIGNED = Pattern
		.compile("(?<![\\w.\\[\\]-])([\\w.\\[\\]-]{2,120})=(" + QUOTED + "|\\S+)");

	/** --password x . */
	private static final Pattern OPTION = Pattern
		.compile("(?<!\\S)--?([A-Za-z][\\w-]{1,60}) {1,2}(" + QUOTED + "|[^\\s-]\\S*)");

	private static final Pattern BEARER = Pattern.compile(
			"(?i)(?:\\bbearer\\s{1,2}([\\w.~+/=-]{16,})|authorization[\\\\\"']{0,4}\\s?[:=]\\s?[\\\\\"']{0,4}(?:basic |bearer )?([^\\s\"'\\\\]+))");

	private static final Pattern ELEMENT = Pattern.compile("<([\\w.-]{2,80})>([^<]+)</\\1>");

	/** {name: X_PASSWORD, value: x}, the way environment variables are listed. */
	private static final Pattern PAIR = Pattern.compile(
			"\\\\{0,7}[\"']?name\\\\{0,7}[\"']?:\\s?\\\\{0,7}[\"']?([\\w.-]{2,120})\\\\{0,7}[\"']?,\\s?\\\\{0,7}[\"']?value\\\\{0,7}[\"']?:\\s?(\\\\{0,7}[\"'])?(.*?)(?:(?<!\\\\)\\2|[,}]|$)");

	private static final Pattern SECRET_OBJECT = Pattern
		.compile("\\\\{0,7}\"kind\\\\{0,7}\":\\s?\\\\{0,7}\"Secret\\\\{0,7}\"");

	private static final Pattern SECRET_CONTENT = Pattern
		.compile("\\\\{0,7}\"(?:data|stringData)\\\\{0,7}\":\\s?\\{([^}]*)\\}");

	/** The same where the text may end before the content does. */
	private static final Pattern CONTENT_BEGIN = Pattern.compile("\\\\{0,7}\"(?:data|stringData)\\\\{0,7}\":\\s?\\{");

	/** Options of helm that end like a secret and take no value. */
	private static final List<String> SWITCHES = List.of("hide-secret", "pass-credentials");

	private InlineSecrets() {
	}

	/** Reports where secrets stand in the line. */
	static void find(String line, Found found) {
		if (line.contains("://")) {
			each(USER_INFO, line, (match, text) -> report(match, 1, found));
		}
		if (line.contains("Secret") && SECRET_OBJECT.matcher(line).find()) {
			each(SECRET_CONTENT, line, (match, text) -> values(line, match.start(1), match.end(1), found));
		}
		if (!SecretKeys.mayHint(line)) {
			return;
		}
		each(JSON, line, (match, key) -> {
			if (SecretKeys.holdsSecret(match.group(2))) {
				report(match, (match.start(4) >= 0) ? 4 : 5, found);
			}
		});
		keyed(FLOW, line, 2, found);
		keyed(ASSIGNED, line, 2, found);
		each(OPTION, line, (match, key) -> {
			if (SecretKeys.holdsSecret(key) && !SWITCHES.contains(key)) {
				report(match, 2, found);
			}
		});
		each(BEARER, line, (match, text) -> report(match, (match.start(1) >= 0) ? 1 : 2, found));
		keyed(ELEMENT, line, 2, found);
		keyed(PAIR, line, 3, found);
	}

	/**
	 * Reports every entry of what may be the content of a Secret, of which the rest is
	 * out of sight.
	 * @param within whether the text begins inside such content
	 */
	static void findContent(String text, boolean within, Found found) {
		if (within) {
			values(text, 0, contentEnd(text, 0), found);
		}
		Matcher begin = CONTENT_BEGIN.matcher(text);
		while (begin.find()) {
			values(text, begin.end(), contentEnd(text, begin.end()), found);
		}
	}

	/** Whether a place in such a text is inside content. */
	static boolean isInContent(String text, int index, boolean within) {
		int begin = within ? 0 : -1;
		Matcher next = CONTENT_BEGIN.matcher(text).region(0, index);
		while (next.find()) {
			begin = next.end();
		}
		return begin >= 0 && contentEnd(text, begin) >= index;
	}

	private static int contentEnd(String text, int from) {
		int end = text.indexOf('}', from);
		return (end >= 0) ? end : text.length();
	}

	/** The line with them hidden. */
	static String hide(String line) {
		Ranges found = new Ranges();
		find(line, found::add);
		return found.hide(line);
	}

	private static void keyed(Pattern pattern, String line, int value, Found found) {
		each(pattern, line, (match, key) -> {
			if (SecretKeys.holdsSecret(key)) {
				report(match, value, found);
			}
		});
	}

	/** Every quoted text after a colon. */
	private static void values(String line, int from, int to, Found found) {
		Matcher match = JSON.matcher(line).region(from, to);
		while (match.find()) {
			report(match, (match.start(4) >= 0) ? 4 : 5, found);
		}
	}

	private static void each(Pattern pattern, String line, BiConsumer<Matcher, String> action) {
		Matcher match = pattern.matcher(line);
		int from = 0;
		while (from <= line.length() && match.find(from)) {
			action.accept(match, String.valueOf(match.group(1)));
			// what is no secret itself may hold one: {"config":"{\"password\":\"x\"}"}
			from = Math.max(match.start() + 1, match.end(1));
		}
	}

	private static void report(Matcher match, int group, Found found) {
		if (match.start(group) >= 0 && !Scalars.saysNothing(match.group(group))) {
			found.secret(match.start(group), match.end(group));
		}
	}

	/** Where a secret stands. */
	@FunctionalInterface
	interface Found {

		void secret(int from, int to);

	}

}
