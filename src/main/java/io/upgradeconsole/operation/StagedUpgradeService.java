package io.upgradeconsole.operation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.helm.ChartRepository;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.plan.MajorSteps;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.plan.PlanService;
import io.upgradeconsole.plan.PlanStatus;
import io.upgradeconsole.target.ChartVersion;
import io.upgradeconsole.target.ImageTag;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Upgrades over several major versions, in stages. It plans; approving and starting each
 * stage is done with its plan, as with any other.
 */
@Service
public class StagedUpgradeService {

	private static final int REASON_LENGTH = 1000;

	private static final Set<PlanStatus> NO_LONGER_HOLDS = Set.of(PlanStatus.STALE, PlanStatus.EXPIRED,
			PlanStatus.WITHDRAWN);

	private final StagedUpgrades stagedUpgrades;

	private final UpgradeService operations;

	private final PlanService plans;

	private final ChartRepository repository;

	private final Permissions permissions;

	private final TransactionTemplate transactions;

	private final Clock clock;

	StagedUpgradeService(StagedUpgrades stagedUpgrades, UpgradeService operations, PlanService plans,
			ChartRepository repository, Permissions permissions, TransactionTemplate transactions, Clock clock) {
		this.stagedUpgrades = stagedUpgrades;
		this.operations = operations;
		this.plans = plans;
		this.repository = repository;
		this.permissions = permissions;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Begins a staged upgrade to where a plan goes in one step, and has its first stage
	 * planned. Nothing in the cluster changes.
	 * @throws io.upgradeconsole.target.ProblemException when the plan could not be
	 * started either, no release lies in between, or the release is held
	 */
	public StagedUpgrade begin(UUID planId, Actor actor) {
		Plan plan = this.plans.get(planId, actor);
		this.permissions.require(actor, Action.PLAN, plan.release());
		plan.requireStartable(plan.digest(), this.clock.instant());
		requireUpgrade(plan);
		this.operations.requireFree(plan.release());
		requireNoneActive(plan.release());
		List<Stage> stages = stages(plan.content());
		StagedUpgrade begun = new StagedUpgrade(plan, stages, actor, this.clock.instant());
		try {
			return this.transactions.execute((status) -> this.stagedUpgrades.save(begun));
		}
		catch (DataIntegrityViolationException ex) {
			// somebody else was faster: the database holds one a release
			requireNoneActive(plan.release());
			throw ex;
		}
	}

	private static void requireUpgrade(Plan plan) {
		if (plan.content().kind() != PlanKind.UPGRADE) {
			throw Problem
				.conflict("plan-is-rollback", "A rollback has no stages",
						"This plan leads back to a revision, in one step.", "Start it as it is, or plan an upgrade.")
				.asException();
		}
	}

	/** The staged upgrade; refused where the actor may not see its release. */
	public StagedUpgrade get(UUID id, Actor actor) {
		StagedUpgrade found = this.stagedUpgrades.findById(id)
			.orElseThrow(() -> Problem
				.notFound("staged-upgrade-unknown", "No such staged upgrade", "There is no staged upgrade " + id + ".",
						"See the release's page for the one that is under way.")
				.asException());
		this.permissions.require(actor, Action.READ, found.release());
		return found;
	}

	/**
	 * The newest staged upgrades.
	 * @param release only this release's, or {@code null} for all
	 */
	public List<StagedUpgrade> newest(@Nullable ReleaseRef release, Actor actor) {
		List<StagedUpgrade> found = (release != null)
				? this.stagedUpgrades.findTop100ByReleaseRefOrderByStartedAtDesc(release.toString())
				: this.stagedUpgrades.findTop100ByOrderByStartedAtDesc();
		return found.stream()
			.filter((staged) -> this.permissions.allows(actor, Action.READ, staged.release()))
			.toList();
	}

	/** The one that the plan is a stage of, if any. For a caller who has been let in. */
	public Optional<StagedUpgrade> ofPlan(UUID planId) {
		return this.stagedUpgrades.findByPlan(planId);
	}

	/** The release's staged upgrade that is under way, if any. */
	public Optional<StagedUpgrade> active(ReleaseRef release) {
		return this.stagedUpgrades.findByActiveRelease(release.toString());
	}

	/** Whether the current stage waits with a plan that no longer holds. */
	public boolean needsNewPlan(StagedUpgrade staged) {
		return staged.current()
			.filter((stage) -> stage.state() == StageState.AWAITING_CONFIRMATION && stage.planId() != null)
			.map((stage) -> this.plans.required(stage.planId()))
			.filter((plan) -> NO_LONGER_HOLDS.contains(plan.status(this.clock.instant())))
			.isPresent();
	}

	/**
	 * Stops it: no further stage is planned. An operation that runs goes on.
	 * @param reason why, may be empty
	 */
	public StagedUpgrade stop(UUID id, String reason, Actor actor) {
		this.permissions.require(actor, Action.CANCEL, get(id, actor).release());
		if (reason.length() > REASON_LENGTH) {
			throw Problem
				.invalid("reason", "reason-too-long", "This reason is too long",
						"It has " + reason.length() + " characters.", "Keep it to " + REASON_LENGTH + ".")
				.asException();
		}
		return this.transactions.execute((status) -> {
			StagedUpgrade staged = this.stagedUpgrades.findToChangeById(id).orElseThrow();
			if (!staged.isActive()) {
				throw Problem
					.conflict("staged-upgrade-ended", "This staged upgrade has ended", "It is " + staged.status() + ".",
							"Nothing is left to stop.")
					.asException();
			}
			staged.stop(StageCauses.stoppedBy(actor.name(), reason.strip()), actor, this.clock.instant());
			return this.stagedUpgrades.save(staged);
		});
	}

	private void requireNoneActive(ReleaseRef release) {
		active(release).ifPresent((active) -> {
			throw new ActiveStagedUpgradeException(active);
		});
	}

	private List<Stage> stages(PlanContent plan) {
		List<PublishedChart> between = MajorSteps.between(new ChartVersion(plan.fromChartVersion()), plan.chart(),
				this.repository.published());
		if (between.isEmpty()) {
			throw Problem
				.conflict("no-stages", "There are no stages on this way",
						"No release of another major version is published between " + plan.fromChartVersion() + " and "
								+ plan.chartVersion() + ".",
						"Upgrade in one step.")
				.asException();
		}
		List<Stage> stages = new ArrayList<>();
		for (PublishedChart chart : between) {
			stages.add(Stage.to(chart.version(), plan.path().changesImage() ? new ImageTag(chart.appVersion()) : null));
		}
		stages.add(Stage.to(plan.chart(), (plan.imageTag() != null) ? new ImageTag(plan.imageTag()) : null));
		return stages;
	}

}
