package io.upgradeconsole.settings;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.target.ClusterAccess;
import org.junit.jupiter.api.Test;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class SettingsTests {

	private static final String SECRET = "hunter2-and-more";

	private final StandardEnvironment environment = new StandardEnvironment();

	@Test
	void everySettingIsToldUnlessSomebodyHasDecidedThatItIsASecret() {
		assertThat(Documented.all()).hasSizeGreaterThan(40);
		assertThat(Documented.all()).filteredOn((setting) -> !Telling.mayTell(setting.name()))
			.extracting(Documented::name)
			.as("add the setting to Telling, or here if its value is a secret or is told by its elements")
			.containsExactlyInAnyOrder("console.values.encryption-key", "console.values.git", "console.clusters",
					"console.access.users", "console.access.oidc.groups", "console.approval.rules",
					"console.approval.freezes", "console.webhooks");
	}

	@Test
	void everythingAboutAClusterIsTold() {
		assertThat(ClusterAccess.class.getRecordComponents()).extracting(RecordComponent::getName)
			.allSatisfy((name) -> assertThat(Telling.mayTell("console.clusters[1]." + name)).as(name).isTrue());
		configure(Map.of("console.clusters[0].color", "red", "console.clusters[0].production", "true"));
		assertThat(setting("console.clusters[0].color").value()).isEqualTo("red");
		assertThat(setting("console.clusters[0].production").value()).isEqualTo("true");
	}

	@Test
	void everySettingSaysWhatItDecides() {
		assertThat(Documented.all()).allSatisfy((setting) -> assertThat(setting.meaning()).as(setting.name())
			.matches("[A-Z0-9].{12,}\\.")
			.doesNotContain("{@", "null"));
	}

	@Test
	void theDefaultIsWhatTheCodeSays() {
		assertThat(setting("console.helm.binary")).isEqualTo(new Setting("console.helm.binary",
				"Helm's executable, a path or a name found on the PATH.", "helm", false, null));
		assertThat(setting("console.plan.image-check.patience").value()).isEqualTo("3m");
	}

	@Test
	void whatIsSetSaysWhere() {
		this.environment.getPropertySources()
			.addFirst(new SystemEnvironmentPropertySource("systemEnvironment",
					Map.of("CONSOLE_HELM_BINARY", "/opt/helm", "CONSOLE_CLUSTERS_0_NAME", "prod")));
		configure(Map.of("console.helm.query-timeout", "5m"));
		assertThat(setting("console.helm.binary")).extracting(Setting::value, Setting::origin)
			.containsExactly("/opt/helm", "environment variable CONSOLE_HELM_BINARY");
		assertThat(setting("console.clusters[0].name")).extracting(Setting::value, Setting::origin)
			.containsExactly("prod", "environment variable CONSOLE_CLUSTERS_0_NAME");
		assertThat(setting("console.helm.query-timeout")).extracting(Setting::value, Setting::origin)
			.containsExactly("5m", "the command line");
	}

	@Test
	void noSecretIsToldNorHowLongItIs() {
		configure(Map.of("console.values.encryption-key", SECRET, "console.access.users[0].name", "olga",
				"console.access.users[0].password", SECRET, "console.webhooks[0].url",
				"https://hooks.example/" + SECRET, "console.webhooks[0].secret", SECRET, "console.values.git.password",
				SECRET, "console.values.git.url", "https://bot:" + SECRET + "@git.example/values.git?token=" + SECRET,
				"spring.datasource.url", "jdbc:postgresql://db/console?password=" + SECRET,
				"spring.datasource.password", SECRET, "console.webhooks[0].something-new", SECRET));
		List<Setting> all = all();
		assertThat(all.toString()).doesNotContain(SECRET);
		assertThat(all).filteredOn(Setting::hidden)
			.allSatisfy((setting) -> assertThat(setting.value()).isNull())
			.extracting(Setting::name)
			.containsExactlyInAnyOrder("console.values.encryption-key", "console.access.users[0].password",
					"console.webhooks[0].url", "console.webhooks[0].secret", "console.webhooks[0].something-new",
					"console.values.git.password", "spring.datasource.password");
		assertThat(setting("console.access.users[0].name").value()).isEqualTo("olga");
		assertThat(setting("console.values.git.url").value()).isEqualTo("https://git.example/values.git");
		assertThat(setting("spring.datasource.url").value()).isEqualTo("jdbc:postgresql://db/console");
	}

	@Test
	void aListIsTakenWholeFromOnePlace() {
		configure(Map.of("console.clusters[0].name", "prod"));
		this.environment.getPropertySources()
			.addLast(new MapPropertySource("later",
					Map.of("console.clusters[0].context", "other", "console.clusters[1].name", "staging")));
		assertThat(all()).extracting(Setting::name)
			.contains("console.clusters[0].name")
			.doesNotContain("console.clusters[0].context", "console.clusters[1].name");
	}

	@Test
	void everySettingIsInAGroupOfItsOwnKind() {
		assertThat(settings().groups(mock(Actor.class))).extracting(SettingGroup::code)
			.containsExactly("clusters", "helm", "access", "approval", "plans", "operations", "values", "audit",
					"messages", "console");
		assertThat(settings().groups(mock(Actor.class)).get(9).settings()).extracting(Setting::name)
			.containsExactlyElementsOf(
					List.of("console.data-dir", "management.opentelemetry.tracing.export.otlp.endpoint", "server.port",
							"server.servlet.session.timeout", "spring.datasource.password", "spring.datasource.url"));
	}

	private Setting setting(String name) {
		return all().stream().filter((setting) -> setting.name().equals(name)).findFirst().orElseThrow();
	}

	private List<Setting> all() {
		return settings().groups(mock(Actor.class)).stream().flatMap((group) -> group.settings().stream()).toList();
	}

	private Settings settings() {
		return new Settings(new Configured(this.environment), mock(Permissions.class));
	}

	private void configure(Map<String, Object> properties) {
		this.environment.getPropertySources().addFirst(new MapPropertySource("commandLineArgs", properties));
	}

}
