package io.upgradeconsole.overview.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.overview.ReleaseGlance;
import io.upgradeconsole.release.ListedRelease;
import io.upgradeconsole.release.ReleaseOutline;
import io.upgradeconsole.release.RunningService;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.ui.StatusBadge;
import io.upgradeconsole.verification.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HealthViewsTests {

	private static final UUID VERIFICATION = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");

	private static final Map<String, RunningService> ALL_READY = Map.of("web", new RunningService("26.5.0", true, true),
			"ingest", new RunningService("26.5.0", true, true));

	@Test
	void whatHelmCallsDeployedIsHealthyOnlyAsFarAsItsServicesRun() {
		assertThat(HealthViews.badge("deployed", 6, 6, true, false)).isEqualTo(StatusBadge.success("Healthy"));
		assertThat(HealthViews.badge("deployed", 6, 4, true, false)).isEqualTo(StatusBadge.warning("Degraded"));
		assertThat(HealthViews.badge("deployed", 6, 0, false, false)).isEqualTo(StatusBadge.danger("Down"));
		assertThat(HealthViews.badge("deployed", 6, 0, true, false)).as("the old pods answer while the new ones start")
			.isEqualTo(StatusBadge.warning("Degraded"));
		assertThat(HealthViews.badge("deployed", 6, 6, true, true))
			.isEqualTo(StatusBadge.danger("Not as it should be"));
		assertThat(HealthViews.badge("deployed", 0, 0, false, false)).as("nothing was looked at")
			.isEqualTo(StatusBadge.neutral("No services"));
	}

	@Test
	void helmsBadNewsStaysBadNewsWhateverRuns() {
		assertThat(HealthViews.badge("failed", 6, 6, true, false)).isEqualTo(StatusBadge.danger("Failed"));
		assertThat(HealthViews.badge("pending-upgrade", 6, 6, true, false))
			.isEqualTo(StatusBadge.warning("Pending upgrade"));
	}

	@Test
	void whereNobodyCouldLookNothingIsClaimed() {
		HealthView health = HealthViews.of(glance("deployed", null, null, 0, false));
		assertThat(health.badge()).isEqualTo(StatusBadge.neutral("Not known"));
		assertThat(words(health)).containsExactly("its services could not be read");
	}

	@Test
	void eachThingToLookAtLeadsThere() {
		HealthView health = HealthViews
			.of(glance("deployed", ALL_READY, new Outcome(VERIFICATION, "uid", false), 2, true));
		assertThat(health.notes()).containsExactly(HealthView.Note.of("all 2 services ready"),
				new HealthView.Note("verification failed", "/verifications/" + VERIFICATION),
				new HealthView.Note("changed past this console", "/releases/local/zymtrace/backend"),
				new HealthView.Note("2 plans wait for approval", "/approvals"));
		assertThat(HealthViews.of(glance("pending-upgrade", ALL_READY, null, 0, false)).notes())
			.contains(new HealthView.Note("find the way out", "/releases/local/zymtrace/backend/pending"));
	}

	private static List<String> words(HealthView health) {
		return health.notes().stream().map(HealthView.Note::words).toList();
	}

	private static ReleaseGlance glance(String status, @Nullable Map<String, RunningService> services,
			@Nullable Outcome outcome, int waiting, boolean unexplained) {
		ReleaseOutline outline = new ReleaseOutline("backend", "26.5.0", "26.5.0", "zymtrace",
				List.of("zymtrace-web", "zymtrace-ingest"));
		return new ReleaseGlance(new ListedRelease(ReleaseRef.of("local", "zymtrace", "backend"), new Revision(1),
				status, Instant.EPOCH, "uid", outline), services, null, outcome, waiting, unexplained);
	}

}
