package io.upgradeconsole.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;

/**
 * Reads each state of a record once: it may weigh a megabyte, and what is worth keeping
 * of it is small and free of secrets.
 */
final class RecordFacts {

	private static final int KEPT = 20_000;

	private record Key(String uid, String resourceVersion) {

	}

	private record Known(ReleaseFacts facts, HistoryEntry history) {

	}

	private final ReleaseRecords records;

	private final Map<Key, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
			return size() > KEPT;
		}

	});

	RecordFacts(ReleaseRecords records) {
		this.records = records;
	}

	ReleaseFacts of(RecordRef ref) {
		return known(ref).facts();
	}

	HistoryEntry history(RecordRef ref) {
		return known(ref).history();
	}

	private Known known(RecordRef ref) {
		Key key = new Key(ref.uid(), ref.resourceVersion());
		Known found = this.known.get(key);
		if (found == null) {
			ReleaseRecord record = this.records.read(ref.release(), ref.revision());
			found = new Known(ReleaseFacts.of(record), new HistoryEntry(record.revision(), record.status(),
					record.deployedAt(), record.chartVersion(), record.appVersion(), record.description()));
			this.known.put(key, found);
		}
		return found;
	}

}
