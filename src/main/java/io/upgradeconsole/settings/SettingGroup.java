package io.upgradeconsole.settings;

import java.util.List;

/**
 * Settings that are about the same.
 *
 * @param code stable name
 * @param title what they are about
 * @param settings by name
 */
public record SettingGroup(String code, String title, List<Setting> settings) {

	public SettingGroup {
		settings = List.copyOf(settings);
	}

}
