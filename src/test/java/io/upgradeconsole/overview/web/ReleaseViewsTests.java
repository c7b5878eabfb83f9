package io.upgradeconsole.overview.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.cluster.ObjectKind;
import io.upgradeconsole.overview.FirstSight;
import io.upgradeconsole.overview.ReleaseDetails;
import io.upgradeconsole.overview.UnexplainedChange;
import io.upgradeconsole.plan.RevisionOrigins;
import io.upgradeconsole.release.HistoryEntry;
import io.upgradeconsole.release.ReleaseFacts;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.verification.Outcome;
import io.upgradeconsole.verification.VerifiedRevision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReleaseViewsTests {

	private static final ReleaseRef RELEASE = ReleaseRef.of("local", "zymtrace", "backend");

	private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

	private static final UUID PLAN = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");

	private static final HistoryEntry FIRST = entry(1, "superseded", "26.4.2");

	private static final HistoryEntry SECOND = entry(2, "failed", "26.5.0");

	private static final HistoryEntry THIRD = entry(3, "deployed", "26.5.0");

	@Test
	void aRevisionThatFailedItsOnlyVerificationIsNotHealthyThoughAllOfItIsReady() {
		ReleaseView view = view(1, new Outcome(UUID.randomUUID(), "uid", false), List.of());
		assertThat(view.status().word()).isEqualTo("Not as it should be");
		assertThat(view.helmStatus()).isEqualTo("deployed");
		assertThat(view.verified().current())
			.isEqualTo("Revision 3 has failed its newest verification, and never passed one.");
	}

	@Test
	void whatWasFoundOfAnotherRevisionSaysNothingOfThisOne() {
		assertThat(view(1, new Outcome(UUID.randomUUID(), "another", false), List.of()).status().word())
			.isEqualTo("Healthy");
		assertThat(view(0, null, List.of()).status().word()).isEqualTo("Down");
	}

	@Test
	void theHistorySaysWhoMadeEachRevision() {
		assertThat(view(1, null, List.of()).history()).extracting(ReleaseView.HistoryEntry::made)
			.containsExactly(new ReleaseView.Made("by ada", "/plans/" + PLAN + "/operation", false),
					new ReleaseView.Made("past this console", null, true),
					new ReleaseView.Made("before this console saw it", null, false));
	}

	@Test
	void thePictureOfItSaysTheSameFromTheOldestOn() {
		VerifiedRevision good = new VerifiedRevision(new Revision(3),
				new VerifiedRevision.Run(UUID.randomUUID(), NOON, "ada"), null);
		HistoryPicture picture = view(1, null, List.of(good)).picture();
		assertThat(picture.shown()).isTrue();
		assertThat(picture.points()).containsExactly(
				new HistoryPicture.Point(1, "16.67%", "neutral", false, false, "26.4.2",
						"revision 1, chart 26.4.2, superseded, made before this console saw it"),
				new HistoryPicture.Point(2, "50.00%", "danger", true, false, "26.5.0",
						"revision 2, chart 26.5.0, failed, made past this console"),
				new HistoryPicture.Point(3, "83.33%", "success", false, true, "",
						"revision 3, chart 26.5.0, deployed, verified good, made by ada"));
	}

	@Test
	void aPictureTicksNothingThatHasFailedSince() {
		VerifiedRevision.Run run = new VerifiedRevision.Run(UUID.randomUUID(), NOON, "ada");
		assertThat(view(1, null, List.of(new VerifiedRevision(new Revision(3), run, run))).picture().points())
			.noneMatch(HistoryPicture.Point::verified);
	}

	private static ReleaseView view(int ready, @Nullable Outcome outcome, List<VerifiedRevision> verified) {
		ReleaseFacts facts = new ReleaseFacts("backend", "26.5.0", "26.5.0", "zymtrace", Map.of(),
				Map.of("web", "r/web:26.5.0"), Map.of(), "", Set.of(new ObjectKind("apps/v1", "Deployment")));
		LiveWorkload web = new LiveWorkload("Deployment", "zymtrace-web", NOON, true, 1, 1, ready, 1,
				List.of("r/web:26.5.0"), Map.of(), null);
		return new ReleaseViews().release(new ReleaseDetails(
				new ReleaseSummary(RELEASE, new Revision(3), "deployed", NOON, "uid", facts, Map.of()),
				List.of(THIRD, SECOND, FIRST), List.of(), null, List.of(web), null, null, verified,
				Map.of(THIRD.deployedAt(), new RevisionOrigins.Origin("ada", PLAN)),
				List.of(new UnexplainedChange(RELEASE, SECOND, new FirstSight(new Revision(1), NOON))), List.of(),
				outcome), new ReleaseViews.Allowed(true, true, true));
	}

	private static HistoryEntry entry(int revision, String status, String chart) {
		return new HistoryEntry(new Revision(revision), status, NOON.plusSeconds(revision), chart, chart, "");
	}

}
