package io.upgradeconsole.operation.live;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.operation.OperationMark;
import io.upgradeconsole.operation.RecordedSecrets;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One operation that is watched. One thread looks at a time; any may ask what was seen.
 */
final class WatchedOperation {

	private static final Logger logger = LoggerFactory.getLogger(WatchedOperation.class);

	/** A look that takes longer is silence. */
	private static final Duration PATIENCE = Duration.ofSeconds(8);

	/** Events may be many: they are asked for in one of so many looks. */
	private static final int LOOKS_PER_EVENTS = 3;

	private final UUID id;

	private final Subject subject;

	private final ReleaseLook look;

	private final KeptPictures kept;

	private final JobLogFollower jobLogs;

	private final RecordedSecrets secrets;

	private Secrets masked = Secrets.none();

	private Masker masker = Masker.of(Secrets.none());

	private ReleaseLook.Noted noted = ReleaseLook.Noted.NOTHING;

	private int looks;

	private @Nullable Picture picture;

	private @Nullable Problem problem;

	private @Nullable Instant answeredAt;

	private @Nullable Instant askedAt;

	private boolean toldSilent;

	private long version;

	WatchedOperation(UUID id, Subject subject, RecordedSecrets secrets, ReleaseLook look, KeptPictures kept,
			JobLogFollower jobLogs) {
		this.id = id;
		this.subject = subject;
		this.secrets = secrets;
		this.look = look;
		this.kept = kept;
		this.jobLogs = jobLogs;
		this.picture = kept.of(id).orElse(null);
	}

	/** Claims the next look; refused while one is under way. */
	synchronized boolean begin(Instant now) {
		if (this.askedAt != null) {
			return false;
		}
		this.askedAt = now;
		return true;
	}

	/** Looks at the cluster, however long that takes. */
	void look() {
		OperationMark.on(this.id, this::lookOnce).run();
	}

	private void lookOnce() {
		Picture seen = null;
		Problem failure = null;
		try {
			seen = see();
		}
		catch (ProblemException ex) {
			failure = ex.problem();
		}
		catch (RuntimeException ex) {
			logger.warn("What the cluster shows of operation {} could not be read", this.id, ex);
			failure = Problem.unavailable("cluster-unreadable", "The cluster's answer could not be read",
					"The console's log says why.", "Look into the console's log.");
		}
		finally {
			end(seen, failure);
		}
	}

	private Picture see() {
		List<RecordRef> history = this.look.history(this.subject.release());
		Secrets known = this.secrets.get(history);
		if (known != this.masked) {
			this.masked = known;
			this.masker = Masker.of(known);
		}
		if (this.looks++ % LOOKS_PER_EVENTS == 0) {
			this.noted = this.look.events(this.subject.release());
		}
		Reading reading = this.look.read(this.subject.release(), history.get(0), this.noted);
		this.jobLogs.follow(reading.podsOfJobs(this.subject), known);
		return new PictureMaker(this.subject, this.masker::maskText).of(reading, picture());
	}

	private synchronized void end(@Nullable Picture seen, @Nullable Problem failure) {
		Instant asked = this.askedAt;
		this.askedAt = null;
		this.problem = failure;
		if (seen == null) {
			return;
		}
		this.answeredAt = asked;
		if (!seen.showsTheSameAs(this.picture)) {
			this.version++;
			this.kept.keep(this.id, seen);
		}
		this.picture = seen;
	}

	private synchronized @Nullable Picture picture() {
		return this.picture;
	}

	/** Nothing more is looked at. */
	void close() {
		this.jobLogs.close();
	}

	/** Changes whenever there is something new to be seen. */
	synchronized long version(Instant now) {
		boolean silent = silence(now) != null;
		if (silent != this.toldSilent) {
			this.toldSilent = silent;
			this.version++;
		}
		return this.version;
	}

	synchronized LiveStatus status(Instant now) {
		String silence = silence(now);
		return new LiveStatus(this.picture, silence, (silence != null) ? this.answeredAt : null);
	}

	private @Nullable String silence(Instant now) {
		if (this.problem != null) {
			return this.problem.title() + ". " + this.problem.detail();
		}
		return (this.askedAt != null && now.isAfter(this.askedAt.plus(PATIENCE))) ? "The cluster does not answer."
				: null;
	}

}
