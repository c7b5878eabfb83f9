package io.upgradeconsole.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers when the console first saw each release. It looks when it starts, and
 * whenever somebody looks.
 */
@Component
class FirstSights {

	private static final Logger logger = LoggerFactory.getLogger(FirstSights.class);

	private final JdbcClient database;

	private final TransactionTemplate transactions;

	private final Clock clock;

	/** What is stored for sure: a release is looked at often, and seen first once. */
	private final Set<ReleaseRef> stored = ConcurrentHashMap.newKeySet();

	FirstSights(JdbcClient database, TransactionTemplate transactions, Clock clock) {
		this.database = database;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Whether that is known to be remembered already. */
	boolean isKnown(ReleaseRef release) {
		return this.stored.contains(release);
	}

	/**
	 * The releases are there; only the first time counts. Where that cannot be written it
	 * is tried again the next time.
	 * @param newest the newest revision of each
	 */
	void saw(Map<ReleaseRef, Revision> newest) {
		Map<ReleaseRef, Revision> unknown = new HashMap<>(newest);
		unknown.keySet().removeAll(this.stored);
		if (unknown.isEmpty()) {
			return;
		}
		try {
			// one after the other, each would wait for the disk
			this.transactions.executeWithoutResult((status) -> unknown.forEach(this::store));
			this.stored.addAll(unknown.keySet());
		}
		catch (DataAccessException | TransactionException ex) {
			// somebody else may have seen one of them at the same moment
			logger.debug("That releases were seen for the first time could not be written down", ex);
		}
	}

	private void store(ReleaseRef release, Revision newest) {
		this.database
			.sql("insert into first_sight (release_ref, revision, seen_at) select ?, ?, ? where not exists"
					+ " (select 1 from first_sight where release_ref = ?)")
			.params(release.toString(), newest.number(), this.clock.instant().atOffset(ZoneOffset.UTC),
					release.toString())
			.update();
	}

	/** When this one was; empty where that could not be written down yet. */
	Optional<FirstSight> of(ReleaseRef release) {
		return this.database.sql("select revision, seen_at from first_sight where release_ref = ?")
			.param(release.toString())
			.query((row, number) -> sight(row))
			.optional();
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
