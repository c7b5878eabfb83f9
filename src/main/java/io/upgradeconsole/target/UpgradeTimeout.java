package io.upgradeconsole.target;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long helm waits, in the form that helm's {@code --timeout} takes.
 *
 * @param duration whole seconds, from 10 seconds to 24 hours
 */
public record UpgradeTimeout(Duration duration) {

	private static final Pattern GO_DURATION = Pattern.compile("(?:(\\d{1,5})h)?(?:(\\d{1,5})m)?(?:(\\d{1,6})s)?");

	private static final Duration SHORTEST = Duration.ofSeconds(10);

	/** The longest there is. */
	public static final Duration LONGEST = Duration.ofHours(24);

	public UpgradeTimeout {
		if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
			throw refused(Long.toString(duration.toSeconds()) + "s", "It lies outside of 10s to 24h.");
		}
		duration = Duration.ofSeconds(duration.toSeconds());
	}

	/** A timeout from text such as {@code 1h10m}, {@code 90m} or {@code 4200s}. */
	public static UpgradeTimeout parse(String text) {
		Matcher matcher = GO_DURATION.matcher(text.strip());
		if (text.isBlank() || !matcher.matches()) {
			throw refused(text, "It is not a duration.");
		}
		return new UpgradeTimeout(Duration.ofHours(number(matcher.group(1)))
			.plusMinutes(number(matcher.group(2)))
			.plusSeconds(number(matcher.group(3))));
	}

	/** This long, or the longest there is where that is less. */
	public static UpgradeTimeout atMost(Duration duration) {
		return new UpgradeTimeout((duration.compareTo(LONGEST) <= 0) ? duration : LONGEST);
	}

	private static long number(String digits) {
		return (digits != null) ? Long.parseLong(digits) : 0;
	}

	private static ProblemException refused(String text, String why) {
		return Problem
			.invalid("timeout", "timeout-invalid", "This timeout cannot be used", "'" + Shown.of(text) + "': " + why,
					"Enter hours, minutes and seconds such as 1h10m or 300s, from 10s to 24h.")
			.asException();
	}

	/** The form that helm takes, such as {@code 1h10m0s}. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		if (this.duration.toHours() > 0) {
			text.append(this.duration.toHours()).append('h');
		}
		if (this.duration.toMinutes() > 0) {
			text.append(this.duration.toMinutesPart()).append('m');
		}
		return text.append(this.duration.toSecondsPart()).append('s').toString();
	}

}
