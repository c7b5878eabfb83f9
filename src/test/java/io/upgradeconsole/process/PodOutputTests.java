package io.upgradeconsole.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is known of a pod's commands where some of what it printed is not handed out, or
 * is cut off.
 */
class PodOutputTests extends FollowedPod {

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

}
