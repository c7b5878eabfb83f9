package io.upgradeconsole.approval;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Hours that come again every week, by the clock on the wall: where that is set back or
 * forward, they are an hour longer or shorter.
 *
 * @param days the days on which they begin; never empty
 * @param from the hour at which they begin
 * @param to the hour at which they end; on the next day where it is not later than
 * {@code from}
 * @param zone whose clock counts
 */
record WeeklyWindow(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) implements Freeze.Window {

	private static final int DAYS_AHEAD = 15;

	@Override
	public boolean holds(Instant now) {
		return holds(now.atZone(this.zone));
	}

	private boolean holds(ZonedDateTime there) {
		LocalTime time = there.toLocalTime();
		DayOfWeek day = there.getDayOfWeek();
		if (this.from.isBefore(this.to)) {
			return this.days.contains(day) && !time.isBefore(this.from) && time.isBefore(this.to);
		}
		return this.days.contains(day) && !time.isBefore(this.from)
				|| this.days.contains(day.minus(1)) && time.isBefore(this.to);
	}

	/** The next hour at which it ends and does not begin again at once. */
	@Override
	public Optional<Instant> end(Instant now) {
		ZonedDateTime there = now.atZone(this.zone);
		for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
			ZonedDateTime end = there.toLocalDate().plusDays(ahead).atTime(this.to).atZone(this.zone);
			if (end.isAfter(there) && !holds(end)) {
				return Optional.of(end.toInstant());
			}
		}
		return Optional.empty();
	}

}
