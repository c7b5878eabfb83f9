package io.upgradeconsole.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;

/**
 * Knows which revisions this console made. Whoever runs plans does.
 */
public interface RevisionOrigins {

	/**
	 * Who made a revision with this console.
	 * @param at when it was made
	 * @return none where somebody did it without
	 */
	default Optional<Origin> of(ReleaseRef release, Instant at) {
		return Optional.ofNullable(of(release, List.of(at)).get(at));
	}

	/**
	 * Who made some revisions with this console.
	 * @param made when each was made
	 * @return by that moment; nothing where somebody did it without
	 */
	Map<Instant, Origin> of(ReleaseRef release, Collection<Instant> made);

	/**
	 * Who made a revision.
	 *
	 * @param startedBy who started the operation that did
	 * @param planId the plan that it ran
	 */
	record Origin(String startedBy, UUID planId) {

	}

}
