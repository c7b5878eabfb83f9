package io.upgradeconsole.process;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;

import io.upgradeconsole.process.SupervisorPods.Place;
import io.upgradeconsole.process.SupervisorPods.Stage;
import io.upgradeconsole.process.SupervisorPods.State;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.stubbing.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/**
 * Who follows the pod of an operation, when that changes.
 */
class PodSupervisorsTests {

	private static final Place PLACE = new Place(new ClusterName("main"), new Namespace("jobs"), "control");

	private final SupervisorPods pods = mock();

	private final PodSupervisors supervisors = new PodSupervisors(this.pods);

	private final CountDownLatch nextLine = new CountDownLatch(1);

	private final List<Thread> readers = new CopyOnWriteArrayList<>();

	private Path directory;

	@BeforeEach
	void haveAPodWhoseHelmIsSilent(@TempDir Path directory) throws Exception {
		this.directory = directory;
		new OperationFiles(directory).pod(PLACE);
		given(this.pods.state(PLACE)).willReturn(new State(Stage.RUNNING, "pod", ""));
		given(this.pods.told(PLACE)).willReturn(Set.of("command-1"));
	}

	@AfterEach
	void end() {
		this.nextLine.countDown();
		this.supervisors.stop();
	}

	@Test
	void followsAPodThatItHasLeftAndGetsBackWhileItWaitsForALine() {
		silentHowever(true);
		this.supervisors.attach(this.directory);
		Waiting.until(() -> this.supervisors.running(this.directory).isPresent());
		this.supervisors.leave(this.directory);
		assertThat(this.supervisors.isFollowed(this.directory)).isFalse();
		this.supervisors.attach(this.directory);
		assertThat(this.supervisors.isFollowed(this.directory)).isTrue();
		Waiting.until(() -> this.supervisors.running(this.directory).isPresent());
		assertThat(this.readers).hasSize(2);
		// the first one wakes up
		this.nextLine.countDown();
		Waiting.until(() -> this.readers.stream().filter(Thread::isAlive).count() == 1);
		assertThat(this.supervisors.stop(this.directory, false)).isTrue();
		assertThat(this.supervisors.isFollowed(this.directory)).isTrue();
	}

	@Test
	void waitsForNoLineOfAPodThatItHasLeft() {
		silentHowever(false);
		this.supervisors.attach(this.directory);
		Waiting.until(() -> this.supervisors.running(this.directory).isPresent());
		this.supervisors.leave(this.directory);
		Waiting.until(() -> this.readers.stream().noneMatch(Thread::isAlive));
	}

	@Test
	void givesUpWhatOnlyReadsThoughItsPodIsToldToEndAndDoesNot() {
		silentHowever(false);
		this.supervisors.attach(this.directory);
		Waiting.until(() -> this.supervisors.running(this.directory).isPresent());
		this.supervisors.giveUp(this.directory);
		assertThat(this.supervisors.isFollowed(this.directory)).isFalse();
		then(this.pods).should().delete(PLACE);
	}

	/** The first of those who read it may not let go. */
	private void silentHowever(boolean deaf) {
		willAnswer((Answer<Void>) (call) -> {
			this.readers.add(Thread.currentThread());
			boolean first = this.readers.size() == 1;
			BiConsumer<Instant, String> reader = call.getArgument(3);
			List.of("supervisor: 1 ready", "supervisor: 2 began HELM")
				.forEach((line) -> reader.accept(Instant.now(), line));
			await(first ? this.nextLine : new CountDownLatch(1), first && deaf);
			return null;
		}).given(this.pods).follow(any(), any(), any(), any());
	}

	private static void await(CountDownLatch latch, boolean deaf) {
		while (true) {
			try {
				latch.await();
				return;
			}
			catch (InterruptedException ex) {
				if (!deaf) {
					return;
				}
			}
		}
	}

}
