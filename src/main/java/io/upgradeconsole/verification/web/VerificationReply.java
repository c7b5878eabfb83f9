package io.upgradeconsole.verification.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.verification.Check;
import io.upgradeconsole.verification.Exhibit;
import io.upgradeconsole.verification.Snapshot;
import io.upgradeconsole.verification.Verdict;
import io.upgradeconsole.verification.Verification;
import org.jspecify.annotations.Nullable;

/**
 * A verification, as the API tells it.
 */
record VerificationReply(UUID id, String release, int revision, String state, @Nullable UUID operation,
		String requestedBy, Instant startedAt, @Nullable Instant endedAt, @Nullable String progress,
		@Nullable String reason, List<Check> checks, @Nullable Snapshot before, @Nullable Snapshot after,
		@Nullable List<Exhibit> exhibits) {

	static VerificationReply of(Verification verification, Instant now) {
		Verdict verdict = verification.verdict();
		return new VerificationReply(verification.id(), verification.release().toString(),
				verification.revision().number(), verification.state(now).name(), verification.operationId(),
				verification.requestedBy(), verification.startedAt(), verification.endedAt(),
				verification.progress().isEmpty() ? null : verification.progress(), verification.reason(),
				(verdict != null) ? verdict.checks() : List.of(), verification.before(), verification.after(), null);
	}

	VerificationReply with(List<Exhibit> seen) {
		return new VerificationReply(this.id, this.release, this.revision, this.state, this.operation, this.requestedBy,
				this.startedAt, this.endedAt, this.progress, this.reason, this.checks, this.before, this.after, seen);
	}

}
