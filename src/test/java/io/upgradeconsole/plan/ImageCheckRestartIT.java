package io.upgradeconsole.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.audit.AuditFilter;
import io.upgradeconsole.audit.AuditSearch;
import io.upgradeconsole.cluster.ImagePull;
import io.upgradeconsole.cluster.ImagePulls;
import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxOptions;
import io.upgradeconsole.sandbox.SandboxProperties;
import io.upgradeconsole.sandbox.SandboxRelease;
import io.upgradeconsole.sandbox.simulator.KubeObject;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.ReleaseRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Consoles that end while the cluster is asked for images: whatever becomes of them, no
 * pod of theirs stays, and none of anybody else goes.
 */
@Tag("whichever-helm")
@ExtendWith(HelmAtHand.class)
class ImageCheckRestartIT {

	private static final Actor OPERATOR = new Actor("operator", Set.of(Role.OPERATOR), Actor.SignedInBy.BASIC, null);

	private static final Actor AUDITOR = new Actor("auditor", Set.of(Role.AUDITOR), Actor.SignedInBy.BASIC, null);

	private static final ReleaseRef RELEASE = ReleaseRef.of(Sandbox.CONTEXT,
			SandboxRelease.EXTERNAL_DATABASES.namespace(), SandboxRelease.EXTERNAL_DATABASES.releaseName());

	private static final ImagePull IMAGE = new ImagePull("mirror.acme.example/web:pull-hangs", List.of(), "", Map.of(),
			List.of(), Map.of());

	private static Sandbox sandbox;

	// a console that has just been closed may still ask helm something in there
	@TempDir(cleanup = CleanupMode.NEVER)
	Path directory;

	private ConfigurableApplicationContext console;

	@BeforeAll
	static void startSandbox() {
		sandbox = Sandbox.start(SandboxOptions.defaults().withReleases(SandboxRelease.EXTERNAL_DATABASES));
	}

	@AfterAll
	static void stopSandbox() {
		sandbox.close();
	}

	@BeforeEach
	void start() {
		this.console = startConsole();
	}

	@AfterEach
	void stop() {
		this.console.close();
		pods().forEach((pod) -> sandbox.simulator().delete("pods", pod.namespace(), pod.name()));
		sandbox.simulator().faults().clear();
	}

	@Test
	void aConsoleThatIsStoppedTakesItsPodsAlong() {
		Plan plan = plan();
		UUID id = this.console.getBean(ImageCheckService.class).start(plan.id(), OPERATOR).check().id();
		await().untilAsserted(() -> assertThat(pods()).hasSize(3));
		this.console.close();
		assertThat(pods()).isEmpty();
		this.console = startConsole();
		assertInterrupted(id);
	}

	@Test
	void theNextConsoleRemovesThePodsOfOneThatWasKilledAndNoOthers() {
		ImageCheck abandoned = killed();
		ImagePulls pulls = this.console.getBean(ImagePulls.class);
		pulls.begin(RELEASE.cluster(), RELEASE.namespace(), abandoned.id(), 0, IMAGE, Duration.ofMinutes(6));
		pulls.begin(RELEASE.cluster(), RELEASE.namespace(), abandoned.id(), 1, IMAGE, Duration.ofMinutes(6));
		UUID alive = UUID.randomUUID();
		pulls.begin(RELEASE.cluster(), RELEASE.namespace(), alive, 0, IMAGE, Duration.ofMinutes(6));
		strangersPod(abandoned.id());
		this.console.close();
		this.console = startConsole();
		assertInterrupted(abandoned.id());
		assertThat(pods()).extracting(KubeObject::name)
			.containsExactlyInAnyOrder("upgrade-console-pull-" + alive.toString().substring(0, 8) + "-0",
					"upgrade-console-pull-" + abandoned.id().toString().substring(0, 8) + "-9");
	}

	@Test
	void podsThatCannotBeRemovedYetAreTriedAgain() {
		sandbox.simulator().faults().deny("delete", "pods");
		ImageCheck abandoned = killed();
		this.console.getBean(ImagePulls.class)
			.begin(RELEASE.cluster(), RELEASE.namespace(), abandoned.id(), 0, IMAGE, Duration.ofMinutes(6));
		await().atMost(Duration.ofSeconds(30)).until(() -> check(abandoned.id()).endedAt() != null);
		assertThat(check(abandoned.id()).hasPodsLeft()).isTrue();
		assertThat(pods()).hasSize(1);
		sandbox.simulator().faults().clear();
		await().atMost(Duration.ofSeconds(30)).until(() -> !check(abandoned.id()).hasPodsLeft());
		assertThat(pods()).isEmpty();
	}

	@Test
	void anAbandonedCheckStandsInNobodysWay() {
		ImageCheck abandoned = killed();
		Plan plan = plan();
		ImageCheckService.Started started = this.console.getBean(ImageCheckService.class).start(plan.id(), OPERATOR);
		assertThat(started.created()).isTrue();
		assertInterrupted(abandoned.id());
	}

