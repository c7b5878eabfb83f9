package io.upgradeconsole.release;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;

/**
 * The image tags that releases run now.
 *
 * @param tags by release, the tag of each service by service; nothing for a release whose
 * namespace could not be read
 * @param problems why not
 */
public record RunningTags(Map<ReleaseRef, Map<String, String>> tags, List<Problem> problems) {

	static RunningTags joined(Collection<RunningTags> parts) {
		Map<ReleaseRef, Map<String, String>> tags = new LinkedHashMap<>();
		parts.forEach((part) -> tags.putAll(part.tags()));
		return new RunningTags(tags, parts.stream().flatMap((part) -> part.problems().stream()).distinct().toList());
	}

	/** The release's tags by service, empty where they are not known. */
	public Map<String, String> of(ReleaseRef release) {
		return this.tags.getOrDefault(release, Map.of());
	}

}
