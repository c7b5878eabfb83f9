package io.upgradeconsole.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
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
	Optional<Origin> of(ReleaseRef release, Instant at);

	/**
	 * Which of some revisions this console made.
	 * @param made when each was made
	 * @return those moments at which it was the console
	 */
	Set<Instant> explained(ReleaseRef release, Collection<Instant> made);

	/**
	 * Who made a revision.
	 *
	 * @param startedBy who started the operation that did
	 * @param planId the plan that it ran
	 */
	record Origin(String startedBy, UUID planId) {

	}

}
