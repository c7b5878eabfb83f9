package io.upgradeconsole.bench;

import java.io.IOException;
import java.nio.file.Files;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs after all others, in an execution of its own: prints the table, and fails where a
 * target was missed.
 */
class BenchReportBench {

	@Test
	void everyTargetIsMet() throws IOException {
		BenchReport report = BenchReport.read(Bench.DIRECTORY);
		Files.writeString(Bench.DIRECTORY.resolve("table.txt"), report.table());
		System.out.println("\n" + report.table());
		assertThat(report.lines()).as("results of the benches").isNotEmpty();
		assertThat(report.missed()).as("over their target").isEmpty();
	}

}
