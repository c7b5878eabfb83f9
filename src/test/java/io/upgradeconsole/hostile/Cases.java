package io.upgradeconsole.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts what was tried, and keeps what went wrong: all of it is told at once.
 */
final class Cases {

	private static final int THREADS = 8;

	private final Map<String, Integer> counts = Collections.synchronizedMap(new LinkedHashMap<>());

	private final List<String> findings = Collections.synchronizedList(new ArrayList<>());

	private String part = "";

	/** Tries one part, of which there are at least so many cases. */
	void part(String name, int least, Runnable attack) {
		this.part = name;
		this.counts.put(name, 0);
		attack.run();
		List<String> found = List.copyOf(this.findings);
		this.findings.clear();
		assertThat(found).as("what " + name + " did").isEmpty();
		assertThat(this.counts.get(name)).as("cases of " + name).isGreaterThanOrEqualTo(least);
	}

	/**
	 * Tries all of it, several at a time: the console waits for its cluster meanwhile.
	 */
	void together(List<Runnable> attacks) {
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try {
			CompletableFuture
				.allOf(attacks.stream()
					.map((attack) -> CompletableFuture.runAsync(attack, threads))
					.toArray(CompletableFuture[]::new))
				.join();
		}
		finally {
			threads.shutdownNow();
		}
	}

	/** One case; what is wrong with it, or {@code null}. */
	void check(String what, @Nullable String wrong) {
		this.counts.merge(this.part, 1, Integer::sum);
		if (wrong != null) {
			this.findings.add(what + ": " + wrong);
		}
	}

	void check(String what, boolean holds, Object seen) {
		check(what, holds ? null : "saw " + seen);
	}

	int total() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	@Override
	public String toString() {
		return "hostile cases: " + total() + " " + this.counts;
	}

}
