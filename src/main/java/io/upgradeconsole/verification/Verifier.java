package io.upgradeconsole.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/**
 * Holds a release against an expectation, by the cluster and by nothing else: helm's exit
 * code does not say whether the services run.
 */
@Service
public class Verifier {

	private final VerificationProperties properties;

	private final Observer observer;

	private final Clock clock;

	Verifier(VerificationProperties properties, Observer observer, Clock clock) {
		this.properties = properties;
		this.observer = observer;
		this.clock = clock;
	}

	/**
	 * Waits as long as rollouts may still end well, whatever else happens.
	 * @param progress told one sentence whenever what is awaited changes
	 * @throws ProblemException when the cluster stays silent for longer than patience
	 * lasts
	 */
	public void await(Expectation expectation, Consumer<String> progress) throws InterruptedException {
		await(expectation, progress, () -> false);
	}

	/**
	 * Waits as long as rollouts may still end well. Returns when all is ready, when
	 * something is gone or was given up, when an image stays impossible to pull or a pod
	 * crashes again and again, after the configured time, or when it is enough.
	 * @param progress told one sentence whenever what is awaited changes
	 * @param enough asked whether to wait no longer
	 * @throws ProblemException when the cluster stays silent for longer than patience
	 * lasts
	 */
	public void await(Expectation expectation, Consumer<String> progress, BooleanSupplier enough)
			throws InterruptedException {
		Instant deadline = this.clock.instant().plus(this.properties.timeout());
		Instant stuckSince = null;
		String told = "";
		while (true) {
			Observation seen = patiently(() -> this.observer.observe(expectation), progress, enough);
			if (!seen.progress().equals(told)) {
				told = seen.progress();
				progress.accept(told);
			}
			stuckSince = since(stuckSince, seen.isStuck());
			if (seen.isSettled() || seen.isHopeless() || isOver(stuckSince, this.properties.pullGrace())
					|| !this.clock.instant().isBefore(deadline) || enough.getAsBoolean()) {
				return;
			}
			Thread.sleep(this.properties.poll().toMillis());
		}
	}

	/**
	 * What the question yields. A cluster that does not answer, for a moment of its own
	 * upgrade perhaps, is asked again for a while: it decides how an operation ended.
	 * @param progress told one sentence when the cluster falls silent
	 * @throws ProblemException when it stays silent, or answers with another problem
	 */
	public <T> T patiently(Supplier<T> question, Consumer<String> progress) throws InterruptedException {
		return patiently(question, progress, () -> false);
	}

	/**
	 * The same for somebody who may lose patience earlier.
	 * @param enough asked whether to wait no longer
	 */
	public <T> T patiently(Supplier<T> question, Consumer<String> progress, BooleanSupplier enough)
			throws InterruptedException {
		Instant deadline = this.clock.instant().plus(this.properties.patience());
		boolean told = false;
		while (true) {
			try {
				return question.get();
			}
			catch (ProblemException ex) {
				if (!mayPass(ex.problem()) || !this.clock.instant().isBefore(deadline) || enough.getAsBoolean()) {
					throw ex;
				}
				if (!told) {
					progress.accept(ex.problem().title() + ", asking again: " + ex.problem().detail());
					told = true;
				}
			}
			Thread.sleep(this.properties.poll().toMillis());
		}
	}

	// a permission does not come back by itself
	private static boolean mayPass(Problem problem) {
		return problem.kind() == Problem.Kind.UNAVAILABLE && !problem.type().equals("cluster-forbids");
	}

	/** The revisions that helm keeps for the release, newest first, at least one. */
	public List<RecordRef> history(ReleaseRef release) {
		return this.observer.history(release);
	}

	private @Nullable Instant since(@Nullable Instant before, boolean holds) {
		if (!holds) {
			return null;
		}
		return (before != null) ? before : this.clock.instant();
	}

	private boolean isOver(@Nullable Instant since, Duration grace) {
		return since != null && !this.clock.instant().isBefore(since.plus(grace));
	}

}
