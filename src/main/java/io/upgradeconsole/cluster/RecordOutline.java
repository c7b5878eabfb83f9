package io.upgradeconsole.cluster;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The little of a release's record that a list of releases needs. Its values hold secrets
 * in clear text: keep it in memory only.
 *
 * @param revision the revision
 * @param chart the chart's name
 * @param chartVersion the chart's version, as the chart says it
 * @param appVersion the chart's appVersion, empty where it has none
 * @param config the values that the user set
 * @param chartValues the chart's defaults
 * @param deployments the names of the Deployments in manifest and hooks
 */
public record RecordOutline(Revision revision, String chart, String chartVersion, String appVersion,
		Map<String, Object> config, Map<String, Object> chartValues, List<String> deployments) {

	/**
	 * The value in force at a dotted path: the user's, else the chart's default.
	 * @return the scalar as text, or {@code null} where neither sets it
	 */
	public @Nullable String value(String path) {
		return ValuePath.inForce(this.config, this.chartValues, path);
	}

	/** What the chart puts before the name of each of its objects. */
	public String namePrefix() {
		return NamePrefix.of(value(NamePrefix.PATH));
	}

	@Override
	public String toString() {
		return "RecordOutline[revision=%s, chart=%s-%s]".formatted(this.revision, this.chart, this.chartVersion);
	}

}
