package io.upgradeconsole.bench;

import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

import io.upgradeconsole.bench.Measurement.Unit;
import io.upgradeconsole.plan.LargeManifests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The diff of a manifest of five megabytes, from its text on, in CPU seconds of the one
 * thread that does it. It is run in a heap of 256 MB, which bounds its memory.
 */
class ObjectDiffsBench {

	private static final int MEGABYTES = 5;

	private static final int WARM_UP = 2;

	private static final int ROUNDS = 9;

	private static final Measurement SECOND = Measurement.fixed("one second of CPU", Unit.SECONDS, 1);

	private final Bench bench = new Bench("diff");

	@Test
	void fiveMegabytes() {
		measure("Diff of 5 MB, a tenth of the objects changed",
				(generation) -> LargeManifests.manyObjects(MEGABYTES, generation));
		measure("Diff of 5 MB, no line in common", (generation) -> LargeManifests.manyLines(MEGABYTES, generation));
		this.bench.write();
	}

	private void measure(String what, IntFunction<String> manifest) {
		String before = manifest.apply(1);
		String after = manifest.apply(2);
		Measurement cpu = Measurement.of(what, Unit.SECONDS);
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			assertThat(LargeManifests.diff(before, after)).isPositive();
			double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
			if (round >= 0) {
				cpu.add(seconds);
			}
		}
		this.bench.ratio(cpu, SECOND, 1);
	}

}
