package io.upgradeconsole.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.upgradeconsole.masking.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that print lines longer than the supervisor's memory may grow.
 */
class LongLinesTests {

	private static final String SECRET = "a-secret-in-the-middle";

	private final Supervisors supervisors = new Supervisors();

	@TempDir
	Path operation;

	@Test
	void aLineOfFiftyMegabytesIsWholeMaskedAndHeldUpNobody() throws Exception {
		try (Supervisor supervisor = this.supervisors.start(this.operation, Secrets.of(List.of(SECRET)))) {
			CompletableFuture<Integer> exitCode = CompletableFuture.supplyAsync(() -> supervisor.run("HELM",
					sh(zeros(25_000_000) + "; printf " + SECRET + "; echo meanwhile >&2; while [ ! -e ../go ]; do "
							+ "sleep 0.05; done; " + zeros(25_000_000) + "; printf '" + SECRET
							+ "\\nafter\\nno end'")));
			Waiting.until(() -> texts().contains("meanwhile"));
			Files.createFile(this.operation.resolve("go"));
			assertThat(exitCode.join()).isZero();
			assertThat(memory()).as("kilobytes that the supervisor has taken at most").isLessThan(200_000);
		}
		OperationLog log = OperationLog.in(this.operation);
		LogLine line = log.read(0, 100).stream().filter(LogLine::isCut).findFirst().orElseThrow();
		assertThat(line.length()).isEqualTo(50_000_000 + 2 * "[masked]".length());
		assertThat(line.text()).isEqualTo("x".repeat(4_000));
		Tally tally = new Tally();
		assertThat(log.writeLine(line.number(), tally)).isTrue();
		assertThat(tally.others.toString()).isEqualTo("[masked][masked]\n");
		assertThat(tally.zeros).isEqualTo(50_000_000);
		assertThat(texts()).containsSubsequence("after", "no end");
		try (Stream<Path> files = Files.list(this.operation)) {
			assertThat(files).noneMatch((file) -> file.getFileName().toString().startsWith("work"));
		}
	}

	@Test
	void escapesAndCharactersAreReadWholeWhereverAPieceEnds() throws Exception {
		// a prime's length, so that pieces end everywhere in it
		String unit = "\u001b[31mrot \u00fc \ud83d\ude00\u001b[0m!";
		Path input = Files.writeString(this.operation.resolve("input"), unit.repeat(100_003));
		try (Supervisor supervisor = this.supervisors.start(this.operation, Secrets.none())) {
			assertThat(supervisor.run("HELM", Invocation.of("cat", input.toString()))).isZero();
		}
		byte[] expected = ("rot \u00fc \ud83d\ude00!".repeat(100_003) + "\n").getBytes(StandardCharsets.UTF_8);
		var whole = new java.io.ByteArrayOutputStream();
		OperationLog.in(this.operation).writeLine(2, whole);
		assertThat(Arrays.mismatch(whole.toByteArray(), expected)).isEqualTo(-1);
	}

	private long memory() throws IOException {
		long pid = new OperationFiles(this.operation).supervisor().orElseThrow().pid();
		return Files.readAllLines(Path.of("/proc/" + pid + "/status"))
			.stream()
			.filter((line) -> line.startsWith("VmHWM:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.findFirst()
			.orElseThrow();
	}

	private List<String> texts() {
		return OperationLog.in(this.operation).read(0, 100).stream().map(LogLine::text).toList();
	}

	private static String zeros(int bytes) {
		return "head -c " + bytes + " /dev/zero | tr '\\0' x";
	}

	private static Invocation sh(String script) {
		return Invocation.of("sh", "-c", script);
	}

	/** Counts one letter and keeps the others. */
	private static final class Tally extends OutputStream {

		private long zeros;

		private final StringBuilder others = new StringBuilder();

		@Override
		public void write(int b) {
			if (b == 'x') {
				this.zeros++;
			}
			else {
				this.others.append((char) b);
			}
		}

	}

}
