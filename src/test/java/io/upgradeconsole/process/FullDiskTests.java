package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

import io.upgradeconsole.masking.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A disk that really takes no more, before a command and while it runs.
 */
class FullDiskTests {

	private static final String PRINT = "seq -f 'line number %g of a command that says much' 1 50000; touch ";

	private final Supervisors supervisors = new Supervisors();

	@TempDir
	Path operation;

	@TempDir
	Path elsewhere;

	@Test
	void theCommandGoesOnAndTheLogSaysWhatItLacks() {
		Path proof = this.elsewhere.resolve("proof");
		try (SmallDisk disk = SmallDisk.on(this.operation, 1024)) {
			try (Supervisor supervisor = this.supervisors.start(this.operation, Secrets.none())) {
				assertThat(supervisor.run("HELM", sh(PRINT + proof))).isZero();
				assertThat(proof).exists();
				// the last word is the supervisor's, which may be lost or not
				assertThat(lacking() + saidBy(LogLine.Source.OUT)).isBetween(50_000L, 50_001L);
				assertThat(this.supervisors.find(this.operation).orElseThrow().last("HELM").orElseThrow().exitCode())
					.isZero();
				disk.fill();
				assertThatExceptionOfType(NotRecordedException.class)
					.isThrownBy(() -> supervisor.run("HELM", sh("touch " + this.elsewhere.resolve("never"))))
					.withMessageContaining("No space left on device");
				assertThat(this.elsewhere.resolve("never")).doesNotExist();
			}
			assertNumbered();
		}
	}

	@Test
	void theLogGoesOnWhenThereIsRoomAgain() throws Exception {
		try (SmallDisk disk = SmallDisk.on(this.operation, 1024)) {
			try (Supervisor supervisor = this.supervisors.start(this.operation, Secrets.none())) {
				assertThat(supervisor.run("HELM", sh("echo before"))).isZero();
				Path go = this.elsewhere.resolve("go");
				Thread helm = new Thread(() -> supervisor.run("HELM",
						sh("echo begins; while [ ! -e " + go + " ]; do sleep 0.05; done; seq 1 10000; while [ ! -e "
								+ go + "2 ]; do sleep 0.05; done; echo after")));
				helm.start();
				Waiting.until(() -> texts().contains("begins"));
				disk.fill();
				Files.createFile(go);
				// printed, taken and refused, when nobody waits for more
				Thread.sleep(500);
				disk.drain();
				Files.createFile(this.elsewhere.resolve("go2"));
				helm.join();
			}
			assertThat(texts()).contains("before", "begins", "after");
			assertThat(texts().indexOf("after")).isGreaterThan(lackingAt());
			assertThat(lacking() + saidBy(LogLine.Source.OUT)).isEqualTo(10_000 + 3);
			assertNumbered();
		}
	}

	@Test
	void aSupervisorThatCannotWriteDownThatItRunsDoesNotStart() {
		try (SmallDisk disk = SmallDisk.on(this.operation, 256)) {
			disk.fill();
			assertThatExceptionOfType(NotRecordedException.class)
				.isThrownBy(() -> this.supervisors.start(this.operation, Secrets.none()))
				.withMessageContaining("No space left on device");
			assertThat(this.supervisors.find(this.operation)).isEmpty();
			disk.drain();
			try (Supervisor supervisor = this.supervisors.start(this.operation, Secrets.none())) {
				assertThat(supervisor.run("HELM", sh("exit 0"))).isZero();
			}
		}
	}

	/**
	 * By a limit on the size of files instead of a mount, so that any user can run it.
	 */
	@Test
	void aLogThatMayGrowNoFurtherStopsNoCommandAndWithoutARecordNothingStarts() {
		Path proof = this.elsewhere.resolve("proof");
		try (Supervisor supervisor = this.supervisors.start(this.operation, Secrets.none())) {
			limitFiles(200_000);
			assertThat(supervisor.run("HELM", sh(PRINT + proof))).isZero();
			assertThat(proof).exists();
			assertThat(saidBy(LogLine.Source.OUT)).isBetween(100L, 10_000L);
			assertNumbered();
			assertThat(this.supervisors.find(this.operation).orElseThrow().last("HELM").orElseThrow().exitCode())
				.isZero();
			limitFiles(0);
			assertThatExceptionOfType(NotRecordedException.class)
				.isThrownBy(() -> supervisor.run("HELM", sh("touch " + this.elsewhere.resolve("never"))))
				.withMessageContaining("File too large");
			assertThat(this.elsewhere.resolve("never")).doesNotExist();
		}
	}

	private void limitFiles(int bytes) {
		long pid = new OperationFiles(this.operation).supervisor().orElseThrow().pid();
		assertThat(SmallDisk.run("prlimit", "--pid", String.valueOf(pid), "--fsize=" + bytes + ":")).isTrue();
	}

	private void assertNumbered() {
		List<LogLine> lines = lines();
		assertThat(lines).extracting(LogLine::number)
			.containsExactlyElementsOf(LongStream.rangeClosed(1, lines.size()).boxed().toList());
	}

	private long lacking() {
		return lines().stream()
			.filter((line) -> line.step().equals(LogWriter.OWN_STEP))
			.mapToLong((line) -> Long.parseLong(line.text().replaceFirst(".*: ", "")))
			.sum();
	}

	private int lackingAt() {
		return lines().stream().map(LogLine::step).toList().indexOf(LogWriter.OWN_STEP);
	}

	private long saidBy(LogLine.Source source) {
		return lines().stream().filter((line) -> line.source() == source).count();
	}

	private List<LogLine> lines() {
		return OperationLog.in(this.operation).read(0, 100_000);
	}

	private List<String> texts() {
		return lines().stream().map(LogLine::text).toList();
	}

	private static Invocation sh(String script) {
		return Invocation.of("sh", "-c", script);
	}

}
