package io.upgradeconsole.plan;

import java.util.Collection;
import java.util.Set;

/**
 * The fields on which two renderings of the same upgrade disagree. A path stands for all
 * that is below it: where two renderings disagree on a list's length or a map's keys, a
 * third may bring others yet.
 *
 * @param paths each an object's key followed by a path
 */
record VolatileFields(Set<String> paths) {

	static final VolatileFields NONE = new VolatileFields(Set.of());

	VolatileFields(Collection<String> paths) {
		this(Set.copyOf(paths));
	}

	/** Whether a path, or what it is part of, differs from rendering to rendering. */
	boolean covers(String key, String path) {
		if (this.paths.isEmpty()) {
			return false;
		}
		for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
			if (this.paths.contains(key + path.substring(0, end))) {
				return true;
			}
		}
		return this.paths.contains(key);
	}

}
