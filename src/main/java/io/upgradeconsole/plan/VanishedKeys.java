package io.upgradeconsole.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.UpgradeTimeout;
import io.upgradeconsole.values.keys.KeyCompatibility;
import io.upgradeconsole.values.keys.KeyEffect;
import io.upgradeconsole.values.keys.KeyQuestion;
import io.upgradeconsole.values.keys.KeyReport;

import org.springframework.stereotype.Component;

/**
 * What becomes of the keys that the release sets and the target chart no longer lists.
 */
@Component
class VanishedKeys implements FindingRule {

	private static final int KEYS_NAMED = 20;

	private static final String KEPT = "A key that the release has set already stays in force where a values file "
			+ "only leaves it out: set it to null there.";

	private final KeyCompatibility compatibility;

	VanishedKeys(KeyCompatibility compatibility) {
		this.compatibility = compatibility;
	}

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		if (!upgrade.inputs().request().choosesChart() || KeyQuestion.unlisted(upgrade.rendering()).isEmpty()) {
			return List.of();
		}
		KeyReport report = this.compatibility.report(question(upgrade));
		String from = upgrade.inputs().current().base().chartVersion();
		String to = upgrade.inputs().chart().version().value();
		List<Finding> findings = new ArrayList<>();
		deprecated(report.effects(KeyEffect.Honoured.class), to, findings);
		dead(report.effects(KeyEffect.Dead.class), from, to, findings);
		unknown(report.effects(KeyEffect.Unknown.class), from, to, findings);
		if (!report.unchecked().isEmpty()) {
			findings.add(Finding.info("keys-not-checked",
					keys(report.unchecked().size()) + " of the values " + are(report.unchecked()) + " not checked",
					"Chart " + to + " does not list them, and so many keys are not rendered one by one: "
							+ String.join(", ", report.unchecked().stream().limit(KEYS_NAMED).toList()) + ".",
					"Clear up the others first and plan again."));
		}
		return findings;
	}

	private static KeyQuestion question(RenderedUpgrade upgrade) {
		PlanInputs inputs = upgrade.inputs();
		Secrets secrets = ReleaseSecrets.of(inputs.current(), upgrade.rendering())
			.plus(Secrets.inValues(inputs.fileValues()));
		return new KeyQuestion(inputs.current().release(), inputs.current().base(),
				// rendering takes no timeout
				inputs.command(new UpgradeTimeout(Duration.ofMinutes(5))), inputs.values(), inputs.fileValues(),
				upgrade.rendering(), secrets, upgrade.masker());
	}

	private static void deprecated(List<KeyEffect.Honoured> keys, String to, List<Finding> findings) {
		if (keys.isEmpty()) {
			return;
		}
		findings.add(Finding.warning("deprecated-keys",
				keys(keys.size()) + " of the values " + are(keys) + " honoured still, but not for ever",
				lines(keys,
						(key) -> key.key() + ": "
								+ (key.warning().isEmpty() ? "no longer documented, still honoured."
										: "deprecated, still honoured. The chart says:\n" + key.warning())),
				"Chart " + to + " does not list " + them(keys)
						+ " any more. Move to what took its place before a later chart drops it. " + KEPT));
	}

	private static void dead(List<KeyEffect.Dead> keys, String from, String to, List<Finding> findings) {
		List<KeyEffect.Dead> harmless = keys.stream().filter((key) -> key.told() && key.lost().isEmpty()).toList();
		List<KeyEffect.Dead> lost = keys.stream().filter((key) -> !harmless.contains(key)).toList();
		if (!lost.isEmpty()) {
			findings.add(Finding.warning("dead-keys",
					keys(lost.size()) + " of the values no longer " + ((lost.size() == 1) ? "does" : "do")
							+ " anything",
					lines(lost, (key) -> words(key, from)), "Chart " + to + " ignores " + them(lost)
							+ ". Set what took its place, or else set the key to null in the values file. " + KEPT));
		}
		if (!harmless.isEmpty()) {
			findings.add(Finding.info("dead-keys",
					keys(harmless.size()) + " of the values " + ((harmless.size() == 1) ? "does" : "do")
							+ " nothing any more, and nothing is lost",
					"Chart " + to + " ignores " + them(harmless) + ", and does what was set in any case:\n"
							+ lines(harmless, (key) -> key.key() + successor(key)),
					"Nothing has to be done. To clear up, set the key to null in the values file."));
		}
	}

	private static String words(KeyEffect.Dead key, String from) {
		String lost = key.told() ? String.join("; ", key.lost())
				: "what it did in chart " + from + " cannot be told, since the release record does not hold all of it";
		return key.key() + ": " + lost + "." + successor(key)
				+ (key.warning().isEmpty() ? "" : "\nThe chart says: " + key.warning());
	}

	private static String successor(KeyEffect.Dead key) {
		return (key.successor() != null) ? " Likely its new name: " + key.successor() + "." : "";
	}

	private static void unknown(List<KeyEffect.Unknown> keys, String from, String to, List<Finding> findings) {
		if (keys.isEmpty()) {
			return;
		}
		String charts = from.equals(to) ? "Chart " + to + " does not know "
				: "Neither chart " + from + " nor chart " + to + " knows ";
		findings.add(Finding.warning("unknown-keys", keys(keys.size()) + " of the values never had an effect: a typo?",
				charts + them(keys) + ":\n" + lines(keys,
						(key) -> key.key() + ((key.meant() != null) ? ". Likely meant: " + key.meant() + "." : "")),
				"Correct the name, or set the key to null in the values file. " + KEPT));
	}

	private static <T> String lines(List<T> keys, Function<T, String> line) {
		String more = (keys.size() > KEYS_NAMED) ? "\nand " + (keys.size() - KEYS_NAMED) + " more" : "";
		return keys.stream().limit(KEYS_NAMED).map(line).collect(Collectors.joining("\n")) + more;
	}

	private static String keys(int count) {
		return (count == 1) ? "1 key" : count + " keys";
	}

	private static String are(List<?> keys) {
		return (keys.size() == 1) ? "is" : "are";
	}

	private static String them(List<?> keys) {
		return (keys.size() == 1) ? "it" : "them";
	}

}
