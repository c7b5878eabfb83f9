package io.upgradeconsole.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One pod, a line a second.
 */
final class PrintingPod implements SupervisorPods {

	static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	final List<String> printed = new ArrayList<>();

	final List<Integer> breaksAfter = new ArrayList<>();

	volatile Stage stage = Stage.ENDED;

	boolean unreadable;

	/** Lines that the node has printed with its clock set back. */
	Set<Integer> setBack = Set.of();

	/** It runs for ever. */
	boolean stays;

	String why = "";

	String name = "pod";

	/** Once, when a reading has ended. */
	Runnable afterwards = () -> this.stage = Stage.ENDED;

	boolean goneAfterwards;

	boolean forgotten;

	volatile boolean deleted;

	void print(String... lines) {
		this.printed.addAll(List.of(lines));
	}

	@Override
	public State state(Place place) {
		return new State(this.stage, this.name, (this.stage == Stage.WAITING) ? "No node has room." : this.why);
	}

	@Override
	public void follow(Place place, String pod, @Nullable Instant after, BiConsumer<Instant, String> reader) {
		requireReadable();
		hand(after, reader);
		// as the client does it: a stream that breaks ends
		if (this.stays) {
			return;
		}
		this.afterwards.run();
		this.afterwards = () -> this.stage = Stage.ENDED;
	}

	@Override
	public void rest(Place place, String pod, @Nullable Instant after, BiConsumer<Instant, String> reader) {
		requireReadable();
		if (this.goneAfterwards) {
			this.stage = Stage.GONE;
		}
		if (hand(after, reader) < this.printed.size()) {
			throw Problem.unavailable("cluster-unreachable", "Silent", "", "").asException();
		}
	}

	private void requireReadable() {
		if (this.unreadable) {
			throw Problem.unavailable("cluster-error", "The node does not answer", "", "").asException();
		}
	}

	private int hand(@Nullable Instant after, BiConsumer<Instant, String> reader) {
		int last = this.breaksAfter.isEmpty() ? this.printed.size() : this.breaksAfter.remove(0);
		for (int i = 0; i < last; i++) {
			Instant at = START.plusSeconds(i + 1).minus(Duration.ofHours(this.setBack.contains(i) ? 1 : 0));
			if (after == null || at.isAfter(after)) {
				reader.accept(at, this.printed.get(i));
			}
		}
		return last;
	}

	@Override
	public Duration startTimeout() {
		return Duration.ofMillis(1);
	}

	@Override
	public void forget(Place place) {
		this.forgotten = true;
	}

	@Override
	public void delete(Place place) {
		this.deleted = true;
	}

	@Override
	public boolean areUsed() {
		return true;
	}

	@Override
	public Optional<Place> place(UUID operation, ClusterName cluster) {
		throw new UnsupportedOperationException();
	}

	@Override
	public List<String> arguments(Place place) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void create(Place place, List<String> commandLine) {
		throw new UnsupportedOperationException();
	}

	@Override
	public void tell(Place place, Map<String, byte[]> keys) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Set<String> told(Place place) {
		throw new UnsupportedOperationException();
	}

}
