package io.upgradeconsole.plan;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.cluster.AccessReviews;
import io.upgradeconsole.cluster.ImagePulls;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks the cluster, before anybody approves, whether it can pull the images of a plan.
 */
@Service
public class ImageCheckService {

	private final ImageChecks checks;

	private final ImageCheckRunner runner;

	private final ImageCheckSweeper sweeper;

	private final PlanService plans;

	private final StoredImages images;

	private final AccessReviews reviews;

	private final Permissions permissions;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final Clock clock;

	ImageCheckService(ImageChecks checks, ImageCheckRunner runner, ImageCheckSweeper sweeper, PlanService plans,
			StoredImages images, AccessReviews reviews, Permissions permissions, ApplicationEventPublisher events,
			TransactionTemplate transactions, Clock clock) {
		this.checks = checks;
		this.runner = runner;
		this.sweeper = sweeper;
		this.plans = plans;
		this.images = images;
		this.reviews = reviews;
		this.permissions = permissions;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * What a start led to.
	 *
	 * @param check the plan's check
	 * @param created whether this call made it, or it was running already
	 */
	public record Started(ImageCheck check, boolean created) {

	}

	/**
	 * Has the cluster asked. It takes a while: the check is running when this returns.
	 * @throws ProblemException when the plan does not hold any more, the console's
	 * account may not make pods, or another plan of the release is being checked
	 */
	public Started start(UUID planId, Actor actor) {
		Plan plan = this.plans.get(planId, actor);
		this.permissions.require(actor, Action.CHECK_IMAGES, plan.release());
		Optional<ImageCheck> running = running(plan);
		if (running.isPresent()) {
			return new Started(running.get(), false);
		}
		requireReady(plan);
		List<PlannedImage> images = images(plan);
		requireAllowed(plan.release());
		ImageCheck check = new ImageCheck(plan, actor.name(), images.stream().map(ImageResult::waiting).toList(),
				this.clock.instant());
		ImageCheck stored;
		try {
			stored = this.transactions.execute((status) -> {
				ImageCheck saved = this.checks.save(check);
				this.events.publishEvent(new ImageCheckStarted(saved, plan, actor));
				return saved;
			});
		}
		catch (DataIntegrityViolationException ex) {
			// pressed twice: the database holds one check a release
			return new Started(running(plan).orElseThrow(() -> ex), false);
		}
		this.runner.submit(stored.id(), images);
		return new Started(stored, true);
	}

	/**
	 * What an approver should know: the plan's own findings, and what was found out
	 * since.
	 * @param newest the plan's newest check, or {@code null}
	 */
	public static List<Finding> findings(PlanContent plan, @Nullable ImageCheck newest) {
		Stream<Finding> since = (newest != null) ? newest.finding().stream() : Stream.empty();
		return Stream.concat(plan.findings().stream(), since).sorted(Finding.SEVEREST_FIRST).toList();
	}

	/** The plan's checks, the newest first. For a caller who may see the plan. */
	public List<ImageCheck> all(Plan plan) {
		return this.checks.findByPlanIdOrderByStartedAtDesc(plan.id());
	}

	/** One of the plan's checks. For a caller who may see the plan. */
	public ImageCheck get(Plan plan, UUID id) {
		return this.checks.findById(id)
			.filter((check) -> check.planId().equals(plan.id()))
			.orElseThrow(() -> Problem.notFound("image-check-unknown", "No such check of images",
					"Plan " + plan.id() + " has no image check " + id + ".", "See the plan for the checks there were.")
				.asException());
	}

	/** The newest check of each plan that has one. For a caller who may see the plans. */
	public Map<UUID, ImageCheck> newest(Collection<Plan> of) {
		if (of.isEmpty()) {
			return Map.of();
		}
		return this.checks.findByPlanIdInOrderByStartedAt(of.stream().map(Plan::id).toList())
			.stream()
			.collect(Collectors.toMap(ImageCheck::planId, (check) -> check, (older, newer) -> newer,
					LinkedHashMap::new));
	}

	private Optional<ImageCheck> running(Plan plan) {
		Optional<ImageCheck> found = this.checks.findByRunningRelease(plan.release().toString());
		if (found.isPresent() && found.get().isAbandoned(this.clock.instant())) {
			this.sweeper.settle(found.get());
			return Optional.empty();
		}
		found.filter((check) -> !check.planId().equals(plan.id())).ifPresent((check) -> {
			throw Problem
				.conflict("image-check-running", "The images of another plan are being checked",
						check.startedBy() + " has the images of plan " + check.planId()
								+ " of the same release checked.",
						"Wait until that check has ended, a few minutes at most, and start this one again.")
				.asException();
		});
		return found;
	}

	private void requireReady(Plan plan) {
		PlanStatus status = plan.status(this.clock.instant());
		if (status != PlanStatus.READY) {
			throw Problem
				.conflict("plan-not-ready", "This plan cannot be started any more",
						"Its status is " + status + ", so whether its images can be pulled does not matter.",
						"Plan again, and check that plan's images.")
				.asException();
		}
	}

	private List<PlannedImage> images(Plan plan) {
		return this.images.of(plan)
			.orElseThrow(() -> Problem
				.conflict("plan-without-images", "This plan does not say which images it renders",
						"An older version of the console made it.", "Plan again with the same inputs.")
				.asException());
	}

	private void requireAllowed(ReleaseRef release) {
		List<AccessReviews.Need> denied = this.reviews.denied(release.cluster(), release.namespace(), ImagePulls.NEEDS);
		if (!denied.isEmpty()) {
			throw Problem
				.unavailable("image-check-forbidden", "The console's account may not make pods in this namespace",
						"It takes a short-lived pod for each image in namespace " + release.namespace()
								+ ". The account lacks: "
								+ denied.stream().map(Object::toString).collect(Collectors.joining(", ")) + ".",
						"Add this rule to the account's Role there: {apiGroups: [\"\"], resources: [\"pods\"], "
								+ "verbs: [\"create\", \"list\", \"delete\"]}. An upgrade does not need it.")
				.asException();
		}
	}

}
