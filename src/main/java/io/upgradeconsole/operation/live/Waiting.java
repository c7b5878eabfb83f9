package io.upgradeconsole.operation.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.PhaseRun;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.ui.Elapsed;
import org.jspecify.annotations.Nullable;

/**
 * What an operation waits for.
 *
 * @param what one sentence; it stays the same while the same is awaited
 * @param since since when, or {@code null} where that does not matter
 * @param more what else is to be known, empty where there is nothing
 * @param stuck whether waiting alone does not help
 */
public record Waiting(String what, @Nullable Instant since, String more, boolean stuck) {

	private static final int MOST_NAMES = 3;

	private static final String UNCHANGED = "Nothing changes in the cluster yet.";

	/**
	 * What a running operation waits for.
	 * @param picture what the cluster shows, or {@code null} before the first look
	 * @return nothing when it has ended
	 */
	public static Optional<Waiting> of(Operation operation, Plan plan, @Nullable Picture picture) {
		Phase phase = operation.phase();
		if (operation.status().isEnded()) {
			return Optional.empty();
		}
		if (phase == null) {
			return Optional.of(simple("It waits to begin.", UNCHANGED));
		}
		return Optional.of(switch (phase) {
			case REPO_UPDATE -> simple("The chart repository is asked for its charts.", UNCHANGED);
			case CHECK -> simple("Helm renders the upgrade again, to compare it with the approved plan.", UNCHANGED);
			case HELM -> (picture != null) ? helm(operation, plan, picture)
					: simple("Helm is at work.", "The cluster has not been looked at yet.");
			case WAIT_READY -> (picture != null) ? rollouts(picture) : simple("The services are awaited.", "");
			case VERIFY -> simple("What runs is compared with what was planned.", "");
			default -> simple(phase.words() + ".", "");
		});
	}

	private static Waiting simple(String what, String more) {
		return new Waiting(what, null, more, false);
	}

	private static Waiting helm(Operation operation, Plan plan, Picture picture) {
		Instant begun = operation.phases()
			.stream()
			.filter((run) -> run.phase() == Phase.HELM)
			.map(PhaseRun::startedAt)
			.findFirst()
			.orElse(operation.startedAt());
		if (picture.newest().revision() > plan.baseRevision().number() + 1) {
			return new Waiting("Helm has given up and rolls back.", null,
					"Its rollback leaves the services as they are; the console will say what runs.", false);
		}
		Optional<Picture.Job> atWork = picture.jobs()
			.stream()
			.filter((job) -> job.state() == Picture.JobState.ACTIVE)
			.findFirst();
		if (atWork.isPresent()) {
			return job(atWork.get(), plan.content().helmTimeout().duration());
		}
		Optional<Picture.Job> failed = picture.jobs()
			.stream()
			.filter((job) -> job.state() == Picture.JobState.FAILED)
			.findFirst();
		if (failed.isPresent()) {
			return new Waiting(named(failed.get()) + " has failed: " + failed.get().obstacle() + ".", null,
					"Helm is about to end with that.", true);
		}
		return recreation(picture, begun).or(() -> awaited(picture))
			.orElseGet(() -> simple("Helm is at work.", "Nothing of the release is waiting in the cluster."));
	}

	private static Waiting job(Picture.Job job, Duration helmTimeout) {
		Duration limit = (job.deadline() != null && job.deadline().compareTo(helmTimeout) < 0) ? job.deadline()
				: helmTimeout;
		String may = "It may take up to " + Elapsed.of(limit) + ".";
		String what = "Helm waits for " + decapitalized(named(job));
		if (job.stuck()) {
			return new Waiting(what + ": its pod " + job.pod() + " " + job.obstacle() + ".", job.startedAt(),
					"This does not mend itself. Helm gives up after " + Elapsed.of(limit) + ".", true);
		}
		String tries = (job.failedPods() == 0) ? ""
				: " " + ((job.failedPods() == 1) ? "One of its pods has" : job.failedPods() + " of its pods have")
						+ " failed; it tries again.";
		return new Waiting(what + ".", job.startedAt(), may + tries, false);
	}

	/** Helm deletes the hooks' Deployments one by one and makes each anew. */
	private static Optional<Waiting> recreation(Picture picture, Instant begun) {
		List<Picture.Service> hooks = picture.services()
			.stream()
			.filter((service) -> service.hook() && !service.planned().isEmpty())
			.toList();
		long back = hooks.stream().filter((service) -> isMadeSince(service.now(), begun)).count();
		boolean gone = hooks.stream().anyMatch((service) -> service.before() != null && service.now() == null);
		if (back == hooks.size() || (back == 0 && !gone)) {
			return Optional.empty();
		}
		return Optional
			.of(new Waiting("Deployments are being made anew: " + back + " of " + hooks.size() + " are back.", null,
					stuck(hooks).map((words) -> words + " Helm does not wait for it.")
						.orElse("Helm deletes each and makes it again; while one is gone its service does not answer."),
					false));
	}

	private static boolean isMadeSince(Picture.@Nullable Running now, Instant begun) {
		// the API knows whole seconds
		return now != null && now.createdAt().isAfter(begun.minusSeconds(1));
	}

	/** Helm waits for the manifest's workloads, and for none of the hooks'. */
	private static Optional<Waiting> awaited(Picture picture) {
		List<Picture.Service> unready = picture.services()
			.stream()
			.filter((service) -> !service.hook() && !service.planned().isEmpty() && !isRolledOut(service))
			.toList();
		return unready.isEmpty() ? Optional.empty() : Optional.of(listed("Helm waits for", unready));
	}

	private static Waiting rollouts(Picture picture) {
		List<Picture.Service> unready = picture.services()
			.stream()
			.filter((service) -> !service.planned().isEmpty() && !isRolledOut(service))
			.toList();
		return unready.isEmpty() ? simple("All services are ready.", "") : listed("Waiting for", unready);
	}

	private static Waiting listed(String beginning, List<Picture.Service> unready) {
		String what = beginning + " " + ((unready.size() == 1) ? "one rollout" : unready.size() + " rollouts") + ": "
				+ unready.stream().limit(MOST_NAMES).map(Picture.Service::name).collect(Collectors.joining(", "))
				+ ((unready.size() > MOST_NAMES) ? " and " + (unready.size() - MOST_NAMES) + " more" : "") + ".";
		return stuck(unready).map((words) -> new Waiting(what, null, words, true)).orElseGet(() -> simple(what, ""));
	}

	private static Optional<String> stuck(List<Picture.Service> services) {
		return services.stream()
			.map(Picture.Service::now)
			.filter(Objects::nonNull)
			.filter((now) -> now.stuck() && !now.obstacle().isEmpty())
			.findFirst()
			.map((now) -> "Pod " + now.pod() + " " + now.obstacle() + ".");
	}

	private static boolean isRolledOut(Picture.Service service) {
		return service.now() != null && service.now().rolledOut();
	}

	private static String named(Picture.Job job) {
		return job.name().endsWith("-migrate") ? "The migrate Job" : "Job " + job.name();
	}

	private static String decapitalized(String text) {
		return text.startsWith("The ") ? "the " + text.substring(4) : text;
	}

}
