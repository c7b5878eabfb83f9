package io.upgradeconsole.overview;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.plan.RevisionOrigins;
import io.upgradeconsole.release.ListedRelease;
import io.upgradeconsole.target.ReleaseRef;

/**
 * Whether this console made the newest revisions of releases. A revision that it made
 * stays so; what was not asked for lately is forgotten.
 */
final class ExplainedRevisions {

	private static final int KEPT = 5_000;

	private record Made(ReleaseRef release, Instant at) {

	}

	private final RevisionOrigins origins;

	private final Map<Made, Boolean> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Made, Boolean> eldest) {
			return size() > KEPT;
		}

	});

	ExplainedRevisions(RevisionOrigins origins) {
		this.origins = origins;
	}

	boolean of(ListedRelease listed) {
		return this.known.computeIfAbsent(new Made(listed.release(), listed.updatedAt()),
				(made) -> this.origins.of(made.release(), made.at()).isPresent());
	}

}
