package io.upgradeconsole.release;

import java.util.List;

import io.upgradeconsole.cluster.RecordOutline;
import org.jspecify.annotations.Nullable;

/**
 * The little that a list tells of a release, read from its record without the record's
 * YAML.
 *
 * @param chart the chart's name
 * @param chartVersion the chart's version
 * @param appVersion the chart's appVersion
 * @param namePrefix what the chart puts before each object's name
 * @param deployments the names of the recorded Deployments
 */
public record ReleaseOutline(String chart, String chartVersion, String appVersion, String namePrefix,
		List<String> deployments) {

	static ReleaseOutline of(RecordOutline record) {
		return new ReleaseOutline(record.chart(), record.chartVersion(), record.appVersion(), record.namePrefix(),
				List.copyOf(record.deployments()));
	}

}
