package io.upgradeconsole.operation;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.approval.Approval;
import io.upgradeconsole.approval.ApprovalService;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.target.ProblemException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Starting an operation on a real database, in a time zone with a summer time, with a
 * cluster that does not answer.
 */
@SpringBootTest(properties = { "spring.datasource.url=jdbc:h2:mem:start", "console.helm.binary=/nonexistent/helm" })
@DirtiesContext
class StartTests {

	private static final TimeZone USUAL = TimeZone.getDefault();

	private static final Actor OPERATOR = new Actor("operator", Set.of(Role.OPERATOR), Actor.SignedInBy.BASIC, null);

	private static int releases;

	@TempDir
	static Path data;

	@Autowired
	private UpgradeService upgrades;

	@Autowired
	private ApprovalService approvals;

	@Autowired
	private PlanService plans;

	@Autowired
	private Operations operations;

	@Autowired
	private StagedUpgrades stagedUpgrades;

	@Autowired
	private JdbcClient database;

	private UUID plan;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		// before a connection is opened: it keeps the zone it began with
		TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
		registry.add("console.data-dir", data::toString);
		registry.add("console.clusters[0].name", () -> "local");
		registry.add("console.clusters[0].kubeconfig", () -> kubeconfig().toString());
		registry.add("console.access.users[0].name", () -> "operator");
		registry.add("console.access.users[0].password", () -> new BCryptPasswordEncoder(4).encode("sandbox"));
		registry.add("console.access.users[0].roles", () -> "OPERATOR");
	}

	@AfterAll
	static void restoreZone() {
		TimeZone.setDefault(USUAL);
	}

	@BeforeEach
	void makePlan() {
		this.plan = storePlan("release-" + ++releases);
	}

	@Test
	void nothingStartsThatTheAuditCannotHold() {
		this.approvals.approve(this.plan, "digest", "", OPERATOR);
		refusing("operation-started", () -> {
			assertThatExceptionOfType(ProblemException.class)
				.isThrownBy(() -> this.upgrades.start(this.plan, "digest", OPERATOR))
				.withMessageStartingWith("start-not-written");
			assertThat(this.upgrades.ofPlan(this.plan)).isEmpty();
			assertThat(stored().status(Instant.now())).isEqualTo(PlanStatus.READY);
		});
		assertThat(this.upgrades.start(this.plan, "digest", OPERATOR).created()).isTrue();
	}

	@Test
	void nothingIsApprovedThatTheAuditCannotHold() {
		refusing("plan-approved", () -> {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.approvals.approve(this.plan, "digest", "", OPERATOR));
			assertThat(this.approvals.of(stored())).isEmpty();
		});
	}

	@Test
	void anOperationWhoseEndCannotBeWrittenStaysUntilItCan() {
		this.approvals.approve(this.plan, "digest", "", OPERATOR);
		refusing("operation-ended", () -> {
			Operation started = this.upgrades.start(this.plan, "digest", OPERATOR).operation();
			await().during(Duration.ofSeconds(2)).until(() -> !this.upgrades.required(started.id()).status().isEnded());
			assertThat(this.upgrades.active(started.release())).isPresent();
		});
		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.upgrades.ofPlan(this.plan).orElseThrow().status().isEnded());
		Operation ended = this.upgrades.ofPlan(this.plan).orElseThrow();
		assertThat(ended.cause().code()).isEqualTo("cluster-unreachable");
		assertThat(this.upgrades.active(ended.release())).isEmpty();
	}

	@Test
	void aStageEndsWithItsOperationAndBothWhereTheAuditCanHoldIt() {
		UUID id = this.stagedUpgrades.save(new StagedUpgrade(UUID.randomUUID(), stored().release().toString(),
				"24.11.2", 1, new StageInputs(UpgradePath.CHART_ONLY, null, "1h0m0s", "operator", "OPERATOR"),
				Instant.now(), stored().release().toString(), StagedUpgrade.Status.ACTIVE,
				List.of(new Stage("25.12.7", null, StageState.AWAITING_CONFIRMATION, this.plan),
						new Stage("26.8.4", null, StageState.PENDING, null)),
				null, null, null))
			.id();
		this.approvals.approve(this.plan, "digest", "", OPERATOR);
		refusing("staged-upgrade-stopped", () -> {
			Operation started = this.upgrades.start(this.plan, "digest", OPERATOR).operation();
			await().during(Duration.ofSeconds(2)).until(() -> !this.upgrades.required(started.id()).status().isEnded());
			assertThat(stagesOf(id)).containsExactly(StageState.RUNNING, StageState.PENDING);
		});
		await().atMost(Duration.ofSeconds(20))
			.until(() -> this.upgrades.ofPlan(this.plan).orElseThrow().status().isEnded());
		assertThat(stagesOf(id)).containsExactly(StageState.FAILED, StageState.NOT_RUN);
		StagedUpgrade ended = this.stagedUpgrades.findByPlan(this.plan).orElseThrow();
		assertThat(ended.status()).isEqualTo(StagedUpgrade.Status.STOPPED);
		assertThat(this.stagedUpgrades.findByActiveRelease(ended.release().toString())).isEmpty();
	}

	@Test
	void aRejectedStageStopsItsStagedUpgradeAndTellsWhy() {
		UUID id = this.stagedUpgrades.save(new StagedUpgrade(UUID.randomUUID(), stored().release().toString(),
				"24.11.2", 1, new StageInputs(UpgradePath.CHART_ONLY, null, "1h0m0s", "operator", "OPERATOR"),
				Instant.now(), stored().release().toString(), StagedUpgrade.Status.ACTIVE,
				List.of(new Stage("25.12.7", null, StageState.AWAITING_CONFIRMATION, this.plan),
						new Stage("26.8.4", null, StageState.PENDING, null)),
				null, null, null))
			.id();
		this.approvals.reject(this.plan, "digest", "not on a friday", OPERATOR);
		assertThat(stagesOf(id)).containsExactly(StageState.FAILED, StageState.NOT_RUN);
		StagedUpgrade ended = this.stagedUpgrades.findByPlan(this.plan).orElseThrow();
		assertThat(ended.cause().code()).isEqualTo("plan-rejected");
		assertThat(ended.cause().detail()).isEqualTo("operator rejected it: not on a friday");
		assertThat(this.upgrades.ofPlan(this.plan)).isEmpty();
	}

	@Test
	void pressedByManyAtOnceAPlanIsApprovedAndStartedOnce() throws Exception {
		List<Approval> given = StoredPlans
			.together(Collections.nCopies(12, () -> this.approvals.approve(this.plan, "digest", "", OPERATOR)));
		assertThat(given).extracting(Approval::id).containsOnly(given.get(0).id());
		List<UpgradeService.Started> started = StoredPlans
			.together(Collections.nCopies(12, () -> this.upgrades.start(this.plan, "digest", OPERATOR)));
		assertThat(started).extracting((each) -> each.operation().id()).containsOnly(started.get(0).operation().id());
		assertThat(started).filteredOn(UpgradeService.Started::created).hasSize(1);
		assertThat(count("operation-started")).isOne();
		assertThat(count("plan-approved")).isOne();
	}

	@Test
	void twoPlansOfOneReleaseDoNotRunTogether() {
		UUID other = storePlan("release-" + releases);
		for (UUID each : List.of(this.plan, other)) {
			this.approvals.approve(each, "digest", "", OPERATOR);
		}
		refusing("operation-ended", () -> {
			this.upgrades.start(this.plan, "digest", OPERATOR);
			assertThatExceptionOfType(HeldReleaseException.class)
				.isThrownBy(() -> this.upgrades.start(other, "digest", OPERATOR))
				.satisfies((ex) -> assertThat(ex.holder().planId()).isEqualTo(this.plan));
		});
	}

	@Test
	void anotherDigestStartsNothingEvenWhereThePlanRuns() {
		this.approvals.approve(this.plan, "digest", "", OPERATOR);
		this.upgrades.start(this.plan, "digest", OPERATOR);
		assertThat(this.upgrades.start(this.plan, "digest", OPERATOR).created()).isFalse();
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.upgrades.start(this.plan, "other", OPERATOR))
			.withMessageStartingWith("plan-digest-differs");
	}

	@Test
	void anUnapprovedPlanIsNotStarted() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> this.upgrades.start(this.plan, "digest", OPERATOR))
			.withMessageStartingWith("plan-not-approved");
	}

	@Test
	void aReasonIsStoredWithoutWhatPostgreSqlRefuses() {
		assertThat(this.approvals.approve(this.plan, "digest", " line one\nline\0 two\u001b ", OPERATOR).reason())
			.isEqualTo("line one\nline two");
	}

	/** The hour that the end of summer time repeats is told apart, too. */
	@Test
	void aMomentIsStoredAsItIsInAnyTimeZone() {
		for (String moment : List.of("2026-11-01T05:30:00Z", "2026-11-01T06:30:00Z", "2026-03-08T07:30:00.123Z",
				"2026-07-01T23:59:59.999Z")) {
			UUID id = this.operations
				.save(new Operation(UUID.randomUUID(), storePlan("release-" + ++releases), "local/n/r" + releases, "o",
						"[]", Instant.parse(moment), null, OperationStatus.FAILED, null, "[]", null, null, null, null,
						null, null, null, null))
				.id();
			assertThat(this.operations.findById(id).orElseThrow().startedAt()).isEqualTo(Instant.parse(moment));
			OffsetDateTime stored = this.database.sql("select started_at from operation where id = ?")
				.param(id)
				.query(OffsetDateTime.class)
				.single();
			assertThat(stored.toInstant()).isEqualTo(Instant.parse(moment));
		}
	}

	private static Path kubeconfig() {
		try {
			return Files.writeString(data.resolve("kubeconfig"), """
					apiVersion: v1
					kind: Config
					current-context: a
					clusters: [{name: a, cluster: {server: "%s"}}]
					users: [{name: a, user: {}}]
					contexts: [{name: a, context: {cluster: a, user: a}}]
					""".formatted(URI.create("http://127.0.0.1:1")));
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private UUID storePlan(String release) {
		return StoredPlans.store(this.database, "local/zymtrace/" + release);
	}

	private Plan stored() {
		return this.plans.required(this.plan);
	}

	private List<StageState> stagesOf(UUID stagedUpgrade) {
		return this.stagedUpgrades.findById(stagedUpgrade).orElseThrow().stages().stream().map(Stage::state).toList();
	}

	private long count(String action) {
		return this.database.sql("select count(*) from audit_entry where plan_id = ? and action = ?")
			.params(this.plan, action)
			.query(Long.class)
			.single();
	}

	private void refusing(String action, Runnable test) {
		this.database.sql("alter table audit_entry add constraint refusing check (action <> '" + action + "') nocheck")
			.update();
		try {
			test.run();
		}
		finally {
			this.database.sql("alter table audit_entry drop constraint refusing").update();
		}
	}

}
