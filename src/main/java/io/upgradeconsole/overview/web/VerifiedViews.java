package io.upgradeconsole.overview.web;

import java.time.Instant;

import io.upgradeconsole.overview.ReleaseDetails;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.verification.Verdict;
import io.upgradeconsole.verification.Verification;
import io.upgradeconsole.verification.VerifiedRevision;
import org.jspecify.annotations.Nullable;

/**
 * Turns a release's verifications into what its page shows.
 */
final class VerifiedViews {

	private VerifiedViews() {
	}

	static VerifiedView of(ReleaseDetails details, boolean mayVerify) {
		Revision newest = details.summary().revision();
		VerifiedView.Mark mark = mark(details, newest);
		Instant now = Instant.now();
		return new VerifiedView(mayVerify, current(newest, mark, details.failedVerification()), mark,
				details.verifications().stream().map((verification) -> run(verification, now)).toList());
	}

	/** That a revision is known to be good, or {@code null}. */
	static VerifiedView.@Nullable Mark mark(ReleaseDetails details, Revision revision) {
		return details.verified()
			.stream()
			.filter((verified) -> verified.revision().equals(revision))
			.findFirst()
			.map(VerifiedViews::mark)
			.orElse(null);
	}

	private static VerifiedView.Mark mark(VerifiedRevision verified) {
		VerifiedRevision.Run failed = verified.failedSince();
		return new VerifiedView.Mark(verified.passed().verification().toString(), Moment.of(verified.passed().at()),
				verified.passed().requestedBy(), (failed != null)
						? new VerifiedView.Failure(failed.verification().toString(), Moment.of(failed.at())) : null);
	}

	private static String current(Revision newest, VerifiedView.@Nullable Mark mark, boolean failed) {
		if (mark == null) {
			return failed ? "Revision " + newest + " has failed its newest verification, and never passed one."
					: "Revision " + newest + " has not passed a verification yet, so it is not known to be good.";
		}
		return (mark.failed() == null) ? "Revision " + newest + " is verified good."
				: "Revision " + newest + " was verified good, and the newest verification failed.";
	}

	private static VerifiedView.Run run(Verification verification, Instant now) {
		Verdict verdict = verification.verdict();
		String reason = verification.reason();
		return new VerifiedView.Run(verification.id().toString(), verification.revision().number(),
				verification.state(now).badge(), Moment.of(verification.startedAt()), verification.requestedBy(),
				(verification.operationId() != null) ? "at the end of an operation" : "asked for",
				(verdict != null) ? verdict.tally() : (reason != null) ? reason : verification.progress());
	}

}
