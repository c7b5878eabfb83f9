package io.upgradeconsole.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import io.upgradeconsole.access.Role;
import io.upgradeconsole.target.ReleaseRef;

/**
 * A time in which nothing may start, unless somebody who may has overridden it.
 *
 * @param name what everybody is told
 * @param where the releases that it is about
 * @param when the time
 * @param overriddenBy the roles that may allow a start all the same
 */
record Freeze(String name, ReleasePattern where, Window when, Set<Role> overriddenBy) {

	/** Whether nothing may start on the release now. */
	boolean holds(ReleaseRef release, Instant now) {
		return this.where.matches(release) && this.when.holds(now);
	}

	/** A time that comes once, or again and again. */
	interface Window {

		/** Whether it is that time. */
		boolean holds(Instant now);

		/**
		 * When it is over, seen from a moment in it.
		 * @return none where that is weeks away and not fixed
		 */
		Optional<Instant> end(Instant now);

	}

}
