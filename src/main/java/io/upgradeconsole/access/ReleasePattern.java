package io.upgradeconsole.access;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.upgradeconsole.target.ReleaseRef;

/**
 * Some releases: cluster, namespace and name, where {@code *} stands for anything and
 * what is left out for all of them.
 *
 * @param text such as {@code prod/zymtrace-*} or {@code prod/zymtrace/backend}
 */
public record ReleasePattern(String text) implements Serializable {

	private static final Pattern SEGMENT = Pattern.compile("[a-z0-9*]([a-z0-9.*-]*[a-z0-9*])?");

	/** Refuses what names no release. */
	public ReleasePattern {
		String[] parts = text.split("/", -1);
		if (parts.length > 3 || !Arrays.stream(parts).allMatch((part) -> SEGMENT.matcher(part).matches())) {
			throw new IllegalArgumentException("'" + text + "' is no <cluster>/<namespace>/<release>");
		}
	}

	/** Whether the release is one of them. */
	public boolean matches(ReleaseRef release) {
		List<String> names = List.of(release.cluster().value(), release.namespace().value(), release.name().value());
		String[] parts = this.text.split("/");
		for (int i = 0; i < parts.length; i++) {
			if (!matches(parts[i], names.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static boolean matches(String part, String name) {
		return Pattern
			.matches(Arrays.stream(part.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")), name);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
