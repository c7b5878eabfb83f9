package io.upgradeconsole.operation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.audit.AuditTrail;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanRequest;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.process.Supervisors;
import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxOptions;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.ReleaseRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Consoles that end in mid-operation and start again on the same data, with a helm that
 * waits until it is told to go.
 */
@Tag("whichever-helm")
@ExtendWith(HelmAtHand.class)
class RestartIT {

	private static final Actor OPERATOR = new Actor("operator", Set.of(Role.OPERATOR), Actor.SignedInBy.BASIC, null);

	private static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR), Actor.SignedInBy.BASIC, null);

	private static Sandbox sandbox;

	private static int namespaces;

	@TempDir
	Path directory;

	private ReleaseRef release;

	private ConfigurableApplicationContext console;

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
		String namespace = "restart-" + ++namespaces;
		List<String> install = new ArrayList<>(List.of("install", "backend", Sandbox.REPOSITORY + "/backend",
				"--namespace", namespace, "--create-namespace", "--version", "26.5.0"));
		for (String database : List.of("clickhouse", "postgres", "storage")) {
			install.addAll(List.of("--set", database + ".mode=use_existing"));
		}
		sandbox.helm(install.toArray(String[]::new));
		this.release = ReleaseRef.of(Sandbox.CONTEXT, namespace, "backend");
		Files.createFile(this.directory.resolve("helm"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		Files.writeString(this.directory.resolve("helm"), """
				#!/bin/sh
				case " $* " in *" --atomic "*)
					touch %1$s/begun
					while [ ! -e %1$s/go ]; do sleep 0.1; done
				esac
				exec %2$s "$@"
				""".formatted(this.directory, sandbox.helm().path()));
		startConsole();
	}

	@AfterEach
	void stop() throws Exception {
		Files.writeString(this.directory.resolve("go"), "");
		this.console.close();
	}

	@Test
	void anUpgradeThatGoesOnWithoutItsConsoleIsSettledByTheNextOne() throws Exception {
		UUID id = startUpgrade();
		this.console.close();
		startConsole();
		assertThat(operation(id).status()).isEqualTo(OperationStatus.RUNNING);
		assertThat(this.console.getBean(UpgradeService.class).active(this.release)).isPresent();
		Files.createFile(this.directory.resolve("go"));
		Operation ended = ended(id);
		assertThat(ended.status()).isEqualTo(OperationStatus.SUCCEEDED);
		assertThat(ended.helmExitCode()).isZero();
		assertThat(ended.phases().stream().map(PhaseRun::phase)).containsExactly(Phase.REPO_UPDATE, Phase.CHECK,
				Phase.HELM, Phase.WAIT_READY, Phase.VERIFY, Phase.KEEP_VALUES);
		assertThat(log(id)).contains("The console was restarted and goes on here. Helm has ended with exit code 0.");
		assertThat(endOf(id).outcome()).isEqualTo("SUCCEEDED");
	}

	@Test
	void anUpgradeThatEndedBetweenTwoConsolesIsSettledByItsRecordedExitCode() throws Exception {
		UUID id = startUpgrade();
		this.console.close();
		Files.createFile(this.directory.resolve("go"));
		Supervisors supervisors = new Supervisors();
		await().atMost(Duration.ofMinutes(1)).until(() -> !supervisors.find(files(id)).orElseThrow().alive());
		startConsole();
		assertThat(ended(id).status()).isEqualTo(OperationStatus.SUCCEEDED);
		assertThat(this.console.getBean(UpgradeService.class).active(this.release)).isEmpty();
	}

	@Test
	void anUpgradeThatNobodySawEndIsInterruptedWithWhatTheClusterShows() throws Exception {
		UUID id = startUpgrade();
		this.console.close();
		killSupervisorAndHelm(id);
		Files.createDirectory(files(id).resolve("work-left-behind"));
		startConsole();
		Operation ended = ended(id);
		assertThat(ended.status()).isEqualTo(OperationStatus.INTERRUPTED);
		assertThat(ended.helmExitCode()).isNull();
		assertThat(ended.verdict().isPassed()).isTrue();
		assertThat(ended.cause()).isEqualTo(new Cause("console-restarted", "The console lost helm while it ran",
				"It is not known how helm ended. Revision 1 has the status 'deployed'. The services run as before.",
				"Nothing has to be repaired; plan again."));
		assertThat(files(id).toFile().list()).noneMatch((name) -> name.startsWith("work-"));
		assertThat(endOf(id)).extracting(AuditEntry::outcome, AuditEntry::exitCode)
			.containsExactly("INTERRUPTED", null);
	}

	@Test
	void aSupervisorThatDiesUnderALiveConsoleDoesNotLeaveTheReleaseHeld() throws Exception {
		UUID id = startUpgrade();
		killSupervisorAndHelm(id);
		Operation ended = ended(id);
		assertThat(ended.status()).isEqualTo(OperationStatus.INTERRUPTED);
		assertThat(ended.verdict().isPassed()).isTrue();
		// a note is not waited for, so it may come after the end is stored
		await().until(() -> log(id).contains("The supervisor was lost. It is not known how helm ended."));
	}

	@Test
	void whatHadNotComeToHelmEndsInterruptedAndFreesTheRelease() {
		Plan plan = plan();
		Operation queued = this.console.getBean(Operations.class)
			.save(new Operation(plan, "operator", List.of(), Instant.now()));
		this.console.getBean(OperationDirectories.class).directory(queued.id());
		this.console.close();
		startConsole();
		Operation ended = ended(queued.id());
		assertThat(ended.status()).isEqualTo(OperationStatus.INTERRUPTED);
		assertThat(ended.cause().detail()).isEqualTo("Helm had not begun. Revision 1 has the status 'deployed'.");
		assertThat(ended.cause().nextStep()).startsWith("Nothing was changed in the cluster.");
		assertThat(this.console.getBean(UpgradeService.class).active(this.release)).isEmpty();
	}

	@Test
	void anotherConsolesOperationIsLeftAlone() {
		Operation foreign = this.console.getBean(Operations.class)
			.save(new Operation(plan(), "operator", List.of(), Instant.now()));
		this.console.close();
		startConsole();
		await().during(Duration.ofSeconds(1)).until(() -> operation(foreign.id()).status() == OperationStatus.QUEUED);
	}

	private void startConsole() {
		Map<String, String> properties = new LinkedHashMap<>(
				SandboxProperties.of(sandbox, this.directory.resolve("data")));
		properties.put("console.helm.binary", this.directory.resolve("helm").toString());
		properties.put("server.port", "0");
		this.console = new SpringApplicationBuilder(UpgradeConsoleApplication.class).run(properties.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new));
	}

	private Plan plan() {
		return this.console.getBean(PlanService.class)
			.plan(new PlanRequest(this.release, UpgradePath.IMAGE_ONLY, null, new ImageTag("26.5.1"), null, null),
					OPERATOR);
	}

	private UUID startUpgrade() {
		Plan plan = plan();
		this.console.getBean(ApprovalService.class).approve(plan.id(), plan.digest(), "", OPERATOR);
		UUID id = this.console.getBean(UpgradeService.class).start(plan.id(), plan.digest(), OPERATOR).operation().id();
		await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(this.directory.resolve("begun")));
		return id;
	}

	private Operation operation(UUID id) {
		return this.console.getBean(UpgradeService.class).required(id);
	}

	private Operation ended(UUID id) {
		await().atMost(Duration.ofMinutes(2)).until(() -> operation(id).status().isEnded());
		return operation(id);
	}

	private List<String> log(UUID id) {
		return this.console.getBean(OperationLogs.class).log(id).read(0, 10_000).stream().map(LogLine::text).toList();
	}

	private AuditEntry endOf(UUID id) {
		return this.console.getBean(AuditTrail.class)
			.newest(this.release, null, AUDITOR)
			.stream()
			.filter((entry) -> entry.action().equals("operation-ended") && id.equals(entry.operationId()))
			.findFirst()
			.orElseThrow();
	}

	private Path files(UUID id) {
		return this.directory.resolve("data/operations/" + id);
	}

	private void killSupervisorAndHelm(UUID id) throws Exception {
		Properties supervisor = new Properties();
		try (var reader = Files.newBufferedReader(files(id).resolve("supervisor"))) {
			supervisor.load(reader);
		}
		ProcessHandle.of(Long.parseLong(supervisor.getProperty("pid"))).orElseThrow().destroyForcibly();
		Supervisors supervisors = new Supervisors();
		await().until(() -> !supervisors.find(files(id)).orElseThrow().alive());
		supervisors.stop(files(id), true);
	}

}
