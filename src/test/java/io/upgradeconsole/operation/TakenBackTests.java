package io.upgradeconsole.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.upgradeconsole.process.Invocation;
import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.process.OperationLog;
import io.upgradeconsole.process.RunningCommand;
import io.upgradeconsole.process.Supervisors;
import io.upgradeconsole.replica.Replica;
import io.upgradeconsole.sandbox.Postgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A console on a PostgreSQL, whose operation another replica has taken over and left in
 * turn. Of the other one there is only what it has written.
 */
class TakenBackTests {

	// what was killed may still be about to write
	@TempDir(cleanup = CleanupMode.NEVER)
	Path directory;

	@Test
	void whoStartedAnOperationTakesItBackFromASilentReplica() throws Exception {
		try (EmbeddedPostgres postgres = Postgres.startOrSkip();
				QuietConsole console = QuietConsole.on(this.directory,
						"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
						"--console.values.encryption-key=" + Base64.getEncoder().encodeToString(new byte[32]))) {
			LoggedOperation operation = LoggedOperation.in(console);
			UUID id = operation.id();
			console.part(OperationOwners.class).begin(id);
			Path files = console.part(OperationDirectories.class).path(id);
			operation.supervisor().note("HELM", "known to all");
			byte[] known = Files.readAllBytes(OperationLog.file(files));
			console.part(TransactionTemplate.class)
				.executeWithoutResult((status) -> console.part(LogChunks.class).add(id, new LogChunks.Chunk(0, known)));
			operation.supervisor().note("HELM", "known to nobody");
			CompletableFuture.runAsync(() -> operation.supervisor()
				.run("HELM", new Invocation(List.of("sleep", "300"), Map.of(), List.of())));
			Supervisors supervisors = console.part(Supervisors.class);
			await().until(() -> supervisors.running(files).isPresent());
			long helm = supervisors.running(files).map(RunningCommand::pid).orElseThrow();
			operation.close();
			goesToAnotherThatFallsSilent(console, id);

			await().atMost(Duration.ofSeconds(60))
				.until(() -> console.part(UpgradeService.class).required(id).status().isEnded());
			assertThat(console.part(UpgradeService.class).required(id).status()).isEqualTo(OperationStatus.INTERRUPTED);
			assertThat(console.part(JdbcClient.class)
				.sql("select replica from operation_replica where operation_id = ?")
				.param(id)
				.query(UUID.class)
				.single()).isEqualTo(console.part(Replica.class).id());
			assertThat(ProcessHandle.of(helm).filter(ProcessHandle::isAlive)).isEmpty();
			assertThat(console.part(OperationLogs.class).log(id).read(0, 100)).extracting(LogLine::text)
				.contains("known to all")
				.doesNotContain("known to nobody");
		}
	}

	private static void goesToAnotherThatFallsSilent(QuietConsole console, UUID id) {
		int changed = console.part(JdbcClient.class)
			.sql("update operation_replica set replica = ?, takeovers = takeovers + 1 where operation_id = ?")
			.params(UUID.randomUUID(), id)
			.update();
		assertThat(changed).isOne();
	}

}
