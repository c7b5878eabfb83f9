package io.upgradeconsole.verification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which revisions of a release are known to be good: by a verification that passed, and
 * by nothing else.
 */
@Service
public class VerifiedRevisions {

	private record Row(String recordUid, UUID id, VerificationState state, Instant endedAt, String requestedBy) {

		VerifiedRevision.Run run() {
			return new VerifiedRevision.Run(this.id, this.endedAt, this.requestedBy);
		}

	}

	private final ReleaseRecords records;

	private final JdbcClient jdbc;

	VerifiedRevisions(ReleaseRecords records, JdbcClient jdbc) {
		this.records = records;
		this.jdbc = jdbc;
	}

	/**
	 * Those that helm still keeps, newest first. For a caller who may see the release.
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	public List<VerifiedRevision> of(ReleaseRef release) {
		return of(this.records.list(release));
	}

	/**
	 * Those among a release's kept revisions.
	 * @param history newest first
	 */
	public List<VerifiedRevision> of(List<RecordRef> history) {
		if (history.isEmpty()) {
			return List.of();
		}
		Map<String, Row> passed = new HashMap<>();
		Map<String, Row> failed = new HashMap<>();
		for (Row row : rows(history)) {
			// oldest first: the newest of each stays
			((row.state() == VerificationState.PASSED) ? passed : failed).put(row.recordUid(), row);
		}
		List<VerifiedRevision> verified = new ArrayList<>();
		for (RecordRef record : history) {
			Row good = passed.get(record.uid());
			if (good != null) {
				verified
					.add(new VerifiedRevision(record.revision(), good.run(), since(good, failed.get(record.uid()))));
			}
		}
		return verified;
	}

	private static VerifiedRevision.@Nullable Run since(Row passed, @Nullable Row failed) {
		return (failed != null && failed.endedAt().isAfter(passed.endedAt())) ? failed.run() : null;
	}

	private List<Row> rows(List<RecordRef> history) {
		return this.jdbc.sql("""
				select record_uid, id, state, ended_at, requested_by from verification
				where record_uid in (:records) and state in ('PASSED', 'FAILED') order by ended_at""")
			.param("records", history.stream().map(RecordRef::uid).toList())
			.query((row, number) -> new Row(row.getString("record_uid"), row.getObject("id", UUID.class),
					VerificationState.valueOf(row.getString("state")), row.getTimestamp("ended_at").toInstant(),
					row.getString("requested_by")))
			.list();
	}

}
