package io.upgradeconsole.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.concurrent.SideBySide;
import org.jspecify.annotations.Nullable;

/**
 * A look at all that the console depends on, under way: everything is asked at once.
 */
public final class HealthRun {

	private final Map<HealthCheck.Question, Pending<HealthCheck>> answers = new LinkedHashMap<>();

	private final Clock clock;

	private final Instant startedAt;

	HealthRun(List<HealthCheck.Question> questions, SideBySide sideBySide, Clock clock) {
		this.clock = clock;
		this.startedAt = clock.instant();
		questions.forEach((question) -> this.answers.put(question, sideBySide.start(() -> question.answer(clock))));
	}

	/** When it was begun. */
	public Instant startedAt() {
		return this.startedAt;
	}

	/** Waits for the answers, so long and no longer. */
	public void await(Duration atMost) {
		long end = System.nanoTime() + atMost.toNanos();
		this.answers.values().forEach((answer) -> answer.await(Duration.ofNanos(end - System.nanoTime())));
	}

	/** Waits for the answers until it is so long under way, and no longer. */
	public void awaitFromStart(Duration atMost) {
		await(atMost.minus(age()));
	}

	/** The answers in the order of the questions, those that are open among them. */
	public List<HealthCheck> checks() {
		return this.answers.entrySet()
			.stream()
			.map((each) -> each.getValue().isDone() ? each.getValue().get() : each.getKey().asking())
			.toList();
	}

	/**
	 * The answer to this question, which may be open; {@code null} where it was not
	 * asked.
	 */
	public @Nullable HealthCheck check(String code) {
		return checks().stream().filter((check) -> check.code().equals(code)).findFirst().orElse(null);
	}

	boolean isDone() {
		return this.answers.values().stream().allMatch(Pending::isDone);
	}

	Duration age() {
		return Duration.between(this.startedAt, this.clock.instant());
	}

}
