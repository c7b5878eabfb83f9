package io.upgradeconsole.plan;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Services that are hooks are away for a moment at every upgrade.
 */
@Component
class RecreatedServices implements FindingRule {

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		long services = upgrade.changes()
			.stream()
			.filter((change) -> change.action() == Change.Action.RECREATE && change.object().startsWith("Deployment "))
			.count();
		if (services > 0) {
			return List.of(Finding.info("services-recreated", services + " services will be deleted and re-created",
					"The chart has its services as helm hooks: objects that helm deletes and creates anew at every upgrade, "
							+ "changed or not. They are away until their new pods are ready.",
					"Choose a moment at which a short interruption is fine."));
		}
		return List.of();
	}

}
