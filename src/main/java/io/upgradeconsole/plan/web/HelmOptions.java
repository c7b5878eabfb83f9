package io.upgradeconsole.plan.web;

import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.ui.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Says what the options of {@code helm upgrade} and {@code helm rollback} do, to a person
 * who knows Kubernetes and not helm.
 */
final class HelmOptions {

	private HelmOptions() {
	}

	/** The options of the command with their meanings, in the command's order. */
	static List<Fact> explain(List<String> argv) {
		List<Fact> facts = new ArrayList<>();
		for (int i = 0; i < argv.size(); i++) {
			@Nullable String meaning = meaning(argv.get(i));
			if (meaning != null) {
				boolean takesValue = argv.get(i).startsWith("-") && i + 1 < argv.size()
						&& !argv.get(i + 1).startsWith("-") && !argv.get(i).equals("--install");
				facts.add(new Fact(takesValue ? argv.get(i) + " " + argv.get(i + 1) : argv.get(i), meaning, null));
			}
		}
		return facts;
	}

	private static @Nullable String meaning(String option) {
		if (option.startsWith("./")) {
			return "The chart as helm kept it in the release record, laid into a directory for this run alone.";
		}
		return switch (option) {
			case "--install" ->
				"Would install the release if it were not there; here it is, and the check above sees to it.";
			case "rollback" ->
				"Returns to the revision that is named. Without a number helm takes the last but one, which may have failed.";
			case "-n", "--namespace" -> "The namespace that the release lives in.";
			case "--version" -> "Exactly this version of the chart, not the newest of the moment.";
			case "-f" -> "Takes the values of this file; the values below say what comes of it.";
			case "--reset-then-reuse-values" ->
				"Starts from the chart's defaults and puts every value on top that the release has set, so nothing you set gets lost.";
			case "--set" -> "Sets this one value, above the file and all else. It stays set for later upgrades.";
			case "--atomic" ->
				"If helm fails, it rolls back by itself. It sees neither every failure nor what hooks made; the last step does.";
			case "--wait" ->
				"Waits until what the manifest holds is ready. Hooks it does not know of; a later step does.";
			case "--debug" -> "Makes helm tell in the log what it does.";
			case "--timeout" ->
				"How long helm waits for each of its steps, such as the migrate Job, before it gives up.";
			default -> null;
		};
	}

}
