package io.upgradeconsole.cluster;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.target.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What helm wrote down about one revision. It holds secrets in clear text: keep it in
 * memory only.
 *
 * @param revision the revision
 * @param status helm's status
 * @param description helm's own sentence on how it went
 * @param deployedAt when this revision was deployed
 * @param chart the chart's name
 * @param chartVersion the chart's version, as the chart says it
 * @param appVersion the chart's appVersion, empty where it has none
 * @param config the values that the user set
 * @param chartValues the chart's defaults
 * @param manifest the manifest's YAML documents
 * @param hooks the hooks' YAML documents
 * @param parsed the objects of both, parsed when they are first asked for
 */
public record ReleaseRecord(Revision revision, String status, String description, Instant deployedAt, String chart,
		String chartVersion, String appVersion, Map<String, Object> config, Map<String, Object> chartValues,
		String manifest, List<String> hooks, Pending<List<ManifestObject>> parsed) {

	/** A record of which nothing is parsed yet. */
	public ReleaseRecord(Revision revision, String status, String description, Instant deployedAt, String chart,
			String chartVersion, String appVersion, Map<String, Object> config, Map<String, Object> chartValues,
			String manifest, List<String> hooks) {
		this(revision, status, description, deployedAt, chart, chartVersion, appVersion, config, chartValues, manifest,
				hooks, Pending.onDemand(() -> ManifestObject.parse(manifest, hooks)));
	}

	/** The objects of manifest and hooks, in the record's order. */
	public List<ManifestObject> objects() {
		return this.parsed.get();
	}

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
		return "ReleaseRecord[revision=%s, status=%s, chart=%s-%s]".formatted(this.revision, this.status, this.chart,
				this.chartVersion);
	}

}
