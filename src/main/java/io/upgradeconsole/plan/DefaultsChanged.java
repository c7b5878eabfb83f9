package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.upgradeconsole.values.keys.ChangedDefault;
import org.springframework.stereotype.Component;

/**
 * What the release leaves to the chart, and the chart now does differently.
 */
@Component
class DefaultsChanged implements FindingRule {

	private static final int NAMED = 20;

	/** Images are shown on their own, before and after. */
	private static final Pattern IMAGE = Pattern.compile("(.*\\.)?(image\\.tag|imageTag)");

	private static final Set<String> MODES = Set.of("create", "use_existing", "aws_aurora", "gcp_cloudsql");

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		if (!upgrade.inputs().request().choosesChart()) {
			return List.of();
		}
		Map<String, String> modes = upgrade.inputs().current().facts().databaseModes();
		List<ChangedDefault> changed = ChangedDefault
			.between(upgrade.inputs().current().base().chartValues(), upgrade.rendering().chartValues(),
					upgrade.rendering().config(), upgrade.masker())
			.stream()
			.filter((each) -> !IMAGE.matcher(each.key()).matches() && isInForce(each.key(), modes))
			.toList();
		if (changed.isEmpty()) {
			return List.of();
		}
		String more = (changed.size() > NAMED) ? "\nand " + (changed.size() - NAMED) + " more" : "";
		return List.of(Finding.info("defaults-changed",
				(changed.size() == 1) ? "1 default of the chart changes"
						: changed.size() + " defaults of the chart change",
				"The values leave these to the chart:\n" + changed.stream()
					.limit(NAMED)
					.map((each) -> each.key() + ": " + each.before() + " becomes " + each.after())
					.collect(Collectors.joining("\n")) + more,
				"Nothing to do where the new one is fine. To keep the old one, set it in the values file."));
	}

	/** A database has settings for each mode, and runs in one. */
	private static boolean isInForce(String key, Map<String, String> modes) {
		String[] segments = key.split("\\.");
		String mode = modes.get(segments[0]);
		return mode == null || segments.length < 3 || !MODES.contains(segments[1]) || segments[1].equals(mode);
	}

}
