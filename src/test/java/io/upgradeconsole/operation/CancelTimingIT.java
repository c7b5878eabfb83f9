package io.upgradeconsole.operation;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static io.upgradeconsole.operation.HeldConsole.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cancelling before helm has begun, when it has just ended, and between two consoles.
 */
@Tag("whichever-helm")
@ExtendWith(HelmAtHand.class)
class CancelTimingIT {

	private static Sandbox sandbox;

	private static int namespaces;

	// a console that has just been closed may still ask helm something in there
	@TempDir(cleanup = CleanupMode.NEVER)
	Path directory;

	private HeldConsole console;

	@BeforeAll
	static void startSandbox() {
		sandbox = Sandbox.start(SandboxOptions.defaults().withReleases());
	}

	@AfterAll
	static void stopSandbox() {
		sandbox.close();
	}

	@BeforeEach
	void start() throws Exception {
		this.console = new HeldConsole(sandbox, this.directory, "cancel-" + ++namespaces).start();
	}

	@AfterEach
	void stop() {
		this.console.close();
	}

	@Test
	void whileTheRepositoryIsRefreshedNothingMoreIsStarted() throws Exception {
		UUID id = this.console.startHeldBefore("repo update");
		cancel(id);
		Operation ended = this.console.ended(id);
		assertCancelledBeforeHelm(ended);
		assertThat(this.console.audit().stream().filter((entry) -> entry.action().equals("command-started")))
			.extracting((entry) -> entry.argvs().get(0).subList(1, 3))
			.containsExactly(List.of("repo", "add"), List.of("repo", "update"));
		assertThat(this.console.log(id)).contains("operator cancelled the operation: helm was asked to stop (SIGTERM).",
				"PASSED: Helm records the release as deployed. Revision 1 has the status 'deployed'.");
		this.console.helm().go();
		Plan again = this.console.bean(PlanService.class).again(ended.planId(), OPERATOR);
		assertThat(again.status(Instant.now())).isEqualTo(PlanStatus.READY);
	}

	@Test
	void whileTheRenderingIsComparedHelmIsNotStarted() throws Exception {
		UUID id = this.console.startHeldBefore("--dry-run=server");
		cancel(id);
		assertThat(this.console.operation(id).phase()).isEqualTo(Phase.CHECK);
		this.console.helm().go();
		assertCancelledBeforeHelm(this.console.ended(id));
	}

	@Test
	@Tag("each-executor")
	void whatWasAskedOfOneConsoleIsDoneByTheNext() throws Exception {
		UUID id = this.console.startHeldBefore("--atomic");
		signal("STOP");
		Instant asked = cancel(id).cancellation().requestedAt();
		this.console.restart();
		assertThat(cancel(id).cancellation().requestedAt()).isEqualTo(asked);
		signal("CONT");
		Operation ended = this.console.ended(id);
		assertThat(ended.status()).as(String.valueOf(ended.cause())).isEqualTo(OperationStatus.CANCELLED);
		assertThat(ended.helmExitCode()).isEqualTo(143);
		assertThat(ended.cause().code()).isEqualTo("cancelled");
		assertThat(ended.verdict().isPassed()).isTrue();
		assertThat(requests()).hasSize(1);
	}

	@Test
	void whatWasAskedBeforeAnythingBeganHolds() {
		Plan plan = this.console.plan();
		Operation queued = this.console.bean(Operations.class)
			.save(new Operation(plan, "operator", List.of(), Instant.now()));
		this.console.bean(OperationDirectories.class).directory(queued.id());
		cancel(queued.id());
		this.console.restart();
		assertCancelledBeforeHelm(this.console.ended(queued.id()));
	}

	@Test
	void anUpgradeThatHelmHadDoneIsNoCancelledOne() throws Exception {
		Plan plan = this.console.approvedPlan();
		this.console.helm().holdAfter("--atomic");
		UUID id = this.console.start(plan);
		this.console.helm().awaitHeld();
		cancel(id);
		Operation ended = this.console.ended(id);
		assertThat(ended.helmExitCode()).as("the shell around it was stopped").isEqualTo(143);
		assertThat(ended.status()).as(String.valueOf(ended.cause())).isEqualTo(OperationStatus.SUCCEEDED);
		assertThat(ended.cancellation().requestedBy()).isEqualTo("operator");
		assertThat(this.console.newestRevision()).isEqualTo("2 deployed");
	}

	private Operation cancel(UUID id) {
		return this.console.bean(CancelService.class).cancel(id, OPERATOR);
	}

	private void assertCancelledBeforeHelm(Operation ended) {
		assertThat(ended.status()).as(String.valueOf(ended.cause())).isEqualTo(OperationStatus.CANCELLED);
		assertThat(ended.cause().code()).isEqualTo("cancelled-before-helm");
		assertThat(ended.cause().detail()).contains("nothing was changed in the cluster",
				"The services run as before.");
		assertThat(ended.verdict().isPassed()).isTrue();
		assertThat(ended.helmExitCode()).isNull();
		assertThat(ended.hasEntered(Phase.HELM)).isFalse();
		assertThat(this.console.bean(UpgradeService.class).active(ended.release())).isEmpty();
		assertThat(this.console.newestRevision()).isEqualTo("1 deployed");
	}

	private List<AuditEntry> requests() {
		return this.console.audit()
			.stream()
			.filter((entry) -> entry.action().equals("operation-cancel-requested"))
			.toList();
	}

	/** To the real process that helm is, be it in a pod or not. */
	private void signal(String name) throws Exception {
		new ProcessBuilder("kill", "-" + name, String.valueOf(this.console.helm().pid())).start().waitFor();
	}

}
