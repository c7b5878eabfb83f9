package io.upgradeconsole.concurrent;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.micrometer.observation.ObservationRegistry;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SideBySideTests {

	private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

	private final SideBySide sideBySide = new SideBySide(ObservationRegistry.NOOP);

	@Test
	void whatIsStartedRunsWhileItsStarterGoesOn() {
		CyclicBarrier bothAreHere = new CyclicBarrier(2);
		Pending<String> other = this.sideBySide.start(() -> meet(bothAreHere));
		assertThat(meet(bothAreHere)).isEqualTo("met");
		assertThat(other.get()).isEqualTo("met");
	}

	@Test
	void startedWorkMayStartWorkAndWaitForIt() {
		assertThat(this.sideBySide.start(() -> this.sideBySide.start(() -> "done").get()).get()).isEqualTo("done");
	}

	@Test
	void aProblemReachesWhoeverWaitsAsItIs() {
		ProblemException problem = Problem.conflict("a", "b", "c", "d").asException();
		Pending<String> failing = this.sideBySide.start(() -> {
			throw problem;
		});
		assertThatExceptionOfType(ProblemException.class).isThrownBy(failing::get).isSameAs(problem);
	}

	@Test
	void workOnDemandIsDoneOnceAndByWhoeverAsksFirst() {
		AtomicInteger done = new AtomicInteger();
		Pending<Integer> pending = Pending.onDemand(done::incrementAndGet);
		assertThat(done).hasValue(0);
		assertThat(this.sideBySide.each(HUNDRED, 10, (number) -> pending.get())).containsOnly(1);
	}

	@Test
	void resultsComeInTheOrderOfTheItems() {
		assertThat(this.sideBySide.each(HUNDRED, 7, (number) -> number * 2))
			.isEqualTo(HUNDRED.stream().map((number) -> number * 2).toList());
		assertThat(this.sideBySide.each(List.<Integer>of(), 7, (number) -> number)).isEmpty();
		assertThat(this.sideBySide.each(List.of(1), 0, (number) -> number)).containsExactly(1);
	}

	@Test
	void asManyWorkAtOnceAsAreAllowed() {
		CyclicBarrier threeAreHere = new CyclicBarrier(3);
		assertThat(this.sideBySide.each(List.of(1, 2, 3), 3, (number) -> meet(threeAreHere))).hasSize(3);
	}

	@Test
	void afterAFailureNoMoreIsBegun() {
		Set<Integer> begun = ConcurrentHashMap.newKeySet();
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.sideBySide.each(HUNDRED, 1, (n) -> {
				begun.add(n);
				throw new IllegalStateException("the first");
			}))
			.withMessage("the first");
		assertThat(begun).containsExactly(0);
	}

	private static String meet(CyclicBarrier barrier) {
		try {
			barrier.await(10, TimeUnit.SECONDS);
			return "met";
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
