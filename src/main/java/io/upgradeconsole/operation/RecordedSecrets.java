package io.upgradeconsole.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.ReleaseSecrets;
import io.upgradeconsole.target.Revision;

/**
 * What the release's records know to be secret, from the revision on that a plan starts
 * from: whatever its pods were given before they could say anything.
 */
public final class RecordedSecrets {

	private final ReleaseRecords records;

	private final Plan plan;

	private final Set<Revision> read = new HashSet<>();

	private Secrets secrets = Secrets.none();

	/** Of this plan's release. */
	public RecordedSecrets(ReleaseRecords records, Plan plan) {
		this.records = records;
		this.plan = plan;
	}

	/**
	 * All that is known by now.
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	Secrets get() {
		return get(this.records.list(this.plan.release()));
	}

	/**
	 * All that these revisions know, and those that were asked before.
	 * @throws io.upgradeconsole.target.ProblemException when the cluster does not answer
	 */
	public synchronized Secrets get(List<RecordRef> history) {
		for (RecordRef record : history) {
			if (record.revision().compareTo(this.plan.baseRevision()) >= 0 && !this.read.contains(record.revision())) {
				this.secrets = this.secrets
					.plus(ReleaseSecrets.of(record, this.records.read(record.release(), record.revision())));
				this.read.add(record.revision());
			}
		}
		return this.secrets;
	}

}
