package io.upgradeconsole.plan;

import java.util.List;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.release.CurrentRelease;
import io.upgradeconsole.target.ReleaseRef;

/**
 * All that a rollback is planned from: release records, and nothing else. Holds secrets:
 * memory only.
 *
 * @param release which release
 * @param newest its newest revision, whatever became of it
 * @param current the newest revision's record, which helm compares with
 * @param target the record to return to
 * @param newer the hooks of the revisions that came after what the target brings back
 */
record RollbackRecords(ReleaseRef release, RecordRef newest, ReleaseRecord current, ReleaseRecord target,
		List<ManifestObject> newer) {

	PutBack putBack() {
		return PutBack.of(this.target.objects(), this.current.objects(), this.newer);
	}

	/** What has to be masked in everything that is said about the rollback. */
	Secrets secrets() {
		return ReleaseSecrets.of(new CurrentRelease(this.release, this.newest, this.target))
			.plus(ReleaseSecrets.of(new CurrentRelease(this.release, this.newest, this.current)));
	}

	@Override
	public String toString() {
		return "RollbackRecords[" + this.release + " to " + this.target.revision() + "]";
	}

}
