package io.upgradeconsole.settings.web;

import java.util.List;

import io.upgradeconsole.settings.HealthCheck;
import io.upgradeconsole.settings.HealthCheck.State;
import io.upgradeconsole.settings.HealthRun;
import io.upgradeconsole.settings.Setting;
import io.upgradeconsole.settings.SettingGroup;
import io.upgradeconsole.settings.Versions;
import io.upgradeconsole.settings.web.SettingsView.Group;
import io.upgradeconsole.settings.web.SettingsView.Row;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CheckRow;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * Puts settings and health into words.
 */
final class SettingsViews {

	private SettingsViews() {
	}

	static SettingsView page(Versions versions, List<SettingGroup> groups) {
		return new SettingsView(
				List.of(Fact.of("Upgrade console", versions.console()), Fact.of("Java", versions.java()),
						Fact.of("Spring Boot", versions.springBoot())),
				groups.stream().map(SettingsViews::group).toList());
	}

	static HealthView health(HealthRun run) {
		List<HealthCheck> checks = run.checks();
		long asking = count(checks, State.ASKING);
		return new HealthView((asking > 0) ? null : summary(count(checks, State.DOWN)),
				checks.stream().map(SettingsViews::row).toList(), checks.size() - asking, Moment.of(run.startedAt()));
	}

	private static Callout summary(long down) {
		return (down == 0)
				? Callout.success("Everything answers", "The console can reach all that it depends on.", null)
				: Callout.blocking((down == 1) ? "One thing is not well" : down + " things are not well",
						"What depends on it does not work until it is mended. What runs in the clusters goes on.",
						null);
	}

	private static CheckRow row(HealthCheck check) {
		StatusBadge badge = switch (check.state()) {
			case UP -> StatusBadge.success("Good");
			case DOWN -> StatusBadge.danger("Not well");
			case ASKING -> StatusBadge.running("Asking");
		};
		return new CheckRow(check.code(), check.title(), badge, check.evidence(),
				check.remedy().isEmpty() ? null : check.remedy(), null, null);
	}

	private static Group group(SettingGroup group) {
		long set = group.settings().stream().filter((setting) -> setting.origin() != null).count();
		return new Group(group.code(), group.title(), (set == 0) ? "Defaults" : set + " set here",
				group.settings().stream().map((setting) -> row(setting, group.settings())).toList());
	}

	private static Row row(Setting setting, List<Setting> all) {
		return new Row(setting.name(), setting.meaning(), setting.value(), words(setting, all), setting.origin());
	}

	private static @Nullable String words(Setting setting, List<Setting> all) {
		if (setting.value() != null) {
			return null;
		}
		if (setting.hidden()) {
			return "set, not shown";
		}
		boolean parent = all.stream()
			.anyMatch((other) -> other.name().startsWith(setting.name() + "[")
					|| other.name().startsWith(setting.name() + "."));
		return parent ? "as follows" : "not set";
	}

	private static long count(List<HealthCheck> checks, State state) {
		return checks.stream().filter((check) -> check.state() == state).count();
	}

}
