package io.upgradeconsole.operation;

import java.util.List;
import java.util.function.Consumer;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.verification.Expectation;
import io.upgradeconsole.verification.Verifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a release should be when a plan has run, and when it has been taken back. Asked
 * patiently: the cluster may be away for a moment.
 */
@Component
class Expectations {

	private final Verifier verifier;

	private final ReleaseRecords records;

	Expectations(Verifier verifier, ReleaseRecords records) {
		this.verifier = verifier;
		this.records = records;
	}

	/** The revision that the plan makes. */
	static Revision next(Plan plan) {
		return new Revision(plan.baseRevision().number() + 1);
	}

	/**
	 * What the plan says should run.
	 * @param progress told one sentence when the cluster falls silent
	 */
	Expectation planned(Plan plan, Consumer<String> progress) throws InterruptedException {
		Revision next = next(plan);
		return new Expectation(plan.release(), next, plan.content().workloads(),
				this.verifier.patiently(() -> record(plan, next), progress));
	}

	/**
	 * What should run when helm has rolled back: the workloads of the revision that ran
	 * before, whatever the newest record says.
	 * @param progress told one sentence when the cluster falls silent
	 */
	Expectation asBefore(Plan plan, List<RecordRef> history, Consumer<String> progress) throws InterruptedException {
		Revision good = RecordRef.lastGood(history, plan.baseRevision())
			.map(RecordRef::revision)
			.orElse(plan.baseRevision());
		ReleaseRecord record = this.verifier.patiently(() -> this.records.read(plan.release(), good), progress);
		return Expectation.of(plan.release(), history.get(0).revision(), record);
	}

	private @Nullable ReleaseRecord record(Plan plan, Revision revision) {
		try {
			return this.records.read(plan.release(), revision);
		}
		catch (ProblemException ex) {
			if (ex.problem().type().equals("revision-unknown")) {
				// that it is missing is for the verification to say
				return null;
			}
			throw ex;
		}
	}

}
