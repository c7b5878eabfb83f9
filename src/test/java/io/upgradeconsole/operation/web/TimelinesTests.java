package io.upgradeconsole.operation.web;

import java.time.Instant;
import java.util.List;

import io.upgradeconsole.operation.PhaseRun;
import io.upgradeconsole.operation.live.Picture;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.ui.StatusBadge;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimelinesTests {

	private static final Instant BEGUN = Instant.parse("2026-11-22T12:00:00Z");

	private static final List<OperationView.Phase> PHASES = List.of(phase(Phase.REPO_UPDATE, "success"),
			phase(Phase.CHECK, "success"), phase(Phase.HELM, "running"), phase(Phase.WAIT_READY, "neutral"));

	private static final List<PhaseRun> RUNS = List.of(run(Phase.REPO_UPDATE, 0, 10), run(Phase.CHECK, 10, 10),
			run(Phase.HELM, 10, null));

	@Test
	void aPhaseIsAsWideAsItIsLongAndOneThatTookNoTimeIsThereAllTheSame() {
		TimelineView picture = Timelines.of(RUNS, PHASES, List.of(), BEGUN.plusSeconds(100));
		assertThat(picture.bars()).extracting(TimelineView.Bar::x).containsExactly("0.00%", "9.92%", "10.71%");
		assertThat(picture.bars()).extracting(TimelineView.Bar::width).containsExactly("9.92%", "0.79%", "89.29%");
		assertThat(picture.bars()).extracting(TimelineView.Bar::tone).containsExactly("success", "success", "running");
		assertThat(picture.bars()).extracting(TimelineView.Bar::labelled).containsExactly(false, false, true);
		assertThat(picture.summary()).isEqualTo("Refresh the chart repository: 10 s; "
				+ "Check that nothing changed since approval: under 0.1 s; Run helm: running.");
		assertThat(picture.phases()).isEqualTo(PHASES);
	}

	@Test
	void whatRunsGrowsAndTheRestShrinks() {
		TimelineView later = Timelines.of(RUNS, PHASES, List.of(), BEGUN.plusSeconds(1000));
		assertThat(later.bars()).extracting(TimelineView.Bar::width).containsExactly("0.99%", "0.79%", "98.21%");
	}

	@Test
	void aJobLiesWithinThePhaseThatItRanIn() {
		TimelineView picture = Timelines.of(RUNS, PHASES, List.of(job(55, null), job(20, BEGUN.plusSeconds(65))),
				BEGUN.plusSeconds(100));
		assertThat(picture.jobs()).extracting(TimelineView.Bar::x).containsExactly("55.36%", "20.63%");
		assertThat(picture.jobs()).extracting(TimelineView.Bar::width).containsExactly("44.64%", "44.64%");
		assertThat(picture.jobs()).extracting(TimelineView.Bar::words)
			.containsExactly("zymtrace-migrate", "zymtrace-migrate, 45 s");
	}

	@Test
	void nothingIsDrawnBeforeAnythingHasBegun() {
		TimelineView picture = Timelines.of(List.of(), PHASES, List.of(), BEGUN);
		assertThat(picture.bars()).isEmpty();
		assertThat(picture.summary()).isEqualTo("No phase has begun.");
	}

	private static OperationView.Phase phase(Phase phase, String tone) {
		return new OperationView.Phase(phase.words(), new StatusBadge("word", tone), null, null, null);
	}

	private static PhaseRun run(Phase phase, int from, Integer to) {
		return new PhaseRun(phase, BEGUN.plusSeconds(from), (to != null) ? BEGUN.plusSeconds(to) : null, null,
				List.of());
	}

	private static Picture.Job job(int from, Instant to) {
		return new Picture.Job("zymtrace-migrate", (to != null) ? Picture.JobState.GONE : Picture.JobState.ACTIVE,
				"r/m:2", BEGUN.plusSeconds(from), to, null, 0, "");
	}

}
