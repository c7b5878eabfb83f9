package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.settings.web.HealthView;
import io.upgradeconsole.settings.web.SettingsView;
import io.upgradeconsole.settings.web.SettingsView.Group;
import io.upgradeconsole.settings.web.SettingsView.Row;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.CheckRow;
import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;

/**
 * The settings page: all well, something away, and something that has not answered yet.
 */
final class SettingsSamples {

	private static final Moment NOON = Moment.of(Instant.parse("2026-11-22T12:03:29Z"));

	private static final StatusBadge GOOD = StatusBadge.success("Good");

	private static final CheckRow DATABASE = CheckRow.of("database", "Database", GOOD, "PostgreSQL 17.2 answers.");

	private static final CheckRow HELM = CheckRow.of("helm", "Helm", GOOD, "Helm v3.17.2; 3.14 or newer is needed.");

	private static final CheckRow AWAY = new CheckRow("cluster-production", "Cluster production-europe-west-1-a",
			StatusBadge.danger("Not well"),
			"The cluster does not answer. No connection to https://10.20.30.40:6443 within 10 seconds.",
			"Check that the console can reach that address, and that its kubeconfig is still valid.", null, null);

	private static final CheckRow ASKING = CheckRow.of("repository", "Chart repository", StatusBadge.running("Asking"),
			"");

	private static final List<Group> GROUPS = List.of(new Group("clusters", "Clusters", "3 set here", List.of(
			new Row("console.clusters", "The clusters to work on, in this order.", null, "as follows", null),
			new Row("console.clusters[0].name", "", "production-europe-west-1-a", null, "application.yaml, line 12"),
			new Row("console.clusters[0].kubeconfig", "",
					"/etc/upgrade-console/kubeconfigs/production-europe-west-1-a.yaml", null,
					"application.yaml, line 13"),
			new Row("console.clusters[0].namespaces[0]", "", "zymtrace", null,
					"environment variable CONSOLE_CLUSTERS_0_NAMESPACES_0"))),
			new Group("values", "Values files", "1 set here",
					List.of(new Row("console.values.encryption-key",
							"32 random bytes in base64; without it the console makes a key of its own.", null,
							"set, not shown", "environment variable CONSOLE_VALUES_ENCRYPTION_KEY"),
							new Row("console.values.git", "Where new versions are pushed to.", null, "not set", null))),
			new Group("operations", "Operations and verification", "Defaults",
					List.of(new Row("console.operation.keep-logs",
							"How long the log of an operation is kept after its end.", "400d", null, null))));

	private SettingsSamples() {
	}

	static List<Page> all() {
		HealthView well = new HealthView(
				Callout.success("Everything answers", "The console can reach all that it depends on.", null),
				List.of(DATABASE, HELM), 2, NOON);
		HealthView ill = new HealthView(Callout.blocking("One thing is not well",
				"What depends on it does not work until it is mended. What runs in the clusters goes on.", null),
				List.of(DATABASE, AWAY, HELM), 3, NOON);
		HealthView open = new HealthView(null, List.of(DATABASE, HELM, ASKING), 2, NOON);
		return List.of(page("settings", well), page("settings-ill", ill), page("settings-asking", open),
				Page.of("settings-health", "settings :: health", Map.of("health", open)));
	}

	private static Page page(String name, HealthView health) {
		return Page
			.of(name, "settings",
					Map.of("health", health, "view",
							new SettingsView(List.of(Fact.of("Upgrade console", "0.1.0"),
									Fact.of("Java", "21.0.5 (Eclipse Adoptium)"), Fact.of("Spring Boot", "4.1.2")),
									GROUPS)));
	}

}
