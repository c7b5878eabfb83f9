package io.upgradeconsole.helm;

import io.upgradeconsole.target.ChartVersion;

/**
 * A chart version that the repository lists.
 *
 * @param version the chart's version
 * @param appVersion the application's version; mostly, not always, the same
 */
public record PublishedChart(ChartVersion version, String appVersion) {

}
