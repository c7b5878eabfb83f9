package io.upgradeconsole.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.cluster.ValuePath;
import io.upgradeconsole.helm.ChartReference;
import io.upgradeconsole.helm.HelmCommand;
import io.upgradeconsole.helm.PublishedChart;
import io.upgradeconsole.helm.ValuesInput;
import io.upgradeconsole.release.CurrentRelease;
import io.upgradeconsole.target.UpgradeTimeout;
import io.upgradeconsole.values.ValuesFile;
import org.jspecify.annotations.Nullable;

/**
 * Everything an upgrade is planned from. Holds secrets: memory only.
 *
 * @param request what was asked for
 * @param current the release as it is
 * @param source where the chart comes from: the repository, or a release record where the
 * repository has it no more or is not asked
 * @param chart the target chart; for path A the deployed one
 * @param valuesFile the values file for paths B and C, else {@code null}
 * @param fileContent its content, empty where there is none
 * @param fileValues its parsed content, empty where there is none
 */
record PlanInputs(PlanRequest request, CurrentRelease current, ChartReference source, PublishedChart chart,
		@Nullable ValuesFile valuesFile, byte[] fileContent, Map<String, Object> fileValues) {

	/**
	 * Whether the command sets the tag. Path C leaves it out only where the chart brings
	 * that tag and nothing else sets one: a tag that an earlier upgrade set is reused.
	 */
	boolean setsImageTag() {
		return switch (this.request.path()) {
			case IMAGE_ONLY -> true;
			case CHART_ONLY -> false;
			case COMBINED -> !(effectiveCommonTag().isEmpty()
					&& Objects.requireNonNull(this.request.imageTag()).value().equals(this.chart.appVersion()));
		};
	}

	/** The common tag that deployed values or file bring, empty where neither does. */
	String effectiveCommonTag() {
		return setting(HelmCommand.COMMON_IMAGE_TAG);
	}

	/** The tags that single services pin after the upgrade, by service. */
	Map<String, String> pins() {
		Map<String, String> pins = new LinkedHashMap<>();
		for (String service : ServiceImages.SERVICES) {
			String tag = setting("services." + service + ".image.tag");
			if (!tag.isEmpty()) {
				pins.put(service, tag);
			}
		}
		return pins;
	}

	HelmCommand.Upgrade command(UpgradeTimeout timeout) {
		return new HelmCommand.Upgrade(this.current.release().name(), this.current.release().namespace(), this.source,
				this.chart.version(), (this.valuesFile != null) ? this.valuesFile.fileName() : null,
				setsImageTag() ? this.request.imageTag() : null, timeout);
	}

	@Nullable ValuesInput values() {
		return (this.valuesFile != null) ? new ValuesInput(this.valuesFile.fileName(), this.fileContent) : null;
	}

	private String setting(String path) {
		// a null in the file, on the way or at its end, removes what is deployed
		return mentions(this.fileValues, path) ? text(this.fileValues, path) : text(this.current.base().config(), path);
	}

	private static String text(Map<String, Object> values, String path) {
		return Objects.toString(ValuePath.find(values, path), "");
	}

	/** Whether the values themselves decide what stands at the path, be it nothing. */
	private static boolean mentions(Map<String, Object> values, String path) {
		Object current = values;
		for (String key : path.split("\\.")) {
			if (!(current instanceof Map<?, ?> map)) {
				return true;
			}
			if (!map.containsKey(key)) {
				return false;
			}
			current = map.get(key);
		}
		return true;
	}

	@Override
	public String toString() {
		return "PlanInputs[" + this.current.release() + "]";
	}

}
