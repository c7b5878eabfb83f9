package io.upgradeconsole.verification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Verifies releases whenever somebody asks, and knows all verifications there were.
 */
@Service
public class VerificationService {

	private final Verifications verifications;

	private final Exhibits exhibits;

	private final VerificationJournal journal;

	private final VerificationRunner runner;

	private final Observer observer;

	private final RevisionPlans plans;

	private final Permissions permissions;

	private final Clock clock;

	VerificationService(Verifications verifications, Exhibits exhibits, VerificationJournal journal,
			VerificationRunner runner, Observer observer, RevisionPlans plans, Permissions permissions, Clock clock) {
		this.verifications = verifications;
		this.exhibits = exhibits;
		this.journal = journal;
		this.runner = runner;
		this.observer = observer;
		this.plans = plans;
		this.permissions = permissions;
		this.clock = clock;
	}

	/**
	 * What a request led to.
	 *
	 * @param verification the release's verification
	 * @param created whether this call made it, or it was running already
	 */
	public record Started(Verification verification, boolean created) {

	}

	/**
	 * Has the release verified. It may take minutes while rollouts move: the verification
	 * is running when this returns, unless the release has moved on.
	 * @param revision which revision to hold it against, or {@code null} for the newest
	 * @throws ProblemException when helm keeps no such revision, or an operation is at
	 * work on the release
	 */
	public Started request(ReleaseRef release, @Nullable Revision revision, Actor actor) {
		this.permissions.require(actor, Action.VERIFY, release);
		Optional<Verification> running = running(release);
		if (running.isPresent()) {
			return new Started(running.get(), false);
		}
		requireNothingAtWork(release);
		Revision newest = this.observer.history(release).get(0).revision();
		Revision wanted = (revision != null) ? revision : newest;
		if (wanted.compareTo(newest) > 0) {
			throw Problem
				.notFound("revision-unknown", "No such revision",
						"The newest revision of '" + release + "' is " + newest + ".",
						"Choose one of the release's history.")
				.asException();
		}
		Snapshot before = this.verifications
			.findFirstByReleaseRefAndAfterStateIsNotNullOrderByEndedAtDesc(release.toString())
			.map(Verification::after)
			.orElse(null);
		Verification begun;
		try {
			begun = this.journal.begin(new Verification(release, wanted, actor.name(), before, this.clock.instant()),
					actor);
		}
		catch (DataIntegrityViolationException ex) {
			// pressed twice: the database holds one running verification a release
			return new Started(running(release).orElseThrow(() -> ex), false);
		}
		this.runner.submit(begun.id());
		return new Started(begun, true);
	}

	/** The verification; refused where the actor may not see its release. */
	public Verification get(UUID id, Actor actor) {
		Verification found = this.verifications.findById(id)
			.orElseThrow(() -> Problem
				.notFound("verification-unknown", "No such verification", "There is no verification " + id + ".",
						"See the release's page for the verifications there were.")
				.asException());
		this.permissions.require(actor, Action.READ, found.release());
		return found;
	}

	/** What a person would look at. For a caller who may see the verification. */
	public List<Exhibit> exhibits(Verification verification) {
		return this.exhibits.of(verification.id());
	}

	/**
	 * The release's verifications, the newest first.
	 * @param most how many at most
	 */
	public List<Verification> newest(ReleaseRef release, int most, Actor actor) {
		this.permissions.require(actor, Action.READ, release);
		return this.verifications.findByReleaseRefOrderByStartedAtDesc(release.toString(), Limit.of(most));
	}

	/** The verification at the end of an operation. For a caller who may see that. */
	public Optional<Verification> ofOperation(UUID operation) {
		return this.verifications.findByOperationId(operation);
	}

	private Optional<Verification> running(ReleaseRef release) {
		Optional<Verification> found = this.verifications.findByRunningRelease(release.toString());
		if (found.isPresent() && found.get().isAbandoned(this.clock.instant())) {
			this.journal.end(found.get().id(), VerificationState.INTERRUPTED, "The console ended while it ran.");
			return Optional.empty();
		}
		return found;
	}

	private void requireNothingAtWork(ReleaseRef release) {
		this.plans.atWork(release).ifPresent((sentence) -> {
			throw Problem
				.conflict("release-held", "An operation is at work on this release", sentence,
						"Wait for its end: it verifies the release itself.")
				.asException();
		});
	}

}
