package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.upgradeconsole.masking.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SupervisorsTests {

	private final Supervisors supervisors = new Supervisors();

	@TempDir
	Path operation;

	@Test
	void outputAndExitCodesOfEachCommandAreKept() throws Exception {
		try (Supervisor supervisor = start(Secrets.none())) {
			assertThat(supervisor.run("REPO_UPDATE", sh("echo updated"))).isZero();
			supervisor.note("CHECK", "the digest is the approved one");
			assertThat(supervisor.run("HELM", sh("echo one; echo two >&2; exit 3"))).isEqualTo(3);
			assertThat(supervisor.run("HELM", sh("printf 'no line end'"))).isZero();
		}
		assertThat(texts()).contains("updated", "the digest is the approved one", "one", "two", "no line end")
			.anyMatch((text) -> text.matches("exit code 3 after \\d+\\.\\d s"));
		assertThat(lines()).extracting(LogLine::number)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, lines().size()).mapToObj(Long::valueOf).toList());
		assertThat(lines()).filteredOn((line) -> line.text().equals("two")).singleElement().satisfies((line) -> {
			assertThat(line.step()).isEqualTo("HELM");
			assertThat(line.source()).isEqualTo(LogLine.Source.ERR);
			assertThat(line.time()).isBetween(Instant.now().minusSeconds(60), Instant.now());
		});
		awaitEnd();
		SupervisorState state = this.supervisors.find(this.operation).orElseThrow();
		assertThat(state.steps())
			.extracting(SupervisorState.Step::name, SupervisorState.Step::number, SupervisorState.Step::exitCode)
			.containsExactly(tuple("REPO_UPDATE", 1, 0), tuple("HELM", 1, 3), tuple("HELM", 2, 0));
	}

	@Test
	void linesArriveWhileTheCommandRuns() {
		try (Supervisor supervisor = start(Secrets.none())) {
			CompletableFuture<Integer> exitCode = CompletableFuture
				.supplyAsync(() -> supervisor.run("HELM", sh("echo early; while [ ! -e ../go ]; do sleep 0.05; done")));
			Waiting.until(() -> texts().contains("early"));
			assertThat(exitCode).isNotDone();
			assertThat(this.supervisors.find(this.operation).orElseThrow().running()).isPresent();
			Files.createFile(this.operation.resolve("go"));
			assertThat(exitCode.join()).isZero();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void noSecretReachesTheDiskOrAnArgument() throws Exception {
		Secrets secrets = Secrets.of(List.of("s3cret/known+early"));
		try (Supervisor supervisor = start(secrets)) {
			supervisor.mask(Secrets.of(List.of("known-later-on")));
			supervisor.note("HELM", "noted known-later-on");
			long pid = new OperationFiles(this.operation).supervisor().orElseThrow().pid();
			assertThat(Path.of("/proc/" + pid + "/cmdline")).content()
				.contains("SupervisorMain")
				.doesNotContain("known");
			assertThat(Path.of("/proc/" + pid + "/environ")).content().doesNotContain("known");
			String values = "db:\n  password: only-in-the-file\n  other: known-later-on\n";
			Invocation invocation = new Invocation(
					List.of("sh", "-c", "cat values.yaml; echo $0", "s3cret/known+early"),
					Map.of("HELM_TOKEN", "known-later-on"),
					List.of(new PrivateFile("values.yaml", values.getBytes(StandardCharsets.UTF_8))));
			assertThat(supervisor.run("HELM", invocation)).isZero();
			assertThat(supervisor.run("HELM", sh("echo only-in-the-file is known by now"))).isZero();
		}
		awaitEnd();
		try (Stream<Path> files = Files.walk(this.operation)) {
			assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
				.allSatisfy((file) -> assertThat(file).content()
					.doesNotContain("s3cret", "known-later", "only-in-the-file"));
		}
		assertThat(texts()).contains("noted [masked]", "  password: [masked]", "  other: [masked]", "[masked]");
	}

	@Test
	void privateFilesAreClosedToOthersAndGoneAfterwards() throws Exception {
		try (Supervisor supervisor = start(Secrets.none())) {
			Invocation invocation = new Invocation(List.of("sh", "-c", "stat -c '%a %n' . values.yaml"), Map.of(),
					List.of(new PrivateFile("values.yaml", new byte[] { 'a' })));
			supervisor.run("HELM", invocation);
		}
		assertThat(texts()).contains("700 .", "600 values.yaml");
		try (Stream<Path> files = Files.list(this.operation)) {
			assertThat(files).noneMatch((file) -> file.getFileName().toString().startsWith("work"));
		}
		assertThat(Files.getPosixFilePermissions(this.operation.resolve("log"))).hasSize(2);
	}

	@Test
	void aMissingProgramIsToldWithoutItsArguments() {
		try (Supervisor supervisor = start(Secrets.none())) {
			assertThatExceptionOfType(ProcessNotStartedException.class)
				.isThrownBy(
						() -> supervisor.run("HELM", Invocation.of("/nowhere/helm", "--set", "a.b=hidden-argument")))
				.withMessage("helm could not be started: No such file or directory");
			assertThat(supervisor.run("HELM", sh("exit 0"))).isZero();
		}
		assertThat(this.supervisors.find(this.operation).orElseThrow().steps())
			.extracting(SupervisorState.Step::exitCode)
			.containsExactly(127, 0);
	}

	@Test
	void nothingIsStartedThatCouldNotBeWrittenDown() throws Exception {
		try (Supervisor supervisor = start(Secrets.none())) {
			// a directory where the state file would go, so that even root cannot write
			// it
			Files.createDirectories(this.operation.resolve("step-HELM-1.started.tmp/full"));
			Path proof = this.operation.resolve("proof");
			assertThatExceptionOfType(NotRecordedException.class)
				.isThrownBy(() -> supervisor.run("HELM", Invocation.of("touch", proof.toString())))
				.withMessageStartingWith("touch could not be started: the operation's directory cannot be written");
			assertThat(proof).doesNotExist();
		}
	}

	@Test
	void aStepWithoutAPlainNameIsRefused() {
		try (Supervisor supervisor = start(Secrets.none())) {
			assertThatExceptionOfType(IllegalArgumentException.class)
				.isThrownBy(() -> supervisor.run("../x", sh("true")));
		}
	}

	@Test
	void twentyThousandLinesArriveEachOnceAndInOrder() {
		List<String> values = IntStream.range(0, 50).mapToObj((i) -> "secret-value-number-" + i).toList();
		String script = "i=0; while [ $i -lt 200 ]; do seq -f 'client.go:142: %g [debug] Ingress zymtrace-web secret-value-number-7' 1 100; sleep 0.008; i=$((i+1)); done";
		try (Supervisor supervisor = start(Secrets.of(values))) {
			supervisor.run("HELM", sh(script));
		}
		OperationLog log = OperationLog.in(this.operation);
		assertThat(log.size()).isEqualTo(20_002);
		assertThat(log.read(15_000, 2)).extracting(LogLine::number).containsExactly(15_001L, 15_002L);
		assertThat(log.read(20_000, 100)).hasSize(2);
	}

	@Test
	void controlCharactersAndBadEncodingsDoNotReachTheLog() {
		try (Supervisor supervisor = start(Secrets.none())) {
			supervisor.run("HELM", sh("printf '\\033[31mred\\033[0m\\r\\n\\377bad\\n\\007a\\tb\\n'"));
		}
		assertThat(texts()).contains("red", "\ufffdbad", "a\tb");
	}

	@Test
	void aRunningCommandCanBeStoppedByWhoDidNotStartIt() {
		try (Supervisor supervisor = start(Secrets.none())) {
			CompletableFuture<Integer> exitCode = CompletableFuture.supplyAsync(() -> supervisor.run("HELM",
					sh("trap 'echo rolling back; exit 1' TERM; echo up; while :; do sleep 0.1; done")));
			Waiting.until(() -> texts().contains("up"));
			assertThat(new Supervisors().stop(this.operation, false)).isTrue();
			assertThat(exitCode.join()).isEqualTo(1);
			assertThat(texts()).contains("rolling back");
			assertThat(this.supervisors.stop(this.operation, false)).isFalse();
		}
	}

	@Test
	void aCommandThatIsKilledLeavesItsExitCode() {
		try (Supervisor supervisor = start(Secrets.none())) {
			CompletableFuture<Integer> exitCode = CompletableFuture
				.supplyAsync(() -> supervisor.run("HELM", sh("echo up; while :; do sleep 0.1; done")));
			Waiting.until(() -> texts().contains("up"));
			assertThat(this.supervisors.stop(this.operation, true)).isTrue();
			// 128 + SIGKILL
			assertThat(exitCode.join()).isEqualTo(137);
			SupervisorState.Step killed = this.supervisors.find(this.operation)
				.orElseThrow()
				.last("HELM")
				.orElseThrow();
			assertThat(killed.exitCode()).isEqualTo(137);
			assertThat(killed.running()).isFalse();
			assertThat(texts()).last().asString().startsWith("exit code 137 after");
		}
	}

	@Test
	void aNoteIsInTheLogWhenItIsSaidAlsoWhileACommandRuns() {
		try (Supervisor supervisor = start(Secrets.none())) {
			CompletableFuture<Integer> exitCode = CompletableFuture
				.supplyAsync(() -> supervisor.run("HELM", sh("echo up; while [ ! -e ../go ]; do sleep 0.05; done")));
			Waiting.until(() -> texts().contains("up"));
			for (int i = 0; i < 50; i++) {
				supervisor.note("HELM", "note " + i);
				assertThat(texts()).last().isEqualTo("note " + i);
			}
			Files.createFile(this.operation.resolve("go"));
			assertThat(exitCode.join()).isZero();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void aSupervisorThatIsGoneTakesNoNote() {
		try (Supervisor supervisor = start(Secrets.none())) {
			new OperationFiles(this.operation).supervisor().orElseThrow().find().orElseThrow().destroyForcibly();
			assertThatExceptionOfType(SupervisorLostException.class)
				.isThrownBy(() -> supervisor.note("HELM", "said to nobody"));
			assertThatExceptionOfType(SupervisorLostException.class)
				.isThrownBy(() -> supervisor.run("HELM", sh("true")));
		}
	}

	@Test
	void aSecondSupervisorGoesOnWithTheSameLog() {
		try (Supervisor supervisor = start(Secrets.none())) {
			supervisor.run("HELM", sh("echo first"));
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> start(Secrets.none()));
		}
		awaitEnd();
		try (Supervisor supervisor = start(Secrets.none())) {
			supervisor.run("HELM", sh("echo second"));
		}
		assertThat(lines()).extracting(LogLine::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
		assertThat(texts()).contains("first", "second");
	}

	@Test
	void anOperationThatNeverRanHasNoState() {
		assertThat(this.supervisors.find(this.operation)).isEmpty();
		assertThat(OperationLog.in(this.operation).read(0, 10)).isEmpty();
	}

	private Supervisor start(Secrets secrets) {
		return this.supervisors.start(this.operation, secrets);
	}

	private void awaitEnd() {
		Waiting.until(() -> !this.supervisors.find(this.operation).orElseThrow().alive());
	}

	private List<LogLine> lines() {
		return OperationLog.in(this.operation).read(0, 1_000_000);
	}

	private List<String> texts() {
		return lines().stream().map(LogLine::text).toList();
	}

	private static Invocation sh(String script) {
		return Invocation.of("sh", "-c", script);
	}

	private static org.assertj.core.groups.Tuple tuple(Object... values) {
		return org.assertj.core.groups.Tuple.tuple(values);
	}

}
