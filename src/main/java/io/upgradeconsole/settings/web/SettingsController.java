package io.upgradeconsole.settings.web;

import java.time.Duration;

import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.CurrentActor;
import io.upgradeconsole.settings.ConsoleHealth;
import io.upgradeconsole.settings.HealthRun;
import io.upgradeconsole.settings.Settings;
import io.upgradeconsole.settings.Versions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * How the console is set up, and how what it depends on is.
 */
@Controller
class SettingsController {

	/** What has not answered by then is shown as open, and asked about again. */
	private static final Duration AT_ONCE = Duration.ofMillis(250);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final Settings settings;

	private final ConsoleHealth health;

	private final CurrentActor actor;

	SettingsController(Settings settings, ConsoleHealth health, CurrentActor actor) {
		this.settings = settings;
		this.health = health;
		this.actor = actor;
	}

	/**
	 * The page.
	 * @param wait whether to wait for all answers, for browsers without script
	 */
	@GetMapping("/settings")
	String show(@RequestParam(required = false) boolean wait, Model model) {
		Actor reader = this.actor.get();
		HealthRun run = this.health.latest(reader);
		run.await(wait ? PATIENCE : AT_ONCE);
		model.addAttribute("health", SettingsViews.health(run));
		model.addAttribute("view", SettingsViews.page(Versions.running(), this.settings.groups(reader)));
		return "settings";
	}

	/** What has answered by now; fetched again until that is everything. */
	@GetMapping("/settings/health")
	String health(Model model) {
		HealthRun run = this.health.latest(this.actor.get());
		run.await(AT_ONCE);
		model.addAttribute("health", SettingsViews.health(run));
		return "settings :: health";
	}

}
