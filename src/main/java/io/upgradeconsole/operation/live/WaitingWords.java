package io.upgradeconsole.operation.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.upgradeconsole.ui.Elapsed;
import org.jspecify.annotations.Nullable;

/**
 * Says what helm waits for, which helm itself does not.
 */
final class WaitingWords {

	private static final int MOST_NAMES = 3;

	private final Picture picture;

	private final Instant begun;

	private final int base;

	private final Duration timeout;

	/**
	 * The words for one run of helm.
	 * @param begun when it began
	 * @param base the newest revision before it
	 * @param timeout how long it waits for one thing
	 */
	WaitingWords(Picture picture, Instant begun, int base, Duration timeout) {
		this.picture = picture;
		this.begun = begun;
		this.base = base;
		this.timeout = timeout;
	}

	Waiting helm() {
		if (this.picture.newest().revision() > this.base + 1) {
			return Waiting.plain("Helm has given up and rolls back.",
					"Its rollback leaves the services as they are; the console will say what runs.");
		}
		return job(Picture.JobState.ACTIVE).map(this::awaited)
			.or(() -> job(Picture.JobState.FAILED).map(WaitingWords::failed))
			.or(this::recreation)
			.or(this::manifest)
			.orElseGet(() -> Waiting.plain("Helm is at work.", "Nothing of the release is waiting in the cluster."));
	}

	/** What is awaited when helm has ended. */
	static Waiting rollouts(Picture picture) {
		List<Picture.Service> unready = picture.services().stream().filter(WaitingWords::isUnready).toList();
		return unready.isEmpty() ? Waiting.plain("All services are ready.", "What runs is compared with the plan next.")
				: listed("Waiting for", unready);
	}

	private Optional<Picture.Job> job(Picture.JobState state) {
		return this.picture.jobs().stream().filter((job) -> job.state() == state).findFirst();
	}

	private Waiting awaited(Picture.Job job) {
		Duration limit = (job.deadline() != null && job.deadline().compareTo(this.timeout) < 0) ? job.deadline()
				: this.timeout;
		String what = "Helm waits for " + (isMigration(job) ? "the migrate Job" : "Job " + job.name());
		if (!job.obstacle().isEmpty()) {
			return new Waiting(what + ", in vain as it looks.", job.startedAt(),
					job.obstacle() + " Helm gives up after " + Elapsed.of(limit) + ".", true);
		}
		String tries = (job.failedPods() == 0) ? ""
				: ((job.failedPods() == 1) ? " One of its pods has" : " " + job.failedPods() + " of its pods have")
						+ " failed; it tries again.";
		return new Waiting(what + ".", job.startedAt(), "It may take up to " + Elapsed.of(limit) + "." + tries, false);
	}

	private static Waiting failed(Picture.Job job) {
		return new Waiting((isMigration(job) ? "The migrate Job" : "Job " + job.name()) + " has failed.", null,
				job.obstacle() + " Helm is about to end with that.", true);
	}

	/** Helm deletes the hooks' Deployments one by one and makes each anew. */
	private Optional<Waiting> recreation() {
		List<Picture.Service> hooks = this.picture.services()
			.stream()
			.filter((service) -> service.hook() && !service.planned().isEmpty())
			.toList();
		long back = hooks.stream().filter((service) -> isMadeSinceBegun(service.now())).count();
		boolean gone = hooks.stream().anyMatch((service) -> service.before() != null && service.now() == null);
		if (back == hooks.size() || (back == 0 && !gone)) {
			return Optional.empty();
		}
		return Optional.of(Waiting.plain(
				"Deployments are being made anew: " + back + " of " + hooks.size() + " are back.",
				stuck(hooks).map((words) -> words + " Helm does not wait for it.")
					.orElse("Helm deletes each and makes it again; while one is gone its service does not answer.")));
	}

	private boolean isMadeSinceBegun(Picture.@Nullable Running now) {
		// the API knows whole seconds
		return now != null && now.createdAt().isAfter(this.begun.minusSeconds(1));
	}

	/** Helm waits for the manifest's workloads, and for none of the hooks'. */
	private Optional<Waiting> manifest() {
		List<Picture.Service> unready = this.picture.services()
			.stream()
			.filter((service) -> !service.hook() && isUnready(service))
			.toList();
		return unready.isEmpty() ? Optional.empty() : Optional.of(listed("Helm waits for", unready));
	}

	private static Waiting listed(String beginning, List<Picture.Service> unready) {
		String names = unready.stream().limit(MOST_NAMES).map(Picture.Service::name).collect(Collectors.joining(", "))
				+ ((unready.size() > MOST_NAMES) ? " and " + (unready.size() - MOST_NAMES) + " more" : "");
		String what = beginning + " " + ((unready.size() == 1) ? "one rollout" : unready.size() + " rollouts") + ": "
				+ names + ".";
		return stuck(unready).map((words) -> new Waiting(what, null, words, true))
			.orElseGet(() -> Waiting.plain(what, "No pod of theirs is stuck."));
	}

	private static Optional<String> stuck(List<Picture.Service> services) {
		return services.stream()
			.map(Picture.Service::now)
			.filter(Objects::nonNull)
			.map(Picture.Running::obstacle)
			.filter((obstacle) -> !obstacle.isEmpty())
			.findFirst();
	}

	private static boolean isUnready(Picture.Service service) {
		return !service.planned().isEmpty() && (service.now() == null || !service.now().rolledOut());
	}

	private static boolean isMigration(Picture.Job job) {
		return job.name().endsWith("-migrate");
	}

}
