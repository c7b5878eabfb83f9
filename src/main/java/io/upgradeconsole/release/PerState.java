package io.upgradeconsole.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

		static State of(RecordRef record) {
			return new State(record.uid(), record.resourceVersion());
		}

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

	/**
	 * Says how many may be read together: whoever asks first for one that is not known
	 * reads them all. What that does not yield is read by itself.
	 */
	void together(List<RecordRef> records, Function<List<RecordRef>, Map<RecordRef, V>> reader) {
		List<RecordRef> unknown = records.stream()
			.filter((record) -> !this.known.containsKey(State.of(record)))
			.toList();
		if (unknown.size() < 2) {
			return;
		}
		Pending<Map<RecordRef, V>> all = Pending.onDemand(() -> reader.apply(unknown));
		for (RecordRef record : unknown) {
			this.known.putIfAbsent(State.of(record), Pending.onDemand(() -> {
				V value = all.get().get(record);
				return (value != null) ? value : this.reader.apply(record);
			}));
		}
	}

	/** Whoever asks while another reads the same state waits for that. */
	V get(RecordRef record) {
		State state = State.of(record);
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