	@Test
	void aLeaseIsRenewedPastWhoeverWritesResultsDown() {
		ImageChecks checks = this.console.getBean(ImageChecks.class);
		Instant now = Instant.now();
		ImageCheck check = checks.save(new ImageCheck(plan(), "operator", List.of(), now));
		assertThat(checks.renewLease(check.id(), now.plus(Duration.ofHours(1)))).isTrue();
		assertThat(check(check.id()).state(now.plus(Duration.ofMinutes(59)))).isEqualTo(ImageCheckState.RUNNING);
		check.end(ImageCheckState.DONE, List.of(), now);
		checks.save(check);
		assertThat(checks.renewLease(check.id(), now.plus(Duration.ofHours(2)))).isFalse();
	}

	@Test
	void forgottenPodsAreRemovedByTheirAgeAndLabels() {
		ImagePulls pulls = this.console.getBean(ImagePulls.class);
		UUID forgotten = UUID.randomUUID();
		pulls.begin(RELEASE.cluster(), RELEASE.namespace(), forgotten, 0, IMAGE, Duration.ofMinutes(6));
		strangersPod(forgotten);
		pulls.removeLeftovers(RELEASE.cluster(), RELEASE.namespace(), Instant.now().minusSeconds(60));
		assertThat(pods()).hasSize(2);
		pulls.removeLeftovers(RELEASE.cluster(), RELEASE.namespace(), Instant.now().plusSeconds(60));
		assertThat(pods()).extracting(KubeObject::name)
			.containsExactly("upgrade-console-pull-" + forgotten.toString().substring(0, 8) + "-9");
	}

	@Test
	void aPodThatTheClusterDoesNotTakeIsRefusedInItsWords() {
		UUID check = UUID.randomUUID();
		sandbox.simulator().faults().refuse("pods", "upgrade-console-pull-" + check.toString().substring(0, 8) + "-0");
		assertThat(this.console.getBean(ImagePulls.class)
			.begin(RELEASE.cluster(), RELEASE.namespace(), check, 0, IMAGE, Duration.ofMinutes(6))).get()
			.asString()
			.contains("exceeded quota: sandbox");
		assertThat(pods()).isEmpty();
	}

	private void assertInterrupted(UUID id) {
		await().atMost(Duration.ofSeconds(30)).until(() -> !check(id).hasPodsLeft());
		assertThat(check(id).state(Instant.now())).isEqualTo(ImageCheckState.INTERRUPTED);
		assertThat(check(id).results()).extracting(ImageResult::state).containsOnly(ImageResult.State.UNDECIDED);
		AuditEntry entry = this.console.getBean(AuditSearch.class)
			.newest(AuditFilter.of(RELEASE), null, 100, AUDITOR)
			.stream()
			.filter((each) -> each.action().equals("image-check-ended"))
			.findFirst()
			.orElseThrow();
		assertThat(entry.outcome()).isEqualTo("INTERRUPTED");
	}

	/** What a console leaves in the database that was killed a minute ago. */
	private ImageCheck killed() {
		Plan plan = plan();
		ImageResult waiting = ImageResult.waiting(new PlannedImage(IMAGE, List.of("Deployment web"), List.of(), null));
		return this.console.getBean(ImageChecks.class)
			.save(new ImageCheck(plan, "operator", List.of(waiting), Instant.now().minusSeconds(60)));
	}

	/** Somebody's pod that looks like one of ours but lacks its labels. */
	private static void strangersPod(UUID check) {
		ObjectNode pod = JsonMapper.shared().createObjectNode();
		ObjectNode metadata = pod.putObject("metadata")
			.put("name", "upgrade-console-pull-" + check.toString().substring(0, 8) + "-9");
		metadata.putObject("labels").put("app.kubernetes.io/managed-by", "upgrade-console");
		pod.putObject("spec").putArray("containers").addObject().put("name", "pull").put("image", "web:1");
		sandbox.simulator().create("pods", RELEASE.namespace().value(), pod);
	}

	private Plan plan() {
		return this.console.getBean(PlanService.class)
			.plan(new PlanRequest(RELEASE, UpgradePath.IMAGE_ONLY, null, new ImageTag("26.5.1-pull-hangs"), null, null),
					OPERATOR);
	}

	private ImageCheck check(UUID id) {
		return this.console.getBean(ImageChecks.class).findById(id).orElseThrow();
	}

	private static List<KubeObject> pods() {
		return sandbox.simulator()
			.list("pods", RELEASE.namespace().value())
			.stream()
			.filter((pod) -> pod.name().startsWith("upgrade-console-pull-"))
			.toList();
	}

	private ConfigurableApplicationContext startConsole() {
		Map<String, String> properties = SandboxProperties.of(sandbox, this.directory.resolve("data"));
		properties.put("server.port", "0");
		return new SpringApplicationBuilder(UpgradeConsoleApplication.class).run(properties.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new));
	}

}
