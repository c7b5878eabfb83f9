package io.upgradeconsole.audit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.audit.AuditFilter;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as it was typed, right or wrong.
 *
 * @param from with an offset, or of the zone
 * @param to with an offset, or of the zone; a day alone includes that day
 * @param zone in which times without an offset are meant, UTC where it is left out
 */
record AuditRequest(@Nullable String actor, @Nullable String release, @Nullable String action, @Nullable String outcome,
		@Nullable String from, @Nullable String to, @Nullable String zone, @Nullable String breakGlass,
		@Nullable String plan, @Nullable String operation, @Nullable String text) {

	/** Nothing in particular. */
	static final AuditRequest NONE = new AuditRequest(null, null, null, null, null, null, null, null, null, null, null);

	private static final int TEXT = 500;

	private static final int LAST_YEAR = 9999;

	/**
	 * What is looked for.
	 * @throws ProblemException that names the field which cannot be used
	 */
	AuditFilter filter() {
		String wanted = typed(this.release);
		return new AuditFilter(typed(this.actor), (wanted != null) ? ReleaseRef.parse(wanted) : null,
				typed(this.action), typed(this.outcome), time("from", this.from, false), time("to", this.to, true),
				"true".equals(typed(this.breakGlass)), id("plan", this.plan), id("operation", this.operation), words());
	}

	/** What was typed, as the parameters of a request that asks for the same. */
	Map<String, String> parameters() {
		Map<String, @Nullable String> typed = new LinkedHashMap<>();
		typed.put("text", typed(this.text));
		typed.put("actor", typed(this.actor));
		typed.put("release", typed(this.release));
		typed.put("action", typed(this.action));
		typed.put("outcome", typed(this.outcome));
		typed.put("from", typed(this.from));
		typed.put("to", typed(this.to));
		typed.put("zone", typed(this.zone));
		typed.put("breakGlass", typed(this.breakGlass));
		typed.put("plan", typed(this.plan));
		typed.put("operation", typed(this.operation));
		Map<String, String> given = new LinkedHashMap<>();
		typed.forEach((name, value) -> {
			if (value != null) {
				given.put(name, value);
			}
		});
		return given;
	}

	/** A time in the zone of the request, as a field for it shows it. */
	String local(@Nullable Instant time) {
		return (time != null) ? LocalDateTime.ofInstant(time, zoneId()).toString() : "";
	}

	private String words() {
		String words = typed(this.text);
		if (words != null && words.length() > TEXT) {
			throw Problem
				.invalid("text", "text-too-long", "This text is too long", "It has " + words.length() + " characters.",
						"Keep it to " + TEXT + ".")
				.asException();
		}
		return (words != null) ? words : "";
	}

	private @Nullable Instant time(String field, @Nullable String entry, boolean end) {
		String time = typed(entry);
		if (time == null) {
			return null;
		}
		try {
			return kept(read(time, end));
		}
		catch (DateTimeException ex) {
			throw Problem
				.invalid(field, "time-invalid", "This is not a time",
						"The value of '" + field + "' is not a day or a time.",
						"Write it as 2026-11-22, 2026-11-22T18:30 or 2026-11-22T18:30:00Z.")
				.asException();
		}
	}

	private Instant read(String time, boolean end) {
		if (time.endsWith("Z") || time.matches(".*T.*[+-]\\d\\d:?\\d\\d")) {
			return OffsetDateTime.parse(time).toInstant();
		}
		if (time.contains("T")) {
			return LocalDateTime.parse(time).atZone(zoneId()).toInstant();
		}
		return LocalDate.parse(time).plusDays(end ? 1 : 0).atStartOfDay(zoneId()).toInstant();
	}

	/** Java has more years than a database keeps, or can be added to. */
	private static Instant kept(Instant time) {
		int year = time.atOffset(ZoneOffset.UTC).getYear();
		if (year < 1 || year > LAST_YEAR) {
			throw new DateTimeException("out of range");
		}
		return time;
	}

	private ZoneId zoneId() {
		String name = typed(this.zone);
		try {
			return (name != null) ? ZoneId.of(name) : ZoneOffset.UTC;
		}
		catch (DateTimeException ex) {
			throw Problem
				.invalid("zone", "zone-unknown", "There is no such time zone",
						"The time zone is none that the console knows.", "Write it as Europe/Berlin, UTC or +01:00.")
				.asException();
		}
	}

	private static @Nullable UUID id(String field, @Nullable String entry) {
		String id = typed(entry);
		try {
			return (id != null) ? UUID.fromString(id) : null;
		}
		catch (IllegalArgumentException ex) {
			throw Problem
				.invalid(field, "id-invalid", "This is not an id", "The value of '" + field + "' is no id.",
						"Copy it from the address of its page.")
				.asException();
		}
	}

	private static @Nullable String typed(@Nullable String entry) {
		// PostgreSQL knows no NUL
		String stripped = (entry != null) ? entry.replace("\0", "").strip() : "";
		return stripped.isEmpty() ? null : stripped;
	}

}
