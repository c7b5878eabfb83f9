package io.upgradeconsole.plan;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down how checks of images go.
 */
@Component
class ImageCheckJournal {

	private final ImageChecks checks;

	private final Plans plans;

	private final TransactionTemplate transactions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ImageCheckJournal(ImageChecks checks, Plans plans, TransactionTemplate transactions,
			ApplicationEventPublisher events, Clock clock) {
		this.checks = checks;
		this.plans = plans;
		this.transactions = transactions;
		this.events = events;
		this.clock = clock;
	}

	ImageCheck get(UUID id) {
		return this.checks.findById(id).orElseThrow();
	}

	/** The console that runs it is alive. */
	void renewLease(UUID id) {
		this.checks.renewLease(id, this.clock.instant().plus(ImageCheck.LEASE));
	}

	void progress(UUID id, List<ImageResult> known) {
		this.transactions.executeWithoutResult((status) -> {
			ImageCheck check = get(id);
			check.progress(known, this.clock.instant());
			this.checks.save(check);
		});
	}

	/**
	 * Ends a check.
	 * @param podsRemoved whether its pods are known to be gone
	 */
	void end(UUID id, ImageCheckState outcome, List<ImageResult> known, boolean podsRemoved) {
		this.transactions.executeWithoutResult((status) -> {
			ImageCheck check = get(id);
			check.end(outcome, known, this.clock.instant());
			if (podsRemoved) {
				check.podsRemoved();
			}
			ImageCheck saved = this.checks.save(check);
			this.events.publishEvent(new ImageCheckEnded(saved, this.plans.findById(saved.planId()).orElseThrow()));
		});
	}

	void podsRemoved(UUID id) {
		this.transactions.executeWithoutResult((status) -> {
			ImageCheck check = get(id);
			check.podsRemoved();
			this.checks.save(check);
		});
	}

}
