package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * The rendered objects keep fewer people out than the recorded ones. The objects are
 * asked and not the values: a chart may drop what a value that is still set used to do.
 */
@Component
class AuthWeakened implements FindingRule {

	private static final int NAMED = 8;

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		List<String> lost = lost(upgrade.before(), upgrade.after());
		if (lost.isEmpty()) {
			return List.of();
		}
		String more = (lost.size() > NAMED) ? "; and " + (lost.size() - NAMED) + " more" : "";
		return List.of(Finding.warning("auth-weakened", "Authentication that protects this release now would be gone",
				"People or programs may get in afterwards without signing in. "
						+ lost.stream().limit(NAMED).collect(Collectors.joining("; ")) + more + ".",
				"Find in the new chart's values what takes its place, set it in the values file, and plan again. "
						+ "Do not go on before you know who can get in afterwards."));
	}

	static List<String> lost(RenderedObjects recorded, RenderedObjects rendered) {
		AuthSettings before = new AuthSettings(recorded);
		AuthSettings after = new AuthSettings(rendered);
		Set<String> left = rendered.all()
			.stream()
			.map((object) -> object.kind() + " " + object.name())
			.collect(Collectors.toSet());
		List<String> lost = new ArrayList<>();
		for (AuthSettings.Setting old : before.all()) {
			AuthSettings.Setting planned = after.like(old);
			boolean detail = AuthNames.isDetail(old.name()) && !old.shown().equals("true");
			if (!old.protects() || detail) {
				continue;
			}
			if (planned != null && !planned.protects()) {
				lost.add(old.object() + ": " + old.name() + " goes from " + old.shown() + " to " + planned.shown());
			}
			// a workload that goes needs no protection; settings are all that they are
			boolean holds = left.contains(old.object()) || old.object().matches("(ConfigMap|Secret) .*");
			if (planned == null && holds && !AuthNames.opens(old.name()) && !after.hasMoved(old)) {
				lost.add(old.object() + " no longer has " + old.name());
			}
		}
		after.all()
			.stream()
			.filter((added) -> AuthNames.opens(added.name()) && !added.protects() && before.like(added) == null)
			.forEach((added) -> lost.add(added.object() + ": " + added.name() + " is new and " + added.shown()));
		return lost;
	}

}
