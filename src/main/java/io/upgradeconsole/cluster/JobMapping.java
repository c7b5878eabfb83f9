package io.upgradeconsole.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Job's status.
 */
final class JobMapping {

	private JobMapping() {
	}

	static LiveJob job(Job job) {
		JobStatus status = Objects.requireNonNullElseGet(job.getStatus(), JobStatus::new);
		Optional<JobCondition> complete = condition(status, "Complete");
		Optional<JobCondition> failed = condition(status, "Failed");
		LiveJob.State state = failed.isPresent() ? LiveJob.State.FAILED
				: complete.isPresent() ? LiveJob.State.SUCCEEDED : LiveJob.State.ACTIVE;
		@Nullable Long deadline = (job.getSpec() != null) ? job.getSpec().getActiveDeadlineSeconds() : null;
		return new LiveJob(job.getMetadata().getName(), images(job), state,
				Instant.parse(job.getMetadata().getCreationTimestamp()),
				failed.or(() -> complete).map(JobCondition::getLastTransitionTime).map(Instant::parse).orElse(null),
				(deadline != null) ? Duration.ofSeconds(deadline) : null,
				Objects.requireNonNullElse(status.getFailed(), 0), text(failed.map(JobCondition::getReason)),
				text(failed.map(JobCondition::getMessage)));
	}

	private static Optional<JobCondition> condition(JobStatus status, String type) {
		return status.getConditions()
			.stream()
			.filter((condition) -> type.equals(condition.getType()) && "True".equals(condition.getStatus()))
			.findFirst();
	}

	private static List<String> images(Job job) {
		return job.getSpec().getTemplate().getSpec().getContainers().stream().map(Container::getImage).toList();
	}

	private static String text(Optional<String> value) {
		return value.orElse("");
	}

}
