package io.upgradeconsole.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.process.Invocation;
import io.upgradeconsole.process.Supervisors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What is cancelled while a log takes no more lines.
 */
class HelmStopperTests {

	private static final Actor OPERATOR = new Actor(QuietConsole.USER, Set.of(Role.OPERATOR, Role.ADMIN),
			Actor.SignedInBy.BASIC, null);

	/** It does not end when it is asked to. */
	private static final List<String> STUBBORN = List.of("sh", "-c", "trap '' TERM; while :; do sleep 0.1; done");

	private final CountDownLatch end = new CountDownLatch(1);

	private final Consumer<String> waitingForEver = (note) -> {
		try {
			this.end.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	};

	// what was stopped may still be about to write
	@TempDir(cleanup = CleanupMode.NEVER)
	Path directory;

	private QuietConsole console;

	private HelmStopper stopper;

	@BeforeEach
	void start() {
		this.console = QuietConsole.on(this.directory, "--console.operation.kill-grace=0s");
		this.stopper = this.console.part(HelmStopper.class);
	}

	@AfterEach
	void stop() {
		this.end.countDown();
		this.console.close();
	}

	@Test
	void anotherOperationIsStoppedThoughOneWaitsForItsLog() throws Exception {
		try (LoggedOperation silent = LoggedOperation.in(this.console);
				LoggedOperation other = LoggedOperation.in(this.console)) {
			CompletableFuture<Integer> first = run(silent, List.of("sleep", "60"));
			CompletableFuture<Integer> second = run(other, List.of("sleep", "60"));
			HelmStopper.Watching ofSilent = this.stopper.begin(silent.id(), this.waitingForEver);
			HelmStopper.Watching ofOther = this.stopper.begin(other.id(), (note) -> {
			});
			try (ofSilent; ofOther) {
				cancel(silent, false);
				assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(143);
				cancel(other, false);
				assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(143);
			}
		}
	}

	@Test
	void itIsKilledThoughItsLogDoesNotTakeThatItWasAsked() throws Exception {
		try (LoggedOperation silent = LoggedOperation.in(this.console)) {
			CompletableFuture<Integer> helm = run(silent, STUBBORN);
			cancel(silent, false);
			cancel(silent, true);
			HelmStopper.Watching watching = this.stopper.begin(silent.id(), this.waitingForEver);
			try (watching) {
				assertThat(helm.get(20, TimeUnit.SECONDS)).isEqualTo(137);
			}
		}
	}

	private void cancel(LoggedOperation operation, boolean forced) {
		CancelService cancels = this.console.part(CancelService.class);
		if (forced) {
			cancels.kill(operation.id(), OPERATOR);
		}
		else {
			cancels.cancel(operation.id(), OPERATOR);
		}
	}

	private CompletableFuture<Integer> run(LoggedOperation operation, List<String> argv) {
		CompletableFuture<Integer> helm = CompletableFuture
			.supplyAsync(() -> operation.supervisor().run("HELM", new Invocation(argv, Map.of(), List.of())));
		Path files = this.console.part(OperationDirectories.class).path(operation.id());
		Supervisors supervisors = this.console.part(Supervisors.class);
		await().until(() -> supervisors.running(files).isPresent());
		return helm;
	}

}
