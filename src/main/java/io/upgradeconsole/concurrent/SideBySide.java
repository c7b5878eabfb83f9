package io.upgradeconsole.concurrent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Does several things at once. Each gets a thread of its own, so work may start more work
 * and wait for it. Neither transaction nor signed-in user goes along: do what needs them
 * before or afterwards. A trace does.
 */
@Component
public class SideBySide {

	private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("side-by-side-");

	public SideBySide(ObservationRegistry observations) {
		this.threads.setTaskDecorator((work) -> within(observations.getCurrentObservation(), work));
		// what is still asked when the console stops is of no use to anybody
		this.threads.setDaemon(true);
	}

	private static Runnable within(@Nullable Observation observation, Runnable work) {
		return (observation != null) ? () -> observation.scoped(work) : work;
	}

	/** Starts the work and does not wait for it. */
	public <T> Pending<T> start(Supplier<T> work) {
		return Pending.started(CompletableFuture.supplyAsync(work, this.threads));
	}

	/**
	 * Does the work for each item, the caller's thread taking part.
	 * @param atOnce how many at the same time
	 * @return what came of each, in the order of the items
	 * @throws RuntimeException a failure as it is; what was not begun by then is left
	 */
	public <T, R> List<R> each(List<T> items, int atOnce, Function<? super T, ? extends R> work) {
		AtomicInteger next = new AtomicInteger();
		Supplier<Map<Integer, R>> share = () -> share(items, next, work);
		List<Pending<Map<Integer, R>>> others = Stream.generate(() -> start(share))
			.limit(Math.max(0, Math.min(atOnce, items.size()) - 1))
			.toList();
		Map<Integer, R> results = new TreeMap<>(share.get());
		others.forEach((other) -> results.putAll(other.get()));
		return List.copyOf(results.values());
	}

	private static <T, R> Map<Integer, R> share(List<T> items, AtomicInteger next,
			Function<? super T, ? extends R> work) {
		Map<Integer, R> done = new HashMap<>();
		try {
			for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
				done.put(i, work.apply(items.get(i)));
			}
			return done;
		}
		finally {
			// whether all are begun or one has failed, nothing is left to begin
			next.set(items.size());
		}
	}

}
