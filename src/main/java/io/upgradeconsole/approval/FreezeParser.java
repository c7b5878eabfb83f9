package io.upgradeconsole.approval;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.KnownUsers;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.target.SettingException;

/**
 * Makes freezes of their settings, and says of one that cannot work which it is.
 */
final class FreezeParser {

	private FreezeParser() {
	}

	static Freeze parse(String setting, ApprovalProperties.FreezeSettings settings) {
		if (settings.name().isBlank() || settings.name().length() > 100) {
			throw new SettingException(setting + ".name", "is empty or longer than 100 characters.",
					"Name the freeze as people know it, such as 'end of year'.");
		}
		if (settings.overriddenBy().isEmpty()) {
			throw new SettingException(setting + ".overridden-by", "is empty, so nobody could override the freeze.",
					"Name the roles that may, such as ADMIN, or leave it out.");
		}
		Set<Role> unable = EnumSet.copyOf(settings.overriddenBy());
		unable.removeAll(KnownUsers.rolesThatMay(Action.OVERRIDE_FREEZE));
		if (!unable.isEmpty()) {
			throw new SettingException(setting + ".overridden-by", "names " + unable + ", who never override a freeze.",
					"Choose of " + KnownUsers.rolesThatMay(Action.OVERRIDE_FREEZE) + ".");
		}
		ReleasePattern where = new ReleasePattern(settings.cluster(), settings.namespace(), settings.release());
		return new Freeze(settings.name(), where.validated(setting), window(setting, settings),
				Set.copyOf(settings.overriddenBy()));
	}

	private static Freeze.Window window(String setting, ApprovalProperties.FreezeSettings settings) {
		boolean fixed = !settings.start().isBlank() || !settings.end().isBlank();
		boolean weekly = !settings.days().isEmpty() || !settings.from().isBlank() || !settings.to().isBlank();
		if (fixed == weekly) {
			throw new SettingException(setting, fixed ? "has both a range and hours of the week." : "has no time.",
					"Set start and end, or days, from and to.");
		}
		if (settings.zone().isBlank()) {
			throw new SettingException(setting + ".zone", "is missing.",
					"Name the zone whose clock counts, such as Europe/Berlin or UTC.");
		}
		ZoneId zone = parsed(setting + ".zone", settings.zone(), ZoneId::of, "Europe/Berlin or UTC");
		return fixed ? range(setting, settings, zone) : week(setting, settings, zone);
	}

	private static FixedWindow range(String setting, ApprovalProperties.FreezeSettings settings, ZoneId zone) {
		Instant start = moment(setting + ".start", settings.start(), zone);
		Instant end = moment(setting + ".end", settings.end(), zone);
		if (!start.isBefore(end)) {
			throw new SettingException(setting + ".end", "is not after its start.", "Set it to a later moment.");
		}
		return new FixedWindow(start, end);
	}

	private static WeeklyWindow week(String setting, ApprovalProperties.FreezeSettings settings, ZoneId zone) {
		LocalTime from = hour(setting + ".from", settings.from());
		LocalTime to = hour(setting + ".to", settings.to());
		if (from.equals(to) && !from.equals(LocalTime.MIDNIGHT)) {
			throw new SettingException(setting + ".to", "is the same as from.",
					"Leave both out for whole days, or set another hour.");
		}
		Set<DayOfWeek> days = settings.days().isEmpty() ? EnumSet.allOf(DayOfWeek.class)
				: EnumSet.copyOf(settings.days());
		return new WeeklyWindow(Set.copyOf(days), from, to, zone);
	}

	private static Instant moment(String setting, String text, ZoneId zone) {
		return parsed(setting, text, LocalDateTime::parse, "2026-12-20T00:00").atZone(zone).toInstant();
	}

	private static LocalTime hour(String setting, String text) {
		return text.isBlank() ? LocalTime.MIDNIGHT : parsed(setting, text, LocalTime::parse, "18:00");
	}

	private static <T> T parsed(String setting, String text, Function<String, T> parser, String example) {
		try {
			return parser.apply(text.strip());
		}
		catch (DateTimeException ex) {
			throw new SettingException(setting, "is '" + text + "', which cannot be read.",
					"Write it such as " + example + ".");
		}
	}

}
