package io.upgradeconsole.ui;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A point in time: the page says it in UTC, script turns it into the reader's zone.
 *
 * @param iso for the {@code datetime} attribute
 * @param utc for people, such as {@code 2026-11-22 18:03:29 UTC}
 */
public record Moment(String iso, String utc) {

	private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'")
		.withZone(ZoneOffset.UTC);

	/** The moment of an instant, to the second. */
	public static Moment of(Instant instant) {
		return new Moment(instant.truncatedTo(ChronoUnit.SECONDS).toString(), UTC.format(instant));
	}

}
