package io.upgradeconsole.operation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.upgradeconsole.operation.PhaseRun;
import io.upgradeconsole.operation.live.Picture;
import io.upgradeconsole.ui.Elapsed;
import org.jspecify.annotations.Nullable;

/**
 * Draws an operation's phases to scale. A phase that took no time is a sliver all the
 * same: it was there.
 */
final class Timelines {

	/** Of the whole width. */
	private static final double SLIVER = 0.008;

	/** How many characters are as wide as the whole picture, on a small desktop. */
	private static final double CHARACTERS = 120;

	private final List<PhaseRun> runs;

	private final Instant now;

	private final List<Double> widths;

	private Timelines(List<PhaseRun> runs, Instant now) {
		this.runs = runs;
		this.now = now;
		this.widths = widths(runs.stream().map((run) -> seconds(run.startedAt(), run.endedAt())).toList());
	}

	/**
	 * The picture.
	 * @param runs the phases that were entered, in that order
	 * @param phases all phases of the operation
	 * @param jobs what ran within them
	 * @param now until when the phase lasts that has not ended
	 */
	static TimelineView of(List<PhaseRun> runs, List<OperationView.Phase> phases, List<Picture.Job> jobs, Instant now) {
		return new Timelines(runs, now).draw(phases, jobs);
	}

	private TimelineView draw(List<OperationView.Phase> phases, List<Picture.Job> jobs) {
		List<TimelineView.Bar> bars = new ArrayList<>();
		double x = 0;
		for (int i = 0; i < this.runs.size(); i++) {
			PhaseRun run = this.runs.get(i);
			String tone = phases.stream()
				.filter((phase) -> phase.title().equals(run.phase().words()))
				.map((phase) -> phase.status().tone())
				.findFirst()
				.orElse("neutral");
			bars.add(bar(run.phase().words(), tone, x, this.widths.get(i), run.startedAt(), run.endedAt()));
			x += this.widths.get(i);
		}
		return new TimelineView(words(bars), bars, jobs.stream().map(this::bar).toList(), phases);
	}

	private TimelineView.Bar bar(Picture.Job job) {
		double from = place(job.startedAt());
		double to = place((job.endedAt() != null) ? job.endedAt() : this.now);
		String tone = switch (job.state()) {
			case ACTIVE -> "running";
			case SUCCEEDED, GONE -> "success";
			case FAILED -> "danger";
		};
		return bar(job.name(), tone, from, Math.max(to - from, SLIVER), job.startedAt(), job.endedAt());
	}

	/** Where in the picture a moment is. */
	private double place(Instant moment) {
		double x = 0;
		for (int i = 0; i < this.runs.size(); i++) {
			PhaseRun run = this.runs.get(i);
			Instant end = (run.endedAt() != null) ? run.endedAt() : this.now;
			if (moment.isBefore(end)) {
				double share = seconds(run.startedAt(), moment) / Math.max(0.001, seconds(run.startedAt(), end));
				return x + this.widths.get(i) * Math.max(0, Math.min(1, share));
			}
			x += this.widths.get(i);
		}
		return x;
	}

	private double seconds(Instant from, @Nullable Instant to) {
		return Duration.between(from, (to != null) ? to : this.now).toMillis() / 1000.0;
	}

	/** Shares of one; none is less than a sliver. */
	private static List<Double> widths(List<Double> seconds) {
		double all = seconds.stream().mapToDouble((each) -> Math.max(0, each)).sum();
		List<Double> shares = seconds.stream()
			.map((each) -> Math.max((all > 0) ? each / all : 1.0 / seconds.size(), SLIVER))
			.toList();
		double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
		return shares.stream().map((share) -> share / sum).toList();
	}

	private static TimelineView.Bar bar(String title, String tone, double x, double width, Instant from,
			@Nullable Instant to) {
		String duration = (to != null) ? Elapsed.of(Duration.between(from, to)) : null;
		int characters = title.length() + ((duration != null) ? duration.length() + 2 : 0);
		return new TimelineView.Bar(title, tone, percent(x), percent(width), from.toString(),
				(to != null) ? to.toString() : null, duration, width * CHARACTERS > characters);
	}

	private static String percent(double share) {
		return String.format(Locale.ROOT, "%.2f%%", share * 100);
	}

	private static String words(List<TimelineView.Bar> bars) {
		return bars.isEmpty() ? "No phase has begun."
				: bars.stream()
					.map((bar) -> bar.title() + ": " + ((bar.duration() != null) ? bar.duration() : "running"))
					.collect(Collectors.joining("; ", "", "."));
	}

}
