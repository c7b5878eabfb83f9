package io.upgradeconsole.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * An operation that has come to helm, whose pod is gone, and of which nothing here says
 * that helm began.
 */
class UnheardHelmTests {

	// a supervisor may still be about to write
	@TempDir(cleanup = CleanupMode.NEVER)
	Path directory;

	@ParameterizedTest
	@CsvSource({ "true, Helm had not begun.", "false, It is not known how helm ended." })
	void onlyWhoHasHeardThePodToItsEndSaysThatHelmHadNotBegun(boolean whole, String said) throws Exception {
		try (QuietConsole console = QuietConsole.on(this.directory, "--console.verification.patience=1s")) {
			LoggedOperation operation = LoggedOperation.in(console);
			operation.close();
			UUID id = operation.id();
			Path files = console.part(OperationDirectories.class).path(id);
			Files.writeString(files.resolve("pod"), "cluster=local\nnamespace=jobs\njob=job\n");
			Files.writeString(files.resolve("pod-ended"), "at=2026-11-22T12:00:00Z\nwhole=" + whole + "\n");
			console.part(OperationRunner.class).resume(id);
			await().atMost(Duration.ofSeconds(60))
				.until(() -> console.part(UpgradeService.class).required(id).status().isEnded());
			Operation ended = console.part(UpgradeService.class).required(id);
			assertThat(ended.status()).isEqualTo(OperationStatus.INTERRUPTED);
			assertThat(ended.cause().detail()).startsWith(said);
		}
	}

}
