package io.upgradeconsole.operation.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.upgradeconsole.operation.JobLogs;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.live.LiveStatus;
import io.upgradeconsole.operation.live.LiveWatch;
import io.upgradeconsole.operation.live.Picture;
import io.upgradeconsole.operation.live.Waiting;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.Elapsed;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Turns what the cluster shows into what the page shows.
 */
@Component
class LiveViews {

	private static final int MOST_NOTES = 8;

	private static final int JOB_LINES = 500;

	private final LiveWatch watch;

	private final OperationViews operations;

	private final PlanService plans;

	private final JobLogs jobLogs;

	private final Clock clock;

	LiveViews(LiveWatch watch, OperationViews operations, PlanService plans, JobLogs jobLogs, Clock clock) {
		this.jobLogs = jobLogs;
		this.watch = watch;
		this.operations = operations;
		this.plans = plans;
		this.clock = clock;
	}

	/**
	 * The view.
	 * @param withLog whether the page needs the Jobs' log; it fetches later lines itself
	 */
	LiveView of(Operation operation, boolean withLog) {
		Plan plan = this.plans.required(operation.planId());
		LiveStatus status = this.watch.status(operation);
		Picture picture = status.picture();
		List<Picture.Job> jobs = (picture != null) ? picture.jobs() : List.of();
		List<Picture.Note> notes = (picture != null) ? picture.notes() : List.of();
		List<LiveView.Service> services = (picture != null) ? ServiceRows.of(picture, operation.status().isEnded())
				: ServiceRows.unseen(this.watch.expected(operation, plan));
		long warnings = notes.stream().filter(Picture.Note::warning).count();
		return new LiveView(operation.id().toString(), operation.status().isEnded(),
				Waiting.of(operation, plan, picture).map(LiveViews::waiting).orElse(null), silence(status),
				(picture != null) ? Moment.of(picture.at()) : null,
				Timelines.of(operation.phases(), this.operations.phases(operation, plan), jobs, end(operation)),
				services, (picture != null) ? ServiceRows.ready(picture) : "",
				jobs.stream().map(LiveViews::job).toList(),
				withLog ? this.jobLogs.tail(operation.id(), JOB_LINES) : List.of(),
				notes.stream().limit(MOST_NOTES).map(LiveViews::note).toList(), Math.max(0, notes.size() - MOST_NOTES),
				withheld(picture), (warnings == 0) ? "" : (warnings == 1) ? "1 warning" : warnings + " warnings");
	}

	private Instant end(Operation operation) {
		return Objects.requireNonNullElseGet(operation.endedAt(), this.clock::instant);
	}

	private static LiveView.Waiting waiting(Waiting waiting) {
		return new LiveView.Waiting(waiting.what(), (waiting.since() != null) ? Moment.of(waiting.since()) : null,
				waiting.more(), waiting.stuck() ? "warning" : "info", waiting.stuck() ? "warning" : "clock");
	}

	private static @Nullable Callout silence(LiveStatus status) {
		if (status.silence() == null) {
			return null;
		}
		return Callout.warning("This is not live",
				status.silence() + ((status.silentSince() != null)
						? " What follows was seen at " + Moment.of(status.silentSince()).utc() + "."
						: " Nothing has been seen of it yet."),
				"Helm and the operation go on by themselves.");
	}

	private static @Nullable Callout withheld(@Nullable Picture picture) {
		return (picture == null || picture.withheld().isEmpty()) ? null : Callout.info("Events cannot be shown",
				picture.withheld(), "Give the account the permission to list events; all else works without.");
	}

	private static LiveView.Job job(Picture.Job job) {
		List<String> facts = new ArrayList<>();
		switch (job.state()) {
			case GONE -> facts.add("It is gone, as helm leaves it when it has succeeded.");
			case ACTIVE -> {
				if (job.deadline() != null) {
					facts.add("The cluster ends it after " + Elapsed.of(job.deadline()) + ".");
				}
			}
			case SUCCEEDED, FAILED -> {
			}
		}
		if (!job.obstacle().isEmpty()) {
			facts.add(job.obstacle());
		}
		if (job.failedPods() > 0) {
			facts.add((job.failedPods() == 1) ? "One of its pods has failed."
					: job.failedPods() + " of its pods have failed.");
		}
		return new LiveView.Job(job.name().endsWith("-migrate") ? "The migrate Job" : "Job " + job.name(), badge(job),
				ImageText.tag(job.image()), facts, Moment.of(job.startedAt()),
				(job.endedAt() != null) ? Elapsed.of(Duration.between(job.startedAt(), job.endedAt())) : null);
	}

	private static StatusBadge badge(Picture.Job job) {
		return switch (job.state()) {
			case ACTIVE -> job.obstacle().isEmpty() ? StatusBadge.running("Running") : StatusBadge.warning("Stuck");
			case SUCCEEDED, GONE -> StatusBadge.success("Done");
			case FAILED -> StatusBadge.danger("Failed");
		};
	}

	private static LiveView.Note note(Picture.Note note) {
		return new LiveView.Note(note.warning(), note.reason(), note.message(),
				note.object().replace('/', ' ') + ((note.others() == 0) ? "" : " and " + note.others() + " more"),
				(note.count() == 1) ? "" : note.count() + " times", Moment.of(note.lastAt()));
	}

}
