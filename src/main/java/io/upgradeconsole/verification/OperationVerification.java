package io.upgradeconsole.verification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;

/**
 * Verifies what an operation has made of a release, and keeps it with all evidence beside
 * how the release was before.
 */
@Service
public class OperationVerification {

	private static final Logger logger = LoggerFactory.getLogger(OperationVerification.class);

	private final Inspector inspector;

	private final Observer observer;

	private final ReleaseRecords records;

	private final StatesBefore before;

	private final VerificationJournal journal;

	private final Clock clock;

	OperationVerification(Inspector inspector, Observer observer, ReleaseRecords records, StatesBefore before,
			VerificationJournal journal, Clock clock) {
		this.inspector = inspector;
		this.observer = observer;
		this.records = records;
		this.before = before;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Keeps how the release is, before an operation changes anything. An operation is not
	 * held up by a cluster that does not tell: then there is nothing to compare with.
	 * @param operation the operation, which is stored already
	 */
	public void begin(UUID operation, ReleaseRef release) {
		try {
			List<RecordRef> history = this.observer.history(release);
			RecordRef base = RecordRef.upgradeBase(history).orElseThrow();
			ReleaseRecord record = this.records.read(release, base.revision());
			Expectation asRecorded = Expectation.of(release, history.get(0).revision(), record);
			this.before.store(operation, this.observer.observe(asRecorded).snapshot(this.clock.instant()));
		}
		catch (ProblemException ex) {
			logger.info("How {} is before operation {} is not known: {}", release, operation, ex.getMessage());
		}
	}

	/**
	 * Holds the release against an expectation, now, and keeps what was found.
	 * @param operation the operation, which is stored already
	 * @param requestedBy who started it
	 * @param startedAt when it was started: a restart since then is a recent one
	 * @param own what the operation itself has found out already, to be counted in
	 * @throws ProblemException when the cluster does not answer; nothing is kept then
	 */
	public Verdict verify(UUID operation, String requestedBy, Instant startedAt, Expectation expectation,
			List<Check> own) {
		Instant begun = this.clock.instant();
		Inspection found = this.inspector.inspect(expectation, startedAt).with(own);
		this.journal.ofOperation(new Verification(operation, expectation.release(), expectation.revision(), requestedBy,
				this.before.of(operation).orElse(null), begun), found);
		return found.verdict();
	}

}
