package io.upgradeconsole.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.cluster.LiveWorkload;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.StagedUpgrade;
import io.upgradeconsole.plan.RevisionOrigins;
import io.upgradeconsole.release.HistoryEntry;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.verification.Outcome;
import io.upgradeconsole.verification.Verification;
import io.upgradeconsole.verification.VerifiedRevision;
import io.upgradeconsole.target.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of one release.
 *
 * @param summary what it is and runs
 * @param history the revisions helm keeps, newest first
 * @param published what the repository lists, newest first; empty where it does not
 * answer
 * @param repositoryProblem why the repository does not answer, or {@code null}
 * @param workloads what runs in its namespace now
 * @param active the operation that holds it, or {@code null}
 * @param staged the staged upgrade that is under way, or {@code null}
 * @param verified the revisions that are known to be good, newest first
 * @param origins who made revisions with this console, by when they were made
 * @param unexplained the revisions that no operation of this console has made
 * @param verifications the newest verifications, newest first
 * @param outcome of its newest verification, or {@code null} where there was none
 */
public record ReleaseDetails(ReleaseSummary summary, List<HistoryEntry> history, List<PublishedChart> published,
		@Nullable Problem repositoryProblem, List<LiveWorkload> workloads, @Nullable Operation active,
		@Nullable StagedUpgrade staged, List<VerifiedRevision> verified, Map<Instant, RevisionOrigins.Origin> origins,
		List<UnexplainedChange> unexplained, List<Verification> verifications, @Nullable Outcome outcome) {

	/** Whether the revision that runs has failed its newest verification. */
	public boolean failedVerification() {
		return this.outcome != null && this.outcome.hasFailed(this.summary.recordUid());
	}

}
