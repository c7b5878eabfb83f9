package io.upgradeconsole.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.concurrent.Pending;

/**
 * What was read of each state of a record. A state never changes, so what was read of it
 * stays true; what was not asked for lately is forgotten.
 *
 * @param <V> what is read: small, and free of secrets
 */
final class PerState<V> {

	private static final int KEPT = 20_000;

	private record State(String uid, String resourceVersion) {

	}

	private final Function<RecordRef, V> reader;

	private final Map<State, Pending<V>> known = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<State, Pending<V>> eldest) {
			return size() > KEPT;
		}

	});

	PerState(Function<RecordRef, V> reader) {
		this.reader = reader;
	}

	/** Whoever asks while another reads the same state waits for that. */
	V get(RecordRef record) {
		State state = new State(record.uid(), record.resourceVersion());
		Pending<V> pending = this.known.computeIfAbsent(state,
				(absent) -> Pending.onDemand(() -> this.reader.apply(record)));
		try {
			return pending.get();
		}
		catch (RuntimeException ex) {
			// the next one may have more luck
			this.known.remove(state, pending);
			throw ex;
		}
	}

}
