package io.upgradeconsole.verification;

import java.time.Clock;
import java.util.UUID;

import io.upgradeconsole.access.Actor;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down how verifications go.
 */
@Component
class VerificationJournal {

	private final Verifications verifications;

	private final Exhibits exhibits;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	VerificationJournal(Verifications verifications, Exhibits exhibits, TransactionTemplate transactions,
			ApplicationEventPublisher events, Clock clock) {
		this.verifications = verifications;
		this.exhibits = exhibits;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	Verification get(UUID id) {
		return this.verifications.findById(id).orElseThrow();
	}

	/** Begins one that somebody asked for. */
	Verification begin(Verification verification, Actor actor) {
		return this.transactions.execute((status) -> {
			Verification saved = this.verifications.save(verification);
			this.events.publishEvent(new VerificationStarted(saved, actor));
			return saved;
		});
	}

	/** The console that runs it is alive. */
	void renewLease(UUID id) {
		this.verifications.renewLease(id, this.clock.instant().plus(Verification.LEASE));
	}

	void progress(UUID id, String sentence) {
		this.transactions.executeWithoutResult((status) -> {
			Verification verification = get(id);
			verification.progress(sentence, this.clock.instant());
			this.verifications.save(verification);
		});
	}

	/** Ends one that somebody asked for by what was seen. */
	void held(UUID id, Inspection found) {
		this.transactions.executeWithoutResult((status) -> {
			Verification verification = get(id);
			verification.held(found.verdict(), found.after(), found.recordUid(), this.clock.instant());
			ended(verification);
			this.exhibits.store(id, found.exhibits());
		});
	}

	/** Ends one that somebody asked for without a verdict. */
	void end(UUID id, VerificationState outcome, @Nullable String why) {
		this.transactions.executeWithoutResult((status) -> {
			Verification verification = get(id);
			verification.end(outcome, why, this.clock.instant());
			ended(verification);
		});
	}

	/**
	 * Stores the one of an operation. A console that was restarted verifies again what it
	 * may have verified before: the last one counts.
	 */
	void ofOperation(Verification verification, Inspection found) {
		this.transactions.executeWithoutResult((status) -> {
			this.verifications.findByOperationId(verification.operationId()).ifPresent((former) -> {
				this.exhibits.remove(former.id());
				this.verifications.delete(former);
			});
			verification.held(found.verdict(), found.after(), found.recordUid(), this.clock.instant());
			this.verifications.save(verification);
			this.exhibits.store(verification.id(), found.exhibits());
		});
	}

	private void ended(Verification verification) {
		this.events.publishEvent(new VerificationEnded(this.verifications.save(verification)));
	}

}
