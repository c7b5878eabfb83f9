package io.upgradeconsole.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

/**
 * Services that are hooks are away for a moment at every upgrade.
 */
@Component
class RecreatedServices implements FindingRule {

	private static final String DEPLOYMENT = "Deployment ";

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		List<String> services = upgrade.changes()
			.stream()
			.filter((change) -> change.action() == Change.Action.RECREATE && change.object().startsWith(DEPLOYMENT))
			.map((change) -> change.object().substring(DEPLOYMENT.length()))
			.toList();
		if (services.isEmpty()) {
			return List.of();
		}
		return List.of(Finding.info("services-recreated", services.size() + " services will be deleted and re-created",
				"The chart has its services as helm hooks: objects that helm deletes and creates anew at every upgrade, "
						+ "changed or not. They are away until their new pods are ready: "
						+ howLong(services, upgrade.live().starts().byWorkload()),
				"Choose a moment at which a short interruption is fine."));
	}

	private static String howLong(List<String> services, Map<String, Duration> starts) {
		Map<String, Duration> known = new TreeMap<>(starts);
		known.keySet().retainAll(services);
		if (known.isEmpty()) {
			return "for how long is not known, because their pods of now do not tell how long they took to start.";
		}
		String slowest = known.entrySet()
			.stream()
			.max(Comparator.comparing(Map.Entry::getValue))
			.map(Map.Entry::getKey)
			.orElseThrow();
		List<String> unknown = new ArrayList<>(services);
		unknown.removeAll(known.keySet());
		return LastStarts.about(known.get(slowest)) + " as at their last start"
				+ ((new HashSet<>(known.values()).size() > 1) ? " (" + slowest + " took longest)" : "")
				+ ", and longer where a node has to pull the image first."
				+ (unknown.isEmpty() ? "" : " How long it takes " + String.join(", ", unknown) + " is not known.");
	}

}
