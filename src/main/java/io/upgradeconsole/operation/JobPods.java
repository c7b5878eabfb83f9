package io.upgradeconsole.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.upgradeconsole.cluster.ExecutorJob;
import io.upgradeconsole.cluster.ExecutorJobs;
import io.upgradeconsole.cluster.ExecutorProperties;
import io.upgradeconsole.process.SupervisorPods;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Has supervisors run in Jobs, as the settings describe these.
 */
@Component
class JobPods implements SupervisorPods {

	private final ExecutorJobs jobs;

	private final ExecutorProperties properties;

	JobPods(ExecutorJobs jobs, ExecutorProperties properties) {
		this.jobs = jobs;
		this.properties = properties;
	}

	@Override
	public boolean areUsed() {
		return this.properties.isJob();
	}

	@Override
	public Optional<Place> place(UUID operation, ClusterName cluster) {
		return areUsed() ? Optional.of(new Place(cluster, new Namespace(this.properties.executorJob().namespace()),
				"upgrade-console-" + operation)) : Optional.empty();
	}

	@Override
	public List<String> arguments(Place place) {
		return List.of(ExecutorJob.ROOM + "/files",
				this.properties.executorJob().apiServer() + "/api/v1/namespaces/" + place.namespace() + "/secrets/"
						+ place.job(),
				ExecutorJob.ACCOUNT, String.valueOf(this.properties.executorJob().patience().toSeconds()));
	}

	@Override
	public Duration startTimeout() {
		return this.properties.executorJob().startTimeout();
	}

	@Override
	public void create(Place place, List<String> commandLine) {
		ExecutorProperties.Job job = this.properties.executorJob();
		this.jobs.create(place.cluster(), place.namespace(),
				new ExecutorJob(place.job(), job.image(), job.imagePullSecrets(), job.serviceAccount(), commandLine,
						job.requests(), job.limits(), job.ttl(), job.gracePeriod()));
	}

	@Override
	public void tell(Place place, Map<String, byte[]> keys) {
		this.jobs.tell(place.cluster(), place.namespace(), place.job(), keys);
	}

	@Override
	public Set<String> told(Place place) {
		return this.jobs.told(place.cluster(), place.namespace(), place.job());
	}

	@Override
	public State state(Place place) {
		ExecutorJobs.State state = this.jobs.state(place.cluster(), place.namespace(), place.job());
		return new State(Stage.valueOf(state.stage().name()), state.pod(), state.why());
	}

	@Override
	public void follow(Place place, String pod, @Nullable Instant after, BiConsumer<Instant, String> reader) {
		this.jobs.follow(place.cluster(), place.namespace(), pod, after,
				(line) -> reader.accept(line.at(), line.text()));
	}

	@Override
	public void rest(Place place, String pod, @Nullable Instant after, BiConsumer<Instant, String> reader) {
		this.jobs.rest(place.cluster(), place.namespace(), pod, after, (line) -> reader.accept(line.at(), line.text()));
	}

	@Override
	public void forget(Place place) {
		this.jobs.forget(place.cluster(), place.namespace(), place.job());
	}

	@Override
	public void delete(Place place) {
		this.jobs.delete(place.cluster(), place.namespace(), place.job());
	}

}
