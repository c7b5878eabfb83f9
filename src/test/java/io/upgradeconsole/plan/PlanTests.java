package io.upgradeconsole.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class PlanTests {

	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

	private static final ReleaseRef RELEASE = ReleaseRef.of("c", "zymtrace", "backend");

	@Test
	void aPlanIsStartedOnce() {
		Plan plan = plan(List.of());
		plan.requireStartable("digest", NOW);
		plan.markStarted(NOW);
		assertThat(plan.status(NOW)).isEqualTo(PlanStatus.STARTED);
		assertRefused("plan-started", () -> plan.markStarted(NOW));
	}

	@Test
	void anotherDigestIsRefusedBeforeAnythingElse() {
		Plan plan = plan(List.of(Finding.blocking("x", "", "", "")));
		assertRefused("plan-digest-differs", () -> plan.requireStartable("another", NOW));
		assertRefused("plan-digest-differs", () -> plan.requireStartable("", NOW));
	}

	@Test
	void aBlockedPlanCannotBeStartedNorGoStale() {
		Plan plan = plan(List.of(Finding.info("y", "", "", ""), Finding.blocking("x", "", "", "")));
		assertThat(plan.status(NOW)).isEqualTo(PlanStatus.BLOCKED);
		assertRefused("plan-blocked", () -> plan.markStarted(NOW));
		assertThatIllegalStateException().isThrownBy(() -> plan.markStale(List.of()));
	}

	@Test
	void aPlanExpiresAtItsLastMoment() {
		Plan plan = plan(List.of());
		Instant end = NOW.plus(Duration.ofHours(24));
		plan.requireStartable("digest", end.minusMillis(1));
		assertThat(plan.status(end)).isEqualTo(PlanStatus.EXPIRED);
		assertRefused("plan-expired", () -> plan.markStarted(end));
	}

	@Test
	void aStartedPlanDoesNotExpireButMayBeFoundStale() {
		Plan plan = plan(List.of());
		plan.markStarted(NOW);
		assertThat(plan.status(NOW.plus(Duration.ofDays(2)))).isEqualTo(PlanStatus.STARTED);
		List<StaleReason> reasons = List.of(new StaleReason(StaleReason.RELEASE_MOVED, "It has moved."),
				new StaleReason(StaleReason.CHART, "So has the chart."));
		plan.markStale(reasons);
		assertThat(plan.staleReasons()).isEqualTo(reasons);
		assertThat(plan.staleReason()).isEqualTo("It has moved. So has the chart.");
		assertRefused("plan-stale", () -> plan.requireStartable("digest", NOW));
		assertThatIllegalStateException().isThrownBy(() -> plan.markStale(List.of()));
	}

	@Test
	void theContentIsKeptAsItWasShown() {
		Plan plan = plan(List.of(Finding.info("x", "t", "d", "r")));
		assertThat(plan.content()).isEqualTo(content(List.of(Finding.info("x", "t", "d", "r"))));
	}

	@Test
	void aPodIsKnownByTheObjectThatMadeIt() {
		PlanContent content = content(List.of());
		assertThat(content.ownsPod("zymtrace-web-5d4f-x2")).isTrue();
		assertThat(content.ownsPod("zymtrace-migrate-abcde")).isTrue();
		assertThat(content.ownsPod("zymtrace-config-1")).isFalse();
		assertThat(content.ownsPod("somebody-elses-web-1")).isFalse();
	}

	@Test
	void aRequestHoldsExactlyWhatItsPathTakes() {
		ChartVersion chart = new ChartVersion("26.8.4");
		ImageTag tag = new ImageTag("26.8.4");
		UUID file = UUID.randomUUID();
		new PlanRequest(RELEASE, UpgradePath.IMAGE_ONLY, null, tag, null, null);
		new PlanRequest(RELEASE, UpgradePath.CHART_ONLY, chart, null, file, null);
		new PlanRequest(RELEASE, UpgradePath.COMBINED, chart, tag, null, null);
		assertRefused("image-tag-missing",
				() -> new PlanRequest(RELEASE, UpgradePath.IMAGE_ONLY, null, null, null, null));
		assertRefused("input-not-of-this-path",
				() -> new PlanRequest(RELEASE, UpgradePath.IMAGE_ONLY, chart, tag, null, null));
		assertRefused("input-not-of-this-path",
				() -> new PlanRequest(RELEASE, UpgradePath.IMAGE_ONLY, null, tag, file, null));
		assertRefused("input-not-of-this-path",
				() -> new PlanRequest(RELEASE, UpgradePath.CHART_ONLY, chart, tag, null, null));
		assertRefused("chart-version-missing",
				() -> new PlanRequest(RELEASE, UpgradePath.COMBINED, null, tag, null, null));
	}

	@Test
	void whatIsTypedIntoTheWizardIsCutAndHoldsNoNul() {
		DraftEntries entries = DraftEntries.of("COMBINED", "26.8.4\0", "x".repeat(600), null, null, null);
		assertThat(entries.chartVersion()).isEqualTo("26.8.4");
		assertThat(entries.imageTag()).hasSize(500);
	}

	private static void assertRefused(String type, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.problem().type()).isEqualTo(type));
	}

	private static Plan plan(List<Finding> findings) {
		return new Plan(RELEASE, new Revision(3), "digest", content(findings), "operator", NOW,
				NOW.plus(Duration.ofHours(24)));
	}

	private static PlanContent content(List<Finding> findings) {
		return new PlanContent(UpgradePath.IMAGE_ONLY, "26.5.0", "26.5.0", "26.5.0", "26.5.1", true, null, null, "",
				"1h0m0s", List.of(), findings, List.of(), List.of(), List.of(), Map.of("HOOK/Deployment//zymtrace-web",
						"d", "HOOK/Job//zymtrace-migrate#2", "d", "MANIFEST/ConfigMap//zymtrace-config", "d"),
				List.of(), "{}\n");
	}

}
