package io.upgradeconsole.process;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PodFollowerTests extends FollowedPod {

	@Test
	void writesDownHereWhatThePodSays() throws Exception {
		this.pods.print("supervisor: 1 ready", "1 2026-01-01T00:00:00.000Z HELM CONSOLE $ helm",
				"supervisor: 2 began HELM", "2 2026-01-01T00:00:00.000Z HELM OUT done", "supervisor: 3 exit 4");
		follower().run();
		assertThat(log()).containsExactly("1 2026-01-01T00:00:00.000Z HELM CONSOLE $ helm",
				"2 2026-01-01T00:00:00.000Z HELM OUT done");
		assertThat(this.files.steps()).singleElement()
			.isEqualTo(new SupervisorState.Step("HELM", 1, PrintingPod.START.plusSeconds(3), false, 4,
					PrintingPod.START.plusSeconds(5)));
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
		this.files.began("A", PrintingPod.START);
		follower().run();
		assertThat(log()).containsExactly("1 2026-01-01T00:00:00.000Z A OUT one",
				"2 2026-01-01T00:00:00.000Z A OUT two");
		assertThat(this.files.steps()).singleElement().extracting(SupervisorState.Step::exitCode).isEqualTo(7);
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

}
