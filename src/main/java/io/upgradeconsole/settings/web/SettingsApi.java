package io.upgradeconsole.settings.web;

import java.time.Duration;
import java.util.List;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.settings.ConsoleHealth;
import io.upgradeconsole.settings.HealthCheck;
import io.upgradeconsole.settings.HealthRun;
import io.upgradeconsole.settings.Setting;
import io.upgradeconsole.settings.Settings;
import io.upgradeconsole.settings.Versions;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How the console is set up, over the API.
 */
@RestController
class SettingsApi {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Settings settings;

	private final ConsoleHealth health;

	private final CurrentActor actor;

	SettingsApi(Settings settings, ConsoleHealth health, CurrentActor actor) {
		this.settings = settings;
		this.health = health;
		this.actor = actor;
	}

	/** What has not answered in time is ASKING; a hidden setting has no value. */
	record SettingsReply(Versions versions, List<HealthCheck> health, List<Setting> settings) {

	}

	@GetMapping("/api/v1/settings")
	SettingsReply settings() {
		Actor reader = this.actor.get();
		HealthRun run = this.health.latest(reader);
		run.await(PATIENCE);
		return new SettingsReply(Versions.running(), run.checks(),
				this.settings.groups(reader).stream().flatMap((group) -> group.settings().stream()).toList());
	}

}
