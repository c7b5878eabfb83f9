package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import io.upgradeconsole.helm.Rendering;
import org.jspecify.annotations.Nullable;

/**
 * Tells one chart from another under the same version: SHA-256 over its metadata, its
 * defaults, their schema, its templates and its other files, whatever their order in the
 * archive.
 */
final class ChartDigest {

	private ChartDigest() {
	}

	static String of(Rendering rendering) {
		Map<String, Object> chart = rendering.chart();
		Map<String, Object> content = new TreeMap<>();
		for (String part : List.of("metadata", "values", "schema")) {
			content.put(part, Objects.requireNonNullElse(chart.get(part), ""));
		}
		for (String part : List.of("templates", "files")) {
			content.put(part, byName(chart.get(part)));
		}
		return Canonical.sha256(Canonical.json(content));
	}

	/**
	 * Other members, such as times of modification, are the archive's and not the
	 * chart's.
	 */
	private static Map<String, String> byName(@Nullable Object files) {
		Map<String, String> data = new TreeMap<>();
		if (files instanceof List<?> list) {
			list.stream()
				.filter(Map.class::isInstance)
				.map(Map.class::cast)
				.forEach((file) -> data.put(Objects.toString(file.get("name")), Objects.toString(file.get("data"))));
		}
		return data;
	}

}
