package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.upgradeconsole.release.ReleaseFacts;
import io.upgradeconsole.target.ChartVersion;

/**
 * What an approver should know about an upgrade before it runs.
 */
final class PlanFindings {

	private final PlanInputs inputs;

	private final ReleaseFacts facts;

	private final Map<String, String> plannedImages;

	private final List<String> volatileImages;

	private final ChangeList changes;

	private final List<Finding> findings = new ArrayList<>();

	PlanFindings(PlanInputs inputs, Map<String, String> plannedImages, List<String> volatileImages,
			ChangeList changes) {
		this.inputs = inputs;
		this.facts = inputs.current().facts();
		this.plannedImages = plannedImages;
		this.volatileImages = volatileImages;
		this.changes = changes;
	}

	List<Finding> all() {
		imageOnlyPromise();
		imagesAreStable();
		imagesAreTheTarget();
		imagesUnderAChartBump();
		downgrade();
		backup();
		recreated();
		return List.copyOf(this.findings);
	}

	private void imageOnlyPromise() {
		if (this.inputs.request().path() != UpgradePath.IMAGE_ONLY) {
			return;
		}
		List<String> beyond = this.changes.beyondImages();
		if (!beyond.isEmpty()) {
			this.findings.add(Finding.blocking("path-a-touches-more-than-images", "This would change more than images",
					beyond.size() + " more would change: " + String.join("; ", beyond) + ".", "Use path C with chart "
							+ this.inputs.chart().version() + " and read its changes, or choose another tag."));
		}
	}

	private void imagesAreStable() {
		if (!this.volatileImages.isEmpty()) {
			// an approval could not bind them
			this.findings
				.add(Finding.blocking("images-change-by-themselves", "The chart renders another image each time",
						"Two renderings of this upgrade differ in: " + String.join("; ", this.volatileImages) + ".",
						"Report it to whoever publishes the chart, or choose another chart version."));
		}
	}

	private void imagesAreTheTarget() {
		if (this.inputs.request().imageTag() == null) {
			return;
		}
		String target = this.inputs.request().imageTag().value();
		if (this.plannedImages.isEmpty()) {
			this.findings.add(Finding.blocking("no-service-rendered", "No service would get the target image",
					"None of the rendered objects is a service of zymtrace.",
					"Check global.namePrefix and which services the values turn off."));
			return;
		}
		Map<String, String> pinned = new TreeMap<>();
		Map<String, String> odd = new TreeMap<>();
		this.plannedImages.forEach((service, image) -> {
			String tag = ReleaseFacts.tag(image);
			if (!tag.equals(target)) {
				(tag.equals(this.inputs.pins().get(service)) ? pinned : odd).put(service, tag);
			}
		});
		if (!pinned.isEmpty()) {
			this.findings.add(Finding.warning("pinned-services",
					pinned.size() + " of " + this.plannedImages.size() + " services keep a pinned image",
					"A tag of their own beats the common one: " + words(pinned) + ".",
					"To let them follow, set services.<service>.image.tag to null in a values file and use path C."));
		}
		if (!odd.isEmpty()) {
			this.findings
				.add(Finding.blocking("images-differ-from-target", "Not every service would get the target image",
						"Rendered instead of " + target + ": " + words(odd) + ".",
						"Look for what else sets these images in the values, and plan again."));
		}
	}

	private static String words(Map<String, String> tags) {
		return tags.entrySet()
			.stream()
			.map((each) -> each.getKey() + " " + each.getValue())
			.collect(Collectors.joining(", "));
	}

	private void imagesUnderAChartBump() {
		if (this.inputs.request().path() != UpgradePath.CHART_ONLY) {
			return;
		}
		String frozen = this.inputs.effectiveCommonTag();
		if (frozen.isEmpty()) {
			this.findings.add(Finding.info("images-follow-appversion", "The images follow the chart",
					"No common image tag is set, so the services run appVersion " + this.inputs.chart().appVersion()
							+ ".",
					"Nothing to do. To move the chart alone, set services.common.imageTag in the values file."));
		}
		else if (!frozen.equals(this.inputs.chart().appVersion())) {
			this.findings.add(Finding.warning("tag-frozen-by-earlier-set", "The images stay at " + frozen,
					"services.common.imageTag is set in the release's values, so the services do not follow the chart to "
							+ this.inputs.chart().appVersion() + ".",
					"Use path C with the tag " + this.inputs.chart().appVersion()
							+ ", or set services.common.imageTag: null in the values file."));
		}
	}

	private void downgrade() {
		ChartVersion from = new ChartVersion(this.facts.chartVersion());
		ChartVersion to = this.inputs.chart().version();
		if (to.compareTo(from) < 0) {
			this.findings.add(Finding.warning("downgrade", "This goes back to an older chart",
					"From " + from + " to " + to + ". Migrations do not run backwards.",
					"To return to a revision that ran, roll back instead."));
		}
		else if (to.major() > from.major() + 1) {
			this.findings.add(Finding.warning("major-jump", "This jumps over a major version",
					"From " + from + " to " + to + ": the migrate Job may not handle the distance.",
					"Upgrade to a release of each major version in between first."));
		}
	}

	private void backup() {
		Map<String, String> inCluster = new LinkedHashMap<>(this.facts.databaseModes());
		inCluster.values().removeIf((mode) -> !mode.equals("create"));
		if (!inCluster.isEmpty()) {
			this.findings.add(Finding.warning("backup-warning", "Databases live in this cluster",
					"On volumes of the cluster: " + String.join(", ", inCluster.keySet())
							+ ". A rollback does not bring data back.",
					"Take a snapshot of their volumes, or a dump, before you go on. Nothing waits for it."));
		}
	}

	private void recreated() {
		long services = this.changes.changes()
			.stream()
			.filter((change) -> change.action() == Change.Action.RECREATE && change.object().startsWith("Deployment "))
			.count();
		if (services > 0) {
			this.findings.add(Finding.info("services-recreated", services + " services will be deleted and re-created",
					"The chart has its services as helm hooks: objects that helm deletes and creates anew at every upgrade, "
							+ "changed or not. They are away until their new pods are ready.",
					"Choose a moment at which a short interruption is fine."));
		}
	}

}
