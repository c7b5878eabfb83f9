package io.upgradeconsole.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.operation.live.LiveWatch;
import io.upgradeconsole.operation.live.Picture;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.process.Supervisors;
import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxDatabase;
import io.upgradeconsole.sandbox.SandboxOptions;
import io.upgradeconsole.target.SettingException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

/**
 * Consoles that end in mid-operation and start again on the same data, with a helm that
 * waits until it is told to go.
 */
@Tag("whichever-helm")
@ExtendWith(HelmAtHand.class)
class RestartIT {

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
		this.console = new HeldConsole(sandbox, this.directory, "restart-" + ++namespaces).start();
	}

	@AfterEach
	void stop() {
		this.console.close();
	}

	@Test
	void anUpgradeThatGoesOnWithoutItsConsoleIsSettledByTheNextOne() throws Exception {
		UUID id = this.console.startHeldBefore("--atomic");
		this.console.restart();
		assertThat(this.console.operation(id).status()).isEqualTo(OperationStatus.RUNNING);
		assertThat(this.console.bean(UpgradeService.class).active(this.console.release())).isPresent();
		this.console.helm().go();
		Operation ended = this.console.ended(id);
		assertThat(ended.status()).isEqualTo(OperationStatus.SUCCEEDED);
		assertThat(ended.helmExitCode()).isZero();
		assertThat(ended.phases().stream().map(PhaseRun::phase)).containsExactly(Phase.REPO_UPDATE, Phase.CHECK,
				Phase.HELM, Phase.WAIT_READY, Phase.VERIFY, Phase.KEEP_VALUES);
		assertThat(this.console.log(id))
			.contains("The console was restarted and goes on here. Helm has ended with exit code 0.");
		assertThat(endOf(id).outcome()).isEqualTo("SUCCEEDED");
		// what the first console saw before helm is beside what the second one saw after
		await().untilAsserted(() -> assertThat(services(ended)).isNotEmpty().allSatisfy((service) -> {
			assertThat(service.before().image()).isNotEqualTo(service.planned());
			assertThat(service.now().image()).isEqualTo(service.planned());
			assertThat(service.now().rolledOut()).isTrue();
		}));
	}

	@Test
	void aConsoleWhoseIdIsDamagedSaysSoAndWithoutItSettlesWhatItRanInItsOwnDatabase() throws Exception {
		assumeThat(SandboxDatabase.isPostgres()).as("there the silent one is waited for").isFalse();
		UUID id = this.console.startHeldBefore("--atomic");
		this.console.stop();
		Path file = this.directory.resolve("data/replica/id");
		Files.write(file, new byte[] { 'x', (byte) 0xff });
		assertThatThrownBy(this.console::start).rootCause()
			.isInstanceOf(SettingException.class)
			.hasMessage("console.data-dir has a damaged file: " + file + " does not hold the id of a replica.");
		Files.delete(file);
		this.console.start();
		this.console.helm().go();
		assertThat(this.console.ended(id).status()).isEqualTo(OperationStatus.SUCCEEDED);
	}

	@Test
	void anUpgradeThatEndedBetweenTwoConsolesIsSettledByItsRecordedExitCode() throws Exception {
		UUID id = this.console.startHeldBefore("--atomic");
		this.console.stop();
		this.console.helm().go();
		Supervisors supervisors = new Supervisors();
		await().atMost(Duration.ofMinutes(1))
			.until(() -> !supervisors.find(this.console.files(id)).orElseThrow().alive());
		this.console.start();
		assertThat(this.console.ended(id).status()).isEqualTo(OperationStatus.SUCCEEDED);
		assertThat(this.console.bean(UpgradeService.class).active(this.console.release())).isEmpty();
	}

	@Test
	@Tag("local-executor")
	void anUpgradeThatNobodySawEndIsInterruptedWithWhatTheClusterShows() throws Exception {
		UUID id = this.console.startHeldBefore("--atomic");
		this.console.stop();
		killSupervisorAndHelm(id);
		Files.createDirectory(this.console.files(id).resolve("work-left-behind"));
		this.console.start();
		Operation ended = this.console.ended(id);
		assertThat(ended.status()).isEqualTo(OperationStatus.INTERRUPTED);
		assertThat(ended.helmExitCode()).isNull();
		assertThat(ended.verdict().isPassed()).isTrue();
		assertThat(ended.cause()).isEqualTo(new Cause("console-restarted", "The console lost helm while it ran",
				"It is not known how helm ended. Revision 1 has the status 'deployed'. The services run as before.",
				"Nothing has to be repaired; plan again."));
		assertThat(this.console.files(id).toFile().list()).noneMatch((name) -> name.startsWith("work-"));
		assertThat(endOf(id)).extracting(AuditEntry::outcome, AuditEntry::exitCode)
			.containsExactly("INTERRUPTED", null);
	}

	@Test
	@Tag("local-executor")
	void aSupervisorThatDiesUnderALiveConsoleDoesNotLeaveTheReleaseHeld() throws Exception {
		UUID id = this.console.startHeldBefore("--atomic");
		killSupervisorAndHelm(id);
		Operation ended = this.console.ended(id);
		assertThat(ended.status()).isEqualTo(OperationStatus.INTERRUPTED);
		assertThat(ended.verdict().isPassed()).isTrue();
		assertThat(this.console.log(id)).contains("The supervisor was lost. It is not known how helm ended.");
	}

	@Test
	void whatHadNotComeToHelmEndsInterruptedAndFreesTheRelease() {
		Plan plan = this.console.plan();
		Operation queued = this.console.bean(Operations.class)
			.save(new Operation(plan, "operator", List.of(), Instant.now()));
		this.console.bean(OperationDirectories.class).directory(queued.id());
		this.console.restart();
		Operation ended = this.console.ended(queued.id());
		assertThat(ended.status()).isEqualTo(OperationStatus.INTERRUPTED);
		assertThat(ended.cause().detail()).isEqualTo("Helm had not begun. Revision 1 has the status 'deployed'.");
		assertThat(ended.cause().nextStep()).startsWith("Nothing was changed in the cluster.");
		assertThat(this.console.bean(UpgradeService.class).active(this.console.release())).isEmpty();
	}

	@Test
	void whatAnOperationLeavesIsRemovedWhenItWasKeptForLongEnough() throws Exception {
		UUID id = this.console.bean(Operations.class)
			.save(new Operation(this.console.plan(), "operator", List.of(), Instant.now()))
			.id();
		Path files = this.console.bean(OperationDirectories.class).directory(id);
		Files.createDirectories(files.resolve("helm/cache"));
		Files.writeString(files.resolve("log"), "1 2026-11-22T12:03:29.000Z REPO_UPDATE OUT something\n");
		this.console.restart();
		this.console.ended(id);
		await().until(() -> Files.notExists(files.resolve("helm")));
		assertThat(files.resolve("log")).exists();
		this.console.with("console.operation.keep-logs", "0s").restart();
		await().until(() -> Files.notExists(files));
		assertThat(this.console.operation(id).logRemovedAt()).isNotNull();
		assertThat(this.console.log(id)).isEmpty();
		assertThat(files).as("reading does not make it anew").doesNotExist();
		assertThat(this.console.audit()).extracting(AuditEntry::action).endsWith("operation-log-removed");
	}

	@Test
	void anotherConsolesOperationIsLeftAloneWhereThereMayBeOne() {
		Operation foreign = this.console.bean(Operations.class)
			.save(new Operation(this.console.plan(), "operator", List.of(), Instant.now()));
		this.console.restart();
		if (SandboxDatabase.isPostgres()) {
			await().during(Duration.ofSeconds(1))
				.until(() -> this.console.operation(foreign.id()).status() == OperationStatus.QUEUED);
			return;
		}
		Operation ended = this.console.ended(foreign.id());
		assertThat(ended.status()).as("an embedded database has no other console")
			.isEqualTo(OperationStatus.INTERRUPTED);
	}

	private AuditEntry endOf(UUID id) {
		return this.console.audit()
			.stream()
			.filter((entry) -> entry.action().equals("operation-ended") && id.equals(entry.operationId()))
			.findFirst()
			.orElseThrow();
	}

	private List<Picture.Service> services(Operation operation) {
		Picture picture = this.console.bean(LiveWatch.class).status(operation).picture();
		return picture.services().stream().filter(Picture.Service::hook).toList();
	}

	private void killSupervisorAndHelm(UUID id) throws Exception {
		Properties supervisor = new Properties();
		try (var reader = Files.newBufferedReader(this.console.files(id).resolve("supervisor"))) {
			supervisor.load(reader);
		}
		ProcessHandle.of(Long.parseLong(supervisor.getProperty("pid"))).orElseThrow().destroyForcibly();
		Supervisors supervisors = new Supervisors();
		await().until(() -> !supervisors.find(this.console.files(id)).orElseThrow().alive());
		supervisors.stop(this.console.files(id), true);
	}

}
