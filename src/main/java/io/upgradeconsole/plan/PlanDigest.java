package io.upgradeconsole.plan;

import java.util.List;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;

/**
 * What an approval is bound to: SHA-256 over release, base revision, every step's argv,
 * the values file and the rendered objects. Volatile fields are left out, or no plan of
 * such a chart could ever run.
 */
final class PlanDigest {

	private PlanDigest() {
	}

	static String of(ReleaseRef release, Revision baseRevision, List<Step> steps, String valuesDigest,
			RenderedObjects objects, VolatileFields volatileFields) {
		return Canonical.sha256(Canonical.json(List.of(release.toString(), baseRevision.number(),
				steps.stream().map(Step::argv).toList(), valuesDigest, objects.canonical(volatileFields))));
	}

	/**
	 * The digest of a rollback: over release, newest revision and its status, helm's
	 * command, what is put back and removed, and all objects of the revision to return
	 * to. No upgrade's digest is made of a text that begins like this.
	 */
	static String ofRollback(RollbackRecords records, PutBack putBack, List<String> argv) {
		RenderedObjects target = new RenderedObjects(records.target().objects());
		return Canonical.sha256("rollback " + Canonical
			.json(List.of(records.release().toString(), records.newest().revision().number(), records.newest().status(),
					argv, keys(putBack.restored()), keys(putBack.removed()), target.canonical(VolatileFields.NONE))));
	}

	private static List<String> keys(List<ManifestObject> objects) {
		return objects.stream().map(ManifestObject::key).toList();
	}

	/**
	 * The digest of a plan that has no rendering: no rendering's digest is made of a text
	 * that begins like this.
	 */
	static String ofBlocked(ReleaseRef release, Revision baseRevision, List<Step> steps, String valuesDigest) {
		return Canonical.sha256("blocked " + Canonical.json(List.of(release.toString(), baseRevision.number(),
				steps.stream().map(Step::argv).toList(), valuesDigest)));
	}

}
