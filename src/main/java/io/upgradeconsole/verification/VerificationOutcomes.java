package io.upgradeconsole.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What came of the newest verification of every release. An index holds all that is
 * asked, so that nothing of the verifications themselves is read.
 */
@Service
public class VerificationOutcomes {

	private static final String DECIDED = " from verification where state in ('PASSED', 'FAILED')";

	static final String NEWEST = "select release_ref, id, record_uid, state from (select release_ref, id, record_uid,"
			+ " state, row_number() over (partition by release_ref order by started_at desc) as place" + DECIDED
			+ ") as outcomes where place = 1";

	private static final String NEWEST_OF_ONE = "select id, record_uid, state" + DECIDED
			+ " and release_ref = ? order by started_at desc limit 1";

	private final JdbcClient database;

	VerificationOutcomes(JdbcClient database) {
		this.database = database;
	}

	/** By release, of those that were ever verified. For a caller who may see them. */
	public Map<ReleaseRef, Outcome> newest() {
		Map<ReleaseRef, Outcome> newest = new HashMap<>();
		this.database.sql(NEWEST).query((row) -> {
			newest.put(ReleaseRef.parse(row.getString("release_ref")), outcome(row));
		});
		return newest;
	}

	/** Of one release, if it was ever verified. For a caller who may see it. */
	public Optional<Outcome> newest(ReleaseRef release) {
		return this.database.sql(NEWEST_OF_ONE)
			.param(release.toString())
			.query((row, number) -> outcome(row))
			.optional();
	}

	private static Outcome outcome(ResultSet row) throws SQLException {
		return new Outcome(row.getObject("id", UUID.class), row.getString("record_uid"),
				VerificationState.PASSED.name().equals(row.getString("state")));
	}

}
