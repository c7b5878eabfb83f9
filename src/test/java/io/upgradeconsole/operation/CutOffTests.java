package io.upgradeconsole.operation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.upgradeconsole.process.Invocation;
import io.upgradeconsole.process.Supervisors;
import io.upgradeconsole.replica.Replica;
import io.upgradeconsole.sandbox.Postgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A console whose PostgreSQL goes away while a command runs.
 */
class CutOffTests {

	private static final String SCRIPT = "trap 'exit 7' TERM; while :; do sleep 0.1; done";

	// what was stopped may still be about to write
	@TempDir(cleanup = CleanupMode.NEVER)
	Path directory;

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void whoMayBeTakenForGoneAsksItsHelmToStop(boolean amongOthers) throws Exception {
		EmbeddedPostgres postgres = Postgres.startOrSkip();
		try (postgres;
				QuietConsole console = QuietConsole.on(this.directory,
						"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
						"--console.values.encryption-key=" + Base64.getEncoder().encodeToString(new byte[32]))) {
			LoggedOperation operation = LoggedOperation.in(console);
			console.part(OperationOwners.class).begin(operation.id());
			if (amongOthers) {
				hearOfAnother(console);
			}
			List<String> notes = Collections.synchronizedList(new ArrayList<>());
			Path files = console.part(OperationDirectories.class).path(operation.id());
			Supervisors supervisors = console.part(Supervisors.class);
			HelmStopper.Watching watching = console.part(HelmStopper.class).begin(operation.id(), notes::add);
			CompletableFuture<Integer> helm = CompletableFuture.supplyAsync(() -> operation.supervisor()
				.run("HELM", new Invocation(List.of("sh", "-c", SCRIPT), Map.of(), List.of())));
			try (watching; operation) {
				await().until(() -> supervisors.running(files).isPresent());
				postgres.close();
				if (amongOthers) {
					// asked, not killed: its own exit code is that of whoever was asked
					await().atMost(Duration.ofSeconds(25)).until(helm::isDone);
					assertThat(helm.join()).isEqualTo(7);
					assertThat(notes).singleElement().asString().contains("SIGTERM");
				}
				else {
					Thread.sleep(Duration.ofSeconds(18).toMillis());
					assertThat(helm).isNotDone();
				}
			}
			finally {
				supervisors.stop(files, true);
			}
		}
	}

	private static void hearOfAnother(QuietConsole console) throws InterruptedException {
		JdbcClient database = console.part(JdbcClient.class);
		database.sql("insert into replica (id, name, seen_at) values (?, 'other', clock_timestamp())")
			.param(UUID.randomUUID())
			.update();
		// until this console has heard of it
		UUID own = console.part(Replica.class).id();
		String seen = "select coalesce(max(seen_at)::text, '') from replica where id = '" + own + "'";
		String before = database.sql(seen).query(String.class).single();
		await().atMost(Duration.ofSeconds(10))
			.until(() -> !database.sql(seen).query(String.class).single().equals(before));
		Thread.sleep(500);
	}

}
