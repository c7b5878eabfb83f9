package io.upgradeconsole.release;

import java.util.Optional;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.target.ProblemException;

/**
 * Reads each state of a record once: it may weigh a megabyte, and what is worth keeping
 * of it is small and free of secrets.
 */
final class RecordFacts {

	private record Known(ReleaseFacts facts, HistoryEntry history) {

	}

	private final ReleaseRecords records;

	private final String chart;

	private final PerState<Known> known = new PerState<>(this::read);

	RecordFacts(ReleaseRecords records, String chart) {
		this.records = records;
		this.chart = chart;
	}

	/** Whether a record is there and cannot be understood. */
	static boolean isUnreadable(ProblemException ex) {
		return ex.problem().type().endsWith("-unreadable") && !ex.problem().type().startsWith("cluster-");
	}

	/** Whether a record went away after it was listed: helm keeps the last few only. */
	static boolean isGone(ProblemException ex) {
		return ex.problem().type().equals("revision-unknown");
	}

	ReleaseFacts of(RecordRef ref) {
		return this.known.get(ref).facts();
	}

	/** The entry; none where the record went away after it was listed. */
	Optional<HistoryEntry> history(RecordRef ref) {
		try {
			return Optional.of(this.known.get(ref).history());
		}
		catch (ProblemException ex) {
			if (isGone(ex)) {
				return Optional.empty();
			}
			if (!isUnreadable(ex)) {
				throw ex;
			}
			return Optional.of(new HistoryEntry(ref.revision(), ref.status(), ref.modifiedAt(), "", "",
					ex.problem().title() + "."));
		}
	}

	private Known read(RecordRef ref) {
		ReleaseRecord record = this.records.read(ref.release(), ref.revision());
		// other charts' objects are none of our business, and may be of any kind
		ReleaseFacts facts = record.chart().equals(this.chart) ? ReleaseFacts.of(record)
				: ReleaseFacts.ofOtherChart(record);
		return new Known(facts, new HistoryEntry(record.revision(), record.status(), record.deployedAt(),
				record.chartVersion(), record.appVersion(), record.description()));
	}

}
