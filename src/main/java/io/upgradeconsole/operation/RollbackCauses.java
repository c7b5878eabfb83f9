package io.upgradeconsole.operation;

import java.util.List;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.verification.Verdict;

/**
 * Puts into words why a rollback did not succeed.
 */
final class RollbackCauses {

	private static final String SECOND_ROUTE = "Mend what helm names, then roll back again; "
			+ "or go back by an upgrade, to the chart and the values of that revision.";

	private RollbackCauses() {
	}

	/** Helm refused before it changed anything. */
	static Cause refused(Diagnosis diagnosis) {
		return Causes.left(diagnosis, new Cause.Aftermath(Causes.REFUSED, "Helm refused to roll back", "",
				"Nothing was changed in the cluster. " + SECOND_ROUTE), "");
	}

	/** Helm gave up in the middle. The services were not put back. */
	static Cause failed(Diagnosis diagnosis, RecordRef newest, Verdict verdict) {
		return Causes
			.left(diagnosis,
					new Cause.Aftermath("rollback-failed", "Helm failed while it rolled back",
							"Revision " + newest.revision() + " has the status '" + newest.status()
									+ "'. The services were not put back. " + Causes.evidence(verdict),
							SECOND_ROUTE),
					"");
	}

	/** Helm reports success, and the record it made is another than was approved. */
	static Cause otherRecord(RecordRef newest) {
		return new Cause("ran-not-as-planned", "Somebody else changed the release meanwhile",
				"Revision " + newest.revision() + " has the status '" + newest.status()
						+ "' and is not what this rollback was to make. Nothing was put back.",
				"Find out who works on this release, then roll back again.");
	}

	/** The cluster would not have some of the objects. */
	static Cause putBack(List<PutBackRun.Touched> refused, Verdict verdict) {
		return new Cause("put-back-failed", "The services could not be put back",
				words(refused) + " " + Causes.evidence(verdict),
				"Mend what the cluster names, such as a quota or a permission, and roll back again to the same revision; "
						+ "or go back by an upgrade, which makes the services anew instead of replacing them in place.");
	}

	/** All is put back, and the cluster is not as it was. */
	static Cause verification(Diagnosis diagnosis, Verdict verdict) {
		Cause.Aftermath left = new Cause.Aftermath("verification-failed",
				"Rolled back, but the services are not as they were", Causes.evidence(verdict),
				"When the services recover, nothing is left to do; else choose another revision.");
		return diagnosis.ofServices()
			.map((known) -> known.leaving(left))
			.orElseGet(() -> new Cause(left.code(), left.title(), left.detail(),
					"Read the failed checks. " + left.nextStep()));
	}

	/** All is verified, but for what should be gone. */
	static Cause leftOver(List<PutBackRun.Touched> refused) {
		return new Cause("newer-objects-left", "Rolled back, but something of the newer revision is left",
				words(refused), "The services run as they did. Remove what is left yourself, with kubectl.");
	}

	/** Nobody saw how helm ended. */
	static Cause interrupted(RecordRef newest, Verdict verdict) {
		return new Cause("console-restarted", "The console lost helm while it ran",
				"It is not known how helm ended. Revision " + newest.revision() + " has the status '" + newest.status()
						+ "'. " + (verdict.isPassed() ? "The services run as they did." : Causes.evidence(verdict)),
				verdict.isPassed() ? "Nothing has to be repaired." : "Roll back again.");
	}

	private static String words(List<PutBackRun.Touched> refused) {
		return refused.stream().map(PutBackRun.Touched::toString).collect(Collectors.joining("; ")) + ".";
	}

}
