package io.upgradeconsole.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The console's end of a supervisor whose answers come late, or not at all.
 */
@Timeout(10)
class SupervisorProcessTests {

	private final Replies replies = new Replies();

	private final List<Command> told = new ArrayList<>();

	@Test
	void doesNotWaitForEverForTheAnswerToANote(@TempDir Path directory) {
		SupervisorProcess supervisor = supervisor(directory, Duration.ofMillis(50));
		supervisor.note("HELM", "nobody answers");
		assertThat(this.told).singleElement().isInstanceOf(Command.Note.class);
	}

	@Test
	void doesNotTakeALateAnswerForThatToTheNextNote(@TempDir Path directory) {
		SupervisorProcess supervisor = supervisor(directory, Duration.ofMillis(500));
		supervisor.note("HELM", "answered late");
		this.replies.add(SupervisorMain.NOTED);
		long begin = System.nanoTime();
		supervisor.note("HELM", "nobody answers");
		assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(500));
	}

	@Test
	void saysThatTheSupervisorHasEndedHoweverOftenItIsAsked(@TempDir Path directory) {
		SupervisorProcess supervisor = supervisor(directory, Duration.ofSeconds(60));
		this.replies.end();
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(SupervisorLostException.class).isThrownBy(() -> supervisor.note("HELM", "gone"));
		}
	}

	private SupervisorProcess supervisor(Path directory, Duration patience) {
		this.replies.add(SupervisorMain.READY);
		return new SupervisorProcess(new OperationFiles(directory), new CommandSink() {

			@Override
			public void accept(Command command) {
				SupervisorProcessTests.this.told.add(command);
			}

			@Override
			public void close() {
			}

		}, this.replies, patience);
	}

}
