package io.upgradeconsole.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.upgradeconsole.bench.Measurement.Unit;
import io.upgradeconsole.operation.LoggedOperation;
import io.upgradeconsole.operation.QuietConsole;
import io.upgradeconsole.process.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process that prints 20,000 lines in two seconds, with 200 viewers over real HTTP and
 * with none.
 */
class StreamBench {

	private static final int LINES = 20_000;

	private static final int VIEWERS = 200;

	private static final int WARM_UP = 1;

	private static final int ROUNDS = 5;

	/** The supervisor's own, before and after what is printed. */
	private static final int OWN_LINES = 2;

	private final Measurement alone = Measurement.of("the same without viewers", Unit.SECONDS);

	private final Measurement watched = Measurement.of("20,000 lines printed in 2 s, with 200 viewers", Unit.SECONDS);

	private final Measurement p99 = Measurement.of("200 viewers: written to received, 99th percentile", Unit.SECONDS);

	@Test
	void viewersDoNotSlowTheProcess(@TempDir Path data) throws Exception {
		try (QuietConsole console = QuietConsole.on(data)) {
			for (int round = -WARM_UP; round < ROUNDS; round++) {
				boolean counts = round >= 0;
				try (LoggedOperation operation = LoggedOperation.in(console)) {
					print(operation, counts ? this.alone : Measurement.of("warm-up", Unit.SECONDS));
				}
				watch(console, counts);
			}
		}
		new Bench("streams").ratio(this.watched, this.alone, 1.05).report(this.p99).write();
	}

	private void watch(QuietConsole console, boolean counts) throws IOException, InterruptedException {
		try (LoggedOperation operation = LoggedOperation.in(console)) {
			ManyViewers many = ManyViewers.of(console, operation.id(), VIEWERS);
			Thread reading = new Thread(many, "viewers-of-the-bench");
			reading.start();
			print(operation, counts ? this.watched : Measurement.of("warm-up", Unit.SECONDS));
			operation.end(console);
			reading.join();
			assertThat(many.viewers()).hasSize(VIEWERS)
				.allMatch(Watching::ended)
				.allMatch((viewer) -> viewer.last() == LINES + OWN_LINES);
			if (counts) {
				this.p99.add(percentile(many.viewers().stream().flatMap((each) -> each.latencies().stream())));
			}
		}
	}

	private static void print(LoggedOperation operation, Measurement measurement) {
		int exitCode = measurement.time(() -> operation.supervisor()
			.run("HELM",
					new Invocation(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
							"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
							Path.of("target", "test-classes").toAbsolutePath().toString(), Printer.class.getName(),
							String.valueOf(LINES), "2"), Map.of(), List.of())));
		assertThat(exitCode).isZero();
	}

	private static double percentile(Stream<Long> latencies) {
		List<Long> sorted = latencies.sorted().toList();
		return sorted.get(sorted.size() * 99 / 100) / 1e6;
	}

}
