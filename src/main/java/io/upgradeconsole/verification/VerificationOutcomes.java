package io.upgradeconsole.verification;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What came of the newest verification of every release. An index holds all that is
 * asked, so that nothing of the verifications themselves is read.
 */
@Service
public class VerificationOutcomes {

	private static final String NEWEST = "select release_ref, id, revision, state from (select release_ref, id, revision,"
			+ " state, row_number() over (partition by release_ref order by started_at desc) as place from verification"
			+ " where state in ('PASSED', 'FAILED')) as outcomes where place = 1";

	private final JdbcClient database;

	VerificationOutcomes(JdbcClient database) {
		this.database = database;
	}

	/** By release, of those that were ever verified. For a caller who may see them. */
	public Map<ReleaseRef, Outcome> newest() {
		Map<ReleaseRef, Outcome> newest = new HashMap<>();
		this.database.sql(NEWEST).query((row) -> {
			newest.put(ReleaseRef.parse(row.getString("release_ref")),
					new Outcome(row.getObject("id", UUID.class), new Revision(row.getInt("revision")),
							VerificationState.PASSED.name().equals(row.getString("state"))));
		});
		return newest;
	}

}
