package io.upgradeconsole.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers when the console first saw each release. It looks when it starts, and
 * whenever somebody looks.
 */
@Component
class FirstSights {

	private final JdbcClient database;

	private final Clock clock;

	/** What is stored for sure: a release is looked at often, and seen first once. */
	private final Set<ReleaseRef> stored = ConcurrentHashMap.newKeySet();

	FirstSights(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The release is there; only the first time counts. */
	void saw(ReleaseRef release, Revision newest) {
		if (this.stored.contains(release)) {
			return;
		}
		try {
			this.database
				.sql("insert into first_sight (release_ref, revision, seen_at) select ?, ?, ? where not exists"
						+ " (select 1 from first_sight where release_ref = ?)")
				.params(release.toString(), newest.number(), this.clock.instant().atOffset(ZoneOffset.UTC),
						release.toString())
				.update();
		}
		catch (DuplicateKeyException ex) {
			// somebody else saw it at the same moment
		}
		this.stored.add(release);
	}

	/** All of them, by release. */
	Map<ReleaseRef, FirstSight> all() {
		Map<ReleaseRef, FirstSight> all = new HashMap<>();
		this.database.sql("select release_ref, revision, seen_at from first_sight").query((row) -> {
			all.put(ReleaseRef.parse(row.getString("release_ref")), sight(row));
		});
		return all;
	}

	private static FirstSight sight(ResultSet row) throws SQLException {
		return new FirstSight(new Revision(row.getInt("revision")),
				row.getObject("seen_at", OffsetDateTime.class).toInstant());
	}

}
