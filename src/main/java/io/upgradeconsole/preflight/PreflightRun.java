package io.upgradeconsole.preflight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.release.ReleaseSummary;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;

/**
 * A preflight that is under way: all questions are asked at once.
 */
public final class PreflightRun {

	private final ReleaseRef release;

	private final Pending<ReleaseSummary> summary;

	private final Map<Question, Pending<PreflightCheck>> answers = new LinkedHashMap<>();

	private final Clock clock;

	private final Instant startedAt;

	PreflightRun(ReleaseRef release, Pending<ReleaseSummary> summary, List<Question> questions, SideBySide sideBySide,
			Clock clock) {
		this.release = release;
		this.summary = summary;
		this.clock = clock;
		this.startedAt = clock.instant();
		questions.forEach((question) -> this.answers.put(question, sideBySide.start(question::answer)));
	}

	/** Which release it is about. */
	public ReleaseRef release() {
		return this.release;
	}

	/** How long ago it was begun. */
	public Duration age() {
		return Duration.between(this.startedAt, this.clock.instant());
	}

	/** Whether everything is answered. */
	public boolean isDone() {
		return this.answers.values().stream().allMatch(Pending::isDone);
	}

	/**
	 * Waits for the answers, so long and no longer.
	 * @return whether all are there
	 * @throws ProblemException when it turns out that there is no such release
	 */
	public boolean await(Duration atMost) {
		long end = System.nanoTime() + atMost.toNanos();
		if (this.summary.await(atMost)) {
			requireRelease();
		}
		return this.answers.values()
			.stream()
			.allMatch((answer) -> answer.await(Duration.ofNanos(end - System.nanoTime())));
	}

	/** The answers in the order of the questions, those that are open among them. */
	public List<PreflightCheck> checks() {
		return this.answers.entrySet()
			.stream()
			.map((each) -> each.getValue().isDone() ? each.getValue().get() : each.getKey().asking())
			.toList();
	}

	/**
	 * All answers.
	 * @throws ProblemException when there is no such release
	 */
	public PreflightReport report() {
		requireRelease();
		return new PreflightReport(this.release, this.answers.values().stream().map(Pending::get).toList(),
				this.clock.instant());
	}

	private void requireRelease() {
		try {
			this.summary.get();
		}
		catch (ProblemException ex) {
			if (ex.problem().kind() == Problem.Kind.NOT_FOUND) {
				throw ex;
			}
		}
	}

}
