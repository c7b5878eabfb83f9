package io.upgradeconsole.approval;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.SettingException;

/**
 * Which releases a rule or a freeze is about. Each part is a name in which {@code *}
 * stands for any characters, or several of them with commas between; an empty one is
 * about all.
 *
 * @param cluster of the cluster's name
 * @param namespace of the namespace
 * @param release of the release's name
 */
record ReleasePattern(String cluster, String namespace, String release) {

	private static final Pattern ALLOWED = Pattern.compile("[a-z0-9.*, -]*");

	boolean matches(ReleaseRef ref) {
		return matches(this.cluster, ref.cluster().value()) && matches(this.namespace, ref.namespace().value())
				&& matches(this.release, ref.name().value());
	}

	/** Refuses what no name could ever match. */
	ReleasePattern validated(String setting) {
		require(setting + ".cluster", this.cluster);
		require(setting + ".namespace", this.namespace);
		require(setting + ".release", this.release);
		return this;
	}

	private static void require(String setting, String pattern) {
		if (!ALLOWED.matcher(pattern).matches()) {
			throw new SettingException(setting, "is '" + pattern + "', which no name can match.",
					"Use lower-case letters, digits, dashes and dots, and * for any characters, such as prod-*.");
		}
	}

	private static boolean matches(String patterns, String name) {
		if (patterns.isBlank()) {
			return true;
		}
		return Arrays.stream(patterns.split(","))
			.map(String::strip)
			.anyMatch((each) -> regex(each).matcher(name).matches());
	}

	private static Pattern regex(String pattern) {
		return Pattern
			.compile(Arrays.stream(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
	}

}
