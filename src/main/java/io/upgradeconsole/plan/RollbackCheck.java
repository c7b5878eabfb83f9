package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.release.CurrentRelease;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

import org.springframework.stereotype.Component;

/**
 * Makes sure that a rollback is what was approved: before helm runs, and by the record
 * that helm then makes.
 */
@Component
public class RollbackCheck {

	private final RollbackReader reader;

	private final ReleaseRecords records;

	private final ClusterBinding binding;

	private final Staleness staleness;

	private final RanAsPlanned ranAsPlanned;

	RollbackCheck(RollbackReader reader, ReleaseRecords records, ClusterBinding binding, Staleness staleness,
			RanAsPlanned ranAsPlanned) {
		this.reader = reader;
		this.records = records;
		this.binding = binding;
		this.staleness = staleness;
		this.ranAsPlanned = ranAsPlanned;
	}

	/** The helm command of a rollback. */
	public HelmCommand.Rollback command(Plan plan) {
		return new HelmCommand.Rollback(plan.release().name(), plan.content().target(), plan.release().namespace(),
				plan.content().helmTimeout());
	}

	/**
	 * The secrets of the revisions that it leads from and to, as far as helm still keeps
	 * them: the oldest goes when a new one is made.
	 */
	public Secrets secrets(Plan plan) {
		ReleaseRef release = plan.release();
		List<RecordRef> history = this.records.list(release);
		Set<Revision> wanted = new LinkedHashSet<>(List.of(plan.baseRevision(), plan.content().target()));
		history.stream().findFirst().map(RecordRef::revision).ifPresent(wanted::add);
		Secrets secrets = Secrets.none();
		for (RecordRef record : history) {
			if (wanted.contains(record.revision())) {
				secrets = secrets.plus(ReleaseSecrets
					.of(new CurrentRelease(release, record, this.records.read(release, record.revision()))));
			}
		}
		return secrets;
	}

	/**
	 * Reads the records again and compares.
	 * @throws StalePlanException when anything differs from what was approved
	 */
	public void check(Plan plan) {
		this.binding.require(plan);
		RollbackRecords now = read(plan);
		List<StaleReason> reasons = new ArrayList<>();
		this.staleness.moved(plan).ifPresent(reasons::add);
		String digest = PlanDigest.ofRollback(now, now.putBack(), command(plan).argv());
		if (reasons.isEmpty() && !digest.equals(plan.digest())) {
			reasons
				.add(this.staleness.objects(plan.content().objectDigests(), new RenderedObjects(now.target().objects())
					.maskedDigests(VolatileFields.NONE, Masker.of(now.secrets()))));
		}
		if (!reasons.isEmpty()) {
			throw new StalePlanException(reasons);
		}
	}

	/**
	 * What the plan puts back, from the record that helm's rollback has made: the record
	 * it was made from may be gone by then.
	 * @return the hook objects in the plan's order
	 */
	public List<ManifestObject> restored(Plan plan, ReleaseRecord made) {
		return plan.content()
			.objects((action) -> action == StepObject.Action.REPLACE || action == StepObject.Action.CREATE)
			.stream()
			.flatMap((step) -> made.objects().stream().filter(step::isOf).limit(1))
			.toList();
	}

	/** What the plan removes in the end. */
	public List<ManifestObject> removed(Plan plan) {
		return plan.content()
			.objects((action) -> action == StepObject.Action.REMOVE)
			.stream()
			.map(StepObject::toObject)
			.toList();
	}

	/**
	 * What only a newer revision has, such as {@code Deployment/zymtrace-web}, be it
	 * removed in the end or not.
	 */
	public List<String> newerOnly(Plan plan) {
		return plan.content()
			.objects((action) -> action == StepObject.Action.REMOVE || action == StepObject.Action.KEEP)
			.stream()
			.map((object) -> object.kind() + "/" + object.name())
			.toList();
	}

	/**
	 * Whether a record is what was to be made.
	 * @param made the record that helm's rollback has made
	 */
	public boolean isAsPlanned(Plan plan, ReleaseRecord made) {
		return this.ranAsPlanned.differences(plan, made).isEmpty();
	}

	private RollbackRecords read(Plan plan) {
		try {
			return this.reader.read(plan.release(), plan.content().target());
		}
		catch (ProblemException ex) {
			if (!ex.problem().type().equals("revision-not-kept")) {
				throw ex;
			}
			throw new StalePlanException(List.of(new StaleReason(StaleReason.TARGET_GONE, ex.problem().detail())));
		}
	}

}
