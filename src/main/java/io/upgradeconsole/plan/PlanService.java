package io.upgradeconsole.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.preflight.Preflight;
import io.upgradeconsole.release.CurrentRelease;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesService;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes plans and keeps them.
 */
@Service
public class PlanService {

	private static final Consumer<Plan> NOTHING = (plan) -> {
	};

	private final Plans plans;

	private final StoredDiffs diffs;

	private final StoredImages images;

	private final Planning planning;

	private final RollbackPlanning rollbacks;

	private final ClusterBinding binding;

	private final Staleness staleness;

	private final Releases releases;

	private final ValuesService values;

	private final Preflight preflight;

	private final Permissions permissions;

	private final PlanProperties properties;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transactions;

	private final Clock clock;

	PlanService(Plans plans, StoredDiffs diffs, StoredImages images, Planning planning, RollbackPlanning rollbacks,
			ClusterBinding binding, Staleness staleness, Releases releases, ValuesService values, Preflight preflight,
			Permissions permissions, PlanProperties properties, ApplicationEventPublisher events,
			TransactionTemplate transactions, Clock clock) {
		this.plans = plans;
		this.diffs = diffs;
		this.images = images;
		this.planning = planning;
		this.rollbacks = rollbacks;
		this.binding = binding;
		this.staleness = staleness;
		this.releases = releases;
		this.values = values;
		this.preflight = preflight;
		this.permissions = permissions;
		this.properties = properties;
		this.events = events;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Plans an upgrade. Nothing in the cluster changes. What stands in its way is a
	 * finding of the plan, as far as it is about the release.
	 * @throws ProblemException when it cannot be planned; nothing is stored then
	 */
	public Plan plan(PlanRequest request, Actor actor) {
		return plan(request, null, actor, NOTHING);
	}

	/**
	 * Plans an upgrade that something else depends on.
	 * @param alongside what else is stored when the plan is, in one transaction with it:
	 * where it throws, there is no plan
	 */
	public Plan plan(PlanRequest request, Actor actor, Consumer<Plan> alongside) {
		return plan(request, null, actor, alongside);
	}

	/**
	 * Plans a rollback. It takes helm's records and the cluster, no repository.
	 * @throws ProblemException when it cannot be planned; nothing is stored then
	 */
	public Plan plan(RollbackRequest request, Actor actor) {
		return plan(request, null, actor);
	}

	/**
	 * Plans the second route of a rollback: an upgrade to the chart and the values of the
	 * revision, both from helm's record of it. It takes no repository either.
	 * @return the plan of an upgrade
	 * @throws ProblemException when it cannot be planned, of type
	 * {@link io.upgradeconsole.helm.RebuiltChart#HAS_SUBCHARTS} where the record does not
	 * hold all of the chart; nothing is stored then
	 */
	public Plan planByUpgrade(RollbackRequest request, Actor actor) {
		this.permissions.require(actor, Action.PLAN, request.release());
		return plan(this.rollbacks.byUpgrade(request), actor);
	}

	/**
	 * Plans the second route to where a rollback's plan leads.
	 * @param rollback the plan of a rollback
	 */
	public Plan byUpgradeInstead(UUID rollback, Actor actor) {
		Plan former = get(rollback, actor);
		PlanContent content = former.content();
		if (content.kind() != PlanKind.ROLLBACK) {
			throw Problem
				.conflict("plan-is-no-rollback", "This plan is not a rollback", "It is the plan of an upgrade already.",
						"Plan it again, or choose where to roll back to on the release's page.")
				.asException();
		}
		return planByUpgrade(content.rollbackRequest(former.release()), actor);
	}

	/** Where a release can return to. */
	public RollbackChoice rollbackChoice(ReleaseRef release, Actor actor) {
		this.permissions.require(actor, Action.READ, release);
		return this.rollbacks.choice(release);
	}

	/**
	 * Plans what another plan was made for once more.
	 * @return the new plan, which replaces the other
	 */
	public Plan again(UUID id, Actor actor) {
		Plan former = get(id, actor);
		PlanContent content = former.content();
		return (content.kind() == PlanKind.ROLLBACK)
				? plan(content.rollbackRequest(former.release()), former.id(), actor)
				: plan(content.request(former.release()), former.id(), actor, NOTHING);
	}

	private Plan plan(RollbackRequest request, @Nullable UUID replaces, Actor actor) {
		this.permissions.require(actor, Action.PLAN_ROLLBACK, request.release());
		this.preflight.requireTools();
		RollbackPlanning.Planned planned = this.rollbacks.plan(request);
		return store(request.release(), planned.newest(), planned.planned(), replaces, actor, NOTHING);
	}

	private Plan plan(PlanRequest request, @Nullable UUID replaces, Actor actor, Consumer<Plan> alongside) {
		this.permissions.require(actor, Action.PLAN, request.release());
		this.preflight.requireTools();
		CurrentRelease current = this.releases.current(request.release());
		if (current.isUninstalled()) {
			throw Problem
				.conflict("release-uninstalled", "This release was uninstalled",
						"'" + request.release() + "' has the status '" + current.newest().status()
								+ "'. Helm would install it anew, without its values.",
						"Install it with helm; this console upgrades releases that exist.")
				.asException();
		}
		// outside of the transaction: rendering takes seconds
		Planner.Planned planned = this.planning.plan(request, current, actor);
		return store(request.release(), current.newest().revision(), planned, replaces, actor, alongside);
	}

	private Plan store(ReleaseRef release, Revision newest, Planner.Planned planned, @Nullable UUID replaces,
			Actor actor, Consumer<Plan> alongside) {
		Instant now = this.clock.instant();
		Plan plan = new Plan(release, newest, planned.digest(), this.binding.bound(release, planned.content()),
				actor.name(), now, now.plus(this.properties.validity()), replaces);
		return this.transactions.execute((status) -> {
			Plan saved = this.plans.save(plan);
			this.diffs.store(saved.id(), planned.diffs());
			this.images.store(saved.id(), planned.images());
			this.events.publishEvent(new PlanCreated(saved, actor));
			alongside.accept(saved);
			return saved;
		});
	}

	/** The plan; refused where the actor may not see its release. */
	public Plan get(UUID id, Actor actor) {
		Plan plan = required(id);
		this.permissions.require(actor, Action.READ, plan.release());
		return plan;
	}

	/** How each object changes under the plan, masked, the riskiest first. */
	public List<ObjectDiff> diff(Plan plan) {
		return this.diffs.all(plan.id());
	}

	/** Which objects change, and how long their diffs are. */
	public List<ObjectDiffEntry> diffEntries(Plan plan) {
		return this.diffs.entries(plan.id());
	}

	/** How the objects at some positions of the diff change, by position. */
	public Map<Integer, ObjectDiff> diff(Plan plan, Collection<Integer> positions) {
		return this.diffs.at(plan.id(), positions);
	}

	/**
	 * How one object changes.
	 * @throws ProblemException when there is none at this position
	 */
	public ObjectDiff diff(Plan plan, int position) {
		ObjectDiff found = diff(plan, List.of(position)).get(position);
		if (found == null) {
			throw Problem
				.notFound("object-diff-unknown", "No such object",
						"The plan changes no object with the number " + position + ".",
						"Choose one of those that its diff lists.")
				.asException();
		}
		return found;
	}

	/** The values file that the plan's command names, if it names one. */
	public Optional<ValuesFile> valuesFile(Plan plan) {
		return Optional.ofNullable(plan.content().valuesFileId())
			.flatMap((file) -> this.values.find(plan.release(), file));
	}

	/** The plan. For modules that have checked who asks. */
	public Plan required(UUID id) {
		return this.plans.findById(id)
			.orElseThrow(() -> Problem
				.notFound("plan-unknown", "No such plan", "There is no plan " + id + ".",
						"Make a new one from the release's page.")
				.asException());
	}

	/**
	 * The newest plans.
	 * @param release only this release's, or {@code null} for all
	 */
	public List<Plan> newest(@Nullable ReleaseRef release, Actor actor) {
		List<Plan> found = (release != null) ? this.plans.findTop100ByReleaseRefOrderByCreatedAtDesc(release.toString())
				: this.plans.findTop100ByOrderByCreatedAtDesc();
		return found.stream().filter((plan) -> this.permissions.allows(actor, Action.READ, plan.release())).toList();
	}

	/** Marks the plan as started; part of the caller's transaction. */
	@Transactional
	public void started(Plan plan) {
		plan.markStarted(this.clock.instant());
		this.plans.save(plan);
	}

	/**
	 * Whether the release has moved on since, for a plan that could be started otherwise;
	 * none also where the cluster does not answer.
	 */
	public Optional<StaleReason> moved(Plan plan) {
		return this.staleness.movedAsFarAsKnown(plan);
	}

	/** The newest plan that was made anew from this one's inputs, if any. */
	public Optional<Plan> replacement(Plan plan) {
		return this.plans.findFirstByReplacesOrderByCreatedAtDesc(plan.id());
	}

	/** Marks the plan as stale; part of the caller's transaction. */
	@Transactional
	public void stale(Plan plan, List<StaleReason> reasons) {
		plan.markStale(reasons);
		this.plans.save(plan);
	}

}
