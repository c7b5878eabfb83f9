package io.upgradeconsole.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.upgradeconsole.masking.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KilledConsoleTests {

	private final Supervisors supervisors = new Supervisors();

	@TempDir
	Path operation;

	@Test
	void theSupervisorSeesTheCommandThroughWhenTheConsoleIsKilled() throws Exception {
		Process console = console();
		Waiting.until(() -> texts().contains("up"));
		console.destroyForcibly().waitFor();
		SupervisorState orphaned = this.supervisors.find(this.operation).orElseThrow();
		assertThat(orphaned.alive()).isTrue();
		assertThat(orphaned.last("HELM").orElseThrow().running()).isTrue();
		Files.createFile(this.operation.resolve("go"));
		Waiting.until(() -> !this.supervisors.find(this.operation).orElseThrow().alive());
		assertThat(this.supervisors.find(this.operation).orElseThrow().last("HELM").orElseThrow().exitCode())
			.isEqualTo(5);
		assertThat(texts()).contains("done with [masked]").last().asString().startsWith("exit code 5 after");
	}

	@Test
	void aSupervisorThatIsAskedToEndSeesTheCommandThrough() throws Exception {
		Process console = console();
		Waiting.until(() -> texts().contains("up"));
		new OperationFiles(this.operation).supervisor().orElseThrow().find().orElseThrow().destroy();
		Thread.sleep(300);
		assertThat(this.supervisors.find(this.operation).orElseThrow().alive()).isTrue();
		Files.createFile(this.operation.resolve("go"));
		assertThat(console.waitFor()).isZero();
		assertThat(texts()).contains("done with [masked]").last().asString().startsWith("exit code 5 after");
	}

	@Test
	void aSupervisorThatWasKilledLeavesNoExitCode() throws Exception {
		Process console = console();
		Waiting.until(() -> texts().contains("up"));
		// a word of the child may arrive before its number is written down
		Waiting.until(() -> new OperationFiles(this.operation).child("HELM", 1).isPresent());
		ProcessIdentity supervisor = new OperationFiles(this.operation).supervisor().orElseThrow();
		ProcessIdentity child = new OperationFiles(this.operation).child("HELM", 1).orElseThrow();
		supervisor.find().orElseThrow().destroyForcibly();
		Waiting.until(() -> !this.supervisors.find(this.operation).orElseThrow().alive());
		child.find().ifPresent(ProcessHandle::destroyForcibly);
		Waiting.until(() -> child.find().isEmpty());
		SupervisorState.Step step = this.supervisors.find(this.operation).orElseThrow().last("HELM").orElseThrow();
		assertThat(step.running()).isFalse();
		assertThat(step.exitCode()).isNull();
		assertThat(console.waitFor()).isEqualTo(1);
		this.supervisors.sweep(this.operation);
		assertThat(this.operation.toFile().list()).noneMatch((name) -> name.startsWith("work"));
	}

	private Process console() throws Exception {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Console.class.getName(),
				this.operation.toString())
			.redirectError(new File("/dev/null"))
			.start();
	}

	private List<String> texts() {
		return OperationLog.in(this.operation).read(0, 1000).stream().map(LogLine::text).toList();
	}

	/** A console that runs one command. */
	static final class Console {

		private Console() {
		}

		public static void main(String[] args) {
			try (Supervisor supervisor = new Supervisors().start(Path.of(args[0]),
					Secrets.of(List.of("known-secret")))) {
				supervisor.run("HELM", Invocation.of("sh", "-c",
						"echo up; while [ ! -e ../go ]; do sleep 0.05; done; echo done with known-secret; exit 5"));
			}
		}

	}

}
