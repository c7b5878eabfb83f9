package io.upgradeconsole.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
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

	/** One step into the index for each release, however many verifications it has. */
	static final String NEWEST = "(select release_ref, id, record_uid, state from verification"
			+ " where state in ('PASSED', 'FAILED') and release_ref = ? order by release_ref, started_at desc limit 1)";

	private static final int AT_ONCE = 50;

	private final JdbcClient database;

	VerificationOutcomes(JdbcClient database) {
		this.database = database;
	}

	/**
	 * By release, of those that were ever verified. For a caller who may see them.
	 * @param releases those that are asked about
	 */
	public Map<ReleaseRef, Outcome> newest(List<ReleaseRef> releases) {
		Map<ReleaseRef, Outcome> newest = new HashMap<>();
		for (int from = 0; from < releases.size(); from += AT_ONCE) {
			List<ReleaseRef> some = releases.subList(from, Math.min(from + AT_ONCE, releases.size()));
			this.database.sql(String.join(" union all ", Collections.nCopies(some.size(), NEWEST)))
				.params(some.stream().map(ReleaseRef::toString).toList())
				.query((row) -> {
					newest.put(ReleaseRef.parse(row.getString("release_ref")), outcome(row));
				});
		}
		return newest;
	}

	/** Of one release, if it was ever verified. For a caller who may see it. */
	public Optional<Outcome> newest(ReleaseRef release) {
		return Optional.ofNullable(newest(List.of(release)).get(release));
	}

	private static Outcome outcome(ResultSet row) throws SQLException {
		return new Outcome(row.getObject("id", UUID.class), row.getString("record_uid"),
				VerificationState.PASSED.name().equals(row.getString("state")));
	}

}
