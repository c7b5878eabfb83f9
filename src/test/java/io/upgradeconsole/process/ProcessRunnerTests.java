package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

class ProcessRunnerTests {

	private static final Duration LONG = Duration.ofSeconds(20);

	@TempDir
	Path data;

	@AfterEach
	void nothingStaysBehind() throws IOException {
		if (Files.exists(this.data.resolve("tmp"))) {
			try (Stream<Path> files = Files.list(this.data.resolve("tmp"))) {
				assertThat(files).isEmpty();
			}
		}
	}

	@Test
	void bothStreamsAndTheExitCodeAreAnswered() {
		Completed completed = run(Invocation.of("sh", "-c", "echo out; echo err >&2; exit 4"), LONG);
		assertThat(completed).isEqualTo(new Completed(4, "out\n", "err\n"));
		assertThat(completed.toString()).doesNotContain("out");
	}

	@Test
	void argumentsAreNotReadByAShell() {
		assertThat(run(Invocation.of("echo", "$HOME; ls *"), LONG).stdout()).isEqualTo("$HOME; ls *\n");
	}

	@Test
	void filesAreLaidIntoAClosedDirectory() {
		Invocation invocation = new Invocation(
				List.of("sh", "-c", "stat -c '%a' . v.yaml; cat v.yaml; echo $MORE; stat -c '%a' chart/t chart/t/*"),
				Map.of("MORE", "more"), List.of(new PrivateFile("v.yaml", "content\n".getBytes(StandardCharsets.UTF_8)),
						new PrivateFile("chart/t/.a b", new byte[0]), new PrivateFile("chart/t/c.yaml", new byte[0])));
		assertThat(run(invocation, LONG).stdout()).isEqualTo("700\n600\ncontent\nmore\n700\n600\n");
	}

	@Test
	void outputLargerThanAPipeOnBothStreamsDoesNotBlock() {
		String script = "head -c 2000000 /dev/zero | tr '\\0' 'x' >&2; head -c 2000000 /dev/zero | tr '\\0' 'y'";
		Completed completed = run(Invocation.of("sh", "-c", script), LONG);
		assertThat(completed.stdout()).hasSize(2_000_000);
		assertThat(completed.stderr()).hasSize(2_000_000);
	}

	@Test
	void whatRunsWhenTheConsoleEndsIsStoppedAndNothingIsStartedAfterwards() throws Exception {
		ProcessRunner runner = new ProcessRunner(new ConsoleData(this.data));
		CompletableFuture<Completed> running = CompletableFuture
			.supplyAsync(() -> runner.run(Invocation.of("sh", "-c", "touch begun; sleep 600"), LONG));
		await().until(() -> begun());
		runner.close();
		assertThatExceptionOfType(CompletionException.class).isThrownBy(running::join)
			.withMessageContaining("The console ends");
		assertThatIllegalStateException().isThrownBy(() -> runner.run(Invocation.of("true"), LONG));
	}

	private boolean begun() throws IOException {
		if (!Files.exists(this.data.resolve("tmp"))) {
			return false;
		}
		try (Stream<Path> files = Files.walk(this.data.resolve("tmp"))) {
			return files.anyMatch((file) -> file.endsWith("begun"));
		}
	}

	@Test
	void standardInputIsClosed() {
		assertThat(run(Invocation.of("cat"), LONG)).isEqualTo(new Completed(0, "", ""));
	}

	@Test
	void aProcessThatDoesNotEndIsStoppedWithAllItStarted() {
		Path alive = this.data.resolve("pid");
		Instant start = Instant.now();
		assertThatExceptionOfType(ProcessTimedOutException.class)
			.isThrownBy(() -> run(Invocation.of("sh", "-c", "sleep 300 & echo $! > " + alive + "; wait"),
					Duration.ofMillis(400)))
			.withMessage("sh did not end within 0.4 s and was stopped");
		assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
		Waiting.until(() -> new ProcessIdentity(pid(alive), startOf(pid(alive))).find().isEmpty());
	}

	@Test
	void aProcessThatIgnoresBeingAskedIsKilled() {
		assertThatExceptionOfType(ProcessTimedOutException.class)
			.isThrownBy(() -> run(Invocation.of("sh", "-c", "trap '' TERM; while :; do sleep 0.1; done"),
					Duration.ofMillis(200)));
	}

	@Test
	void aMissingProgramIsToldWithoutItsArguments() {
		assertThatExceptionOfType(ProcessNotStartedException.class)
			.isThrownBy(() -> run(Invocation.of("/nowhere/helm", "--set", "password=hidden"), LONG))
			.withMessage("helm could not be started: No such file or directory")
			.withNoCause();
	}

	@Test
	void privateFilesHavePlainNames() {
		for (String outside : List.of("../values.yaml", ".", "/etc/x", "a/../../x", "a/..", "a//b", "a/", "a\\b/\n",
				"-f", "a/b\u0000")) {
			assertThatIllegalArgumentException().as(outside).isThrownBy(() -> new PrivateFile(outside, new byte[0]));
		}
	}

	@Test
	void nothingPrintedTellsArgumentsOrContents() {
		PrivateFile file = new PrivateFile("v.yaml", "hidden".getBytes(StandardCharsets.UTF_8));
		Invocation invocation = new Invocation(List.of("/usr/bin/helm", "hidden"), Map.of("A", "hidden"),
				List.of(file));
		assertThat(invocation + " " + file).isEqualTo("Invocation[helm with 1 arguments] PrivateFile[v.yaml, 6 bytes]");
	}

	private Completed run(Invocation invocation, Duration timeout) {
		return new ProcessRunner(new ConsoleData(this.data)).run(invocation, timeout);
	}

	private static long pid(Path file) {
		try {
			return Long.parseLong(Files.readString(file).strip());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Instant startOf(long pid) {
		return ProcessHandle.of(pid).flatMap((process) -> process.info().startInstant()).orElse(Instant.EPOCH);
	}

}
