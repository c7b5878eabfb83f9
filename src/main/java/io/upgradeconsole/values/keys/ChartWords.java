package io.upgradeconsole.values.keys;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.upgradeconsole.helm.Rendering;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What a chart says to people while it renders: its notes, and the comments in its YAML,
 * where nobody looks.
 *
 * @param lines each line once, in order
 */
record ChartWords(Set<String> lines) {

	private static final int MAX_CHARACTERS = 64 * 1024 * 1024;

	private static final int LINES_QUOTED = 15;

	private static final Pattern WARNS = Pattern
		.compile("(?i)warn|deprecat|obsolete|legacy|no longer|removed|ignored|instead|replaced|migrate to|renamed");

	static ChartWords of(Rendering rendering) {
		Set<String> lines = new LinkedHashSet<>();
		comments(rendering.manifest(), lines);
		rendering.hooks().forEach((hook) -> comments(hook, lines));
		rendering.notes().lines().map(String::strip).forEach(lines::add);
		lines.removeIf(String::isEmpty);
		return new ChartWords(lines);
	}

	/**
	 * The warning that this rendering has and another has not, empty where it says
	 * nothing more or what it says is none.
	 */
	String warningBeyond(ChartWords other) {
		List<String> more = new ArrayList<>();
		for (String line : this.lines) {
			if (!other.lines.contains(line)) {
				String own = withoutMark(line.substring(other.longestBeginningOf(line).length()));
				if (!own.isEmpty() && !more.contains(own)) {
					more.add(own);
				}
			}
		}
		if (more.stream().noneMatch((line) -> WARNS.matcher(line).find())) {
			return "";
		}
		String quoted = more.stream().limit(LINES_QUOTED).collect(Collectors.joining("\n"));
		return (more.size() > LINES_QUOTED) ? quoted + "\n…" : quoted;
	}

	/** A chart may put a comment right behind another, without a new line. */
	private String longestBeginningOf(String line) {
		String longest = "";
		for (String each : this.lines) {
			if (each.length() > longest.length() && line.startsWith(each + "#")) {
				longest = each;
			}
		}
		return longest;
	}

	/** Only true comments: a file inside a ConfigMap may hold others. */
	private static void comments(String yaml, Set<String> lines) {
		LoaderOptions options = new LoaderOptions();
		options.setProcessComments(true);
		options.setCodePointLimit(MAX_CHARACTERS);
		try {
			for (Event event : new Yaml(options).parse(new StringReader(yaml))) {
				if (event instanceof CommentEvent comment && !comment.getValue().startsWith(" Source: ")) {
					lines.add(withoutMark(comment.getValue()));
				}
			}
		}
		catch (YAMLException ex) {
			// its objects could be read, so its comments matter less than the plan
		}
	}

	private static String withoutMark(String comment) {
		return comment.replaceFirst("^[#\\s]+", "").strip();
	}

}
