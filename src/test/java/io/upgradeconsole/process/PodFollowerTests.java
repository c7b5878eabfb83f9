package io.upgradeconsole.process;

import java.nio.file.Files;
import java.nio.file.Path;
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
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.Problem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PodFollowerTests {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private static final SupervisorPods.Place PLACE = new SupervisorPods.Place(new ClusterName("sandbox"),
			new Namespace("jobs"), "job");

	private final Pods pods = new Pods();

	private OperationFiles files;

	@BeforeEach
	void makeFiles(@TempDir Path directory) {
		this.files = new OperationFiles(directory);
	}

	@Test
	void writesDownHereWhatThePodSays() throws Exception {
		this.pods.print("supervisor: 1 ready", "1 2026-01-01T00:00:00.000Z HELM CONSOLE $ helm",
				"supervisor: 2 began HELM", "2 2026-01-01T00:00:00.000Z HELM OUT done", "supervisor: 3 exit 4");
		follower().run();
		assertThat(log()).containsExactly("1 2026-01-01T00:00:00.000Z HELM CONSOLE $ helm",
				"2 2026-01-01T00:00:00.000Z HELM OUT done");
		assertThat(this.files.steps()).singleElement()
			.isEqualTo(new SupervisorState.Step("HELM", 1, START.plusSeconds(3), false, 4, START.plusSeconds(5)));
		assertThat(this.files.hasPodEnded()).isTrue();
		assertThat(this.pods.forgotten).isTrue();
	}

	@Test
	void takesOnceWhatItReadsTwiceWhereverTheConnectionBreaks() throws Exception {
		this.pods.print("supervisor: 1 ready", "1 2026-01-01T00:00:00.000Z A OUT one", "supervisor: 2 began A",
				"2 2026-01-01T00:00:00.000Z A OUT two", "supervisor: 3 exit 0", "supervisor: 4 began A",
				"3 2026-01-01T00:00:00.000Z A OUT three", "supervisor: 5 exit 0");
		this.pods.stage = SupervisorPods.Stage.RUNNING;
		this.pods.breaksAfter.addAll(List.of(2, 4, 7));
		PodFollower follower = follower();
		follower.run();
		assertThat(log()).containsExactly("1 2026-01-01T00:00:00.000Z A OUT one",
				"2 2026-01-01T00:00:00.000Z A OUT two", "3 2026-01-01T00:00:00.000Z A OUT three");
		assertThat(this.files.steps()).map(SupervisorState.Step::exitCode).containsExactly(0, 0);
		List<String> replies = new ArrayList<>();
		for (Optional<String> next = follower.replies().next(); next.isPresent(); next = follower.replies().next()) {
			replies.add(next.get());
		}
		assertThat(replies).containsExactly("ready", "exit 0", "exit 0");
	}

	@Test
	void goesOnWhereAConsoleBeforeThisOneWasKilled() throws Exception {
		this.pods.print("supervisor: 1 ready", "1 2026-01-01T00:00:00.000Z A OUT one", "supervisor: 2 began A",
				"2 2026-01-01T00:00:00.000Z A OUT two", "supervisor: 3 exit 7");
		Files.writeString(this.files.log(), "1 2026-01-01T00:00:00.000Z A OUT one\n2 2026-01-01T00:00:00.000Z A O");
		this.files.began("A", START);
		follower().run();
		assertThat(log()).containsExactly("1 2026-01-01T00:00:00.000Z A OUT one",
				"2 2026-01-01T00:00:00.000Z A OUT two");
		assertThat(this.files.steps()).singleElement().extracting(SupervisorState.Step::exitCode).isEqualTo(7);
	}

	@Test
	void saysWhichLinesTheNodeHasKeptNoLonger() throws Exception {
		this.pods.print("3 2026-01-01T00:00:00.000Z A OUT three");
		follower().run();
		assertThat(log()).hasSize(3)
			.startsWith(
					"1 2026-01-01T00:00:01.000Z LOG CONSOLE A line is missing here: the pod's node has kept it no longer.")
			.endsWith("3 2026-01-01T00:00:00.000Z A OUT three");
	}

	@Test
	void saysWhyAPodNeverStartedAndDeletesItsJob() {
		this.pods.stage = SupervisorPods.Stage.WAITING;
		PodFollower follower = follower();
		follower.run();
		assertThat(follower.neverStarted()).isEqualTo("No node has room.");
		assertThat(this.pods.deleted).isTrue();
	}

	@Test
	void knowsNoExitCodeOfAPodThatIsGone() throws Exception {
		this.pods.print("supervisor: 1 ready", "supervisor: 2 began A", "1 2026-01-01T00:00:00.000Z A OUT one");
		this.pods.goneAfterwards = true;
		PodFollower follower = follower();
		follower.run();
		assertThat(log()).containsExactly("1 2026-01-01T00:00:00.000Z A OUT one");
		assertThat(this.files.steps()).singleElement().extracting(SupervisorState.Step::exitCode).isNull();
		assertThat(follower.neverStarted()).isEmpty();
	}

	@Test
	void doesNotListenToAPodThatTookThePlaceOfTheFirst() throws Exception {
		this.pods.print("supervisor: 1 ready", "supervisor: 2 began A", "1 2026-01-01T00:00:00.000Z A OUT one");
		this.pods.stage = SupervisorPods.Stage.RUNNING;
		this.pods.afterwards = () -> {
			this.pods.name = "second";
			this.pods.stage = SupervisorPods.Stage.RUNNING;
			this.pods.print("2 2026-01-01T00:00:00.000Z A OUT of another");
		};
		PodFollower follower = follower();
		follower.run();
		assertThat(log()).containsExactly("1 2026-01-01T00:00:00.000Z A OUT one");
		assertThat(follower.pod()).isEqualTo("pod");
		assertThat(follower.neverStarted()).isEmpty();
	}

	@Test
	void knowsEachCommandOnlyWhereThePodHasSaidAllFromItsFirstWordToItsLast() throws Exception {
		this.pods.print("Picked up JDK_JAVA_OPTIONS: -Xmx1g", "supervisor: 1 ready", "supervisor: 2 began A",
				"supervisor: 3 exit A 0", "supervisor: 4 done");
		this.files.pod(PLACE);
		assertThat(this.files.areStepsWhole()).isFalse();
		follower().run();
		assertThat(this.files.areStepsWhole()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "supervisor: 1 ready", "supervisor: 1 ready|supervisor: 3 done",
			"7 2026-01-01T00:00:00.000Z A OUT one|supervisor: 1 ready|supervisor: 2 done",
			"supervisor: 1 ready|7 2026-01-01T00:00:00.000Z A OUT one|supervisor: 2 done", "" })
	void doesNotTakeForUnsaidWhatItHasNotRead(String printed) throws Exception {
		this.files.pod(PLACE);
		this.pods.print(printed.split("\\|"));
		follower().run();
		assertThat(this.files.areStepsWhole()).isFalse();
		assertThat(this.files.steps()).isEmpty();
	}

	@Test
	void knowsHowACommandEndedOfWhichItHasNotReadThatItBegan() throws Exception {
		this.pods.print("6 2026-01-01T00:00:00.000Z HELM OUT one", "supervisor: 9 exit HELM 0", "supervisor: 10 done");
		follower().run();
		assertThat(this.files.steps()).singleElement()
			.extracting(SupervisorState.Step::name, SupervisorState.Step::exitCode)
			.containsExactly("HELM", 0);
	}

	@Test
	void aCommandMayRunThatItHasNotReadOf() throws Exception {
		this.pods.print("6 2026-01-01T00:00:00.000Z HELM OUT one");
		this.pods.stage = SupervisorPods.Stage.RUNNING;
		PodFollower follower = follower();
		List<Boolean> mayRun = new ArrayList<>();
		this.pods.afterwards = () -> {
			mayRun.add(follower.mayRun());
			this.pods.print("supervisor: 3 exit HELM 0", "supervisor: 4 done");
			this.pods.stage = SupervisorPods.Stage.ENDED;
		};
		follower.run();
		assertThat(mayRun).containsExactly(true);
		assertThat(follower.mayRun()).isFalse();
	}

	@ParameterizedTest
	@EnumSource(names = { "LOST", "ENDED" })
	@Timeout(20)
	void endsThoughNobodyHandsOutWhatAPodPrintedThatEndedOrIsLost(SupervisorPods.Stage stage) throws Exception {
		this.files.pod(PLACE);
		this.pods.unreadable = true;
		this.pods.stage = stage;
		follower().run();
		assertThat(this.files.hasPodEnded()).isTrue();
		assertThat(this.files.areStepsWhole()).isFalse();
	}

	@Test
	@Timeout(20)
	void waitsForAPodThatRunsHoweverLongItsLogCannotBeReadAndDeletesItsJobOnlyToKill() throws Exception {
		this.pods.unreadable = true;
		this.pods.stage = SupervisorPods.Stage.RUNNING;
		PodFollower follower = follower();
		Thread thread = new Thread(follower);
		thread.start();
		Thread.sleep(2_000);
		assertThat(follower.hasEnded()).isFalse();
		assertThat(this.pods.deleted).isFalse();
		follower.kill();
		Waiting.until(() -> this.pods.deleted);
		this.pods.stage = SupervisorPods.Stage.GONE;
		assertThat(follower.awaitEnd(Duration.ofSeconds(10))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "3", "3 ", "3 exit ", "3 exit HELM ", "3 began ", "3 began helm", "three", "" })
	@Timeout(20)
	void leavesOutAReplyThatWasCutOff(String cut) throws Exception {
		this.files.pod(PLACE);
		this.pods.print("supervisor: 1 ready", "supervisor: 2 began A", "supervisor: " + cut,
				"1 2026-01-01T00:00:00.000Z A OUT one");
		follower().run();
		assertThat(log()).containsExactly("1 2026-01-01T00:00:00.000Z A OUT one");
		assertThat(this.files.steps()).singleElement().extracting(SupervisorState.Step::exitCode).isNull();
		assertThat(this.files.areStepsWhole()).isFalse();
	}

	@Test
	void takesNoRestOfALineForARecord() throws Exception {
		this.pods.print("supervisor: 1 ready", "1 2026-01-01T00:00:00.000Z A OUT one", "20261122 rows were written",
				"7 2026-01-01 A OUT two", "2 2026-01-01T00:00:00.000Z A OUT two");
		follower().run();
		assertThat(log()).containsExactly("1 2026-01-01T00:00:00.000Z A OUT one",
				"2 2026-01-01T00:00:00.000Z A OUT two");
	}

	@Test
	void saysWhyAPodHasEndedThatPrintedNothing() {
		this.pods.why = "Its pod has ended: OutOfmemory";
		PodFollower follower = follower();
		follower.run();
		assertThat(follower.neverStarted()).isEqualTo("Its pod has ended: OutOfmemory");
	}

	@Test
	void aPodThatHasEndedHadStartedIfItSaidSo() {
		this.pods.why = "Its pod has ended.";
		this.pods.print("supervisor: 1 ready");
		PodFollower follower = follower();
		follower.run();
		assertThat(follower.neverStarted()).isEmpty();
	}

	@Test
	void readsWhatWasPrintedWhenTheClockWasSetBackOnceThePodHasEnded() throws Exception {
		this.files.pod(PLACE);
		this.pods.print("supervisor: 1 ready", "supervisor: 2 began A", "supervisor: 3 exit A 0", "supervisor: 4 done");
		this.pods.stage = SupervisorPods.Stage.RUNNING;
		this.pods.breaksAfter.add(2);
		this.pods.setBack = Set.of(2, 3);
		follower().run();
		assertThat(this.files.steps()).singleElement().extracting(SupervisorState.Step::exitCode).isEqualTo(0);
		assertThat(this.files.areStepsWhole()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "supervisor: 4 began B", "2 2026-01-01T00:00:00.000Z A OUT two" })
	void readsAllAgainWhereSomethingComesWhosePredecessorDidNot(String next) throws Exception {
		this.pods.print("supervisor: 1 ready", "supervisor: 2 began A", "supervisor: 3 exit A 0",
				"1 2026-01-01T00:00:00.000Z A OUT one", next);
		this.pods.stage = SupervisorPods.Stage.RUNNING;
		this.pods.breaksAfter.add(2);
		this.pods.setBack = Set.of(2, 3);
		PodFollower follower = follower();
		this.pods.afterwards = () -> {
			// once more before it ends
		};
		follower.run();
		assertThat(this.files.steps().get(0).exitCode()).isZero();
		assertThat(log()).first().isEqualTo("1 2026-01-01T00:00:00.000Z A OUT one");
	}

	@Test
	@Timeout(20)
	void readsAllAgainWhereNothingNewComesForLong() throws Exception {
		this.pods.print("supervisor: 1 ready", "supervisor: 2 began A", "supervisor: 3 exit A 0");
		this.pods.stage = SupervisorPods.Stage.RUNNING;
		this.pods.breaksAfter.add(2);
		this.pods.setBack = Set.of(2);
		this.pods.stays = true;
		PodFollower follower = follower();
		Thread thread = new Thread(follower);
		thread.start();
		assertThat(follower.replies().next()).contains("ready");
		assertThat(follower.replies().next()).contains("exit A 0");
		follower.leave();
		thread.join();
	}

	private PodFollower follower() {
		return new PodFollower(this.pods, PLACE, this.files, Duration.ofMillis(100));
	}

	private List<String> log() throws Exception {
		return Files.readAllLines(this.files.log());
	}

	/** One pod, a line a second. */
	private static final class Pods implements SupervisorPods {

		private final List<String> printed = new ArrayList<>();

		private final List<Integer> breaksAfter = new ArrayList<>();

		private volatile Stage stage = Stage.ENDED;

		private boolean unreadable;

		/** Lines that the node has printed with its clock set back. */
		private Set<Integer> setBack = Set.of();

		/** It runs for ever. */
		private boolean stays;

		private String why = "";

		private String name = "pod";

		/** Once, when a reading has ended. */
		private Runnable afterwards = () -> this.stage = Stage.ENDED;

		private boolean goneAfterwards;

		private boolean forgotten;

		private volatile boolean deleted;

		private void print(String... lines) {
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

}
