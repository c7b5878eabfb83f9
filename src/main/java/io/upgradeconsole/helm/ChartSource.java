package io.upgradeconsole.helm;

import java.net.URI;

/**
 * Where the chart comes from.
 *
 * @param repository the name under which helm knows the repository
 * @param url the repository's address
 * @param chart the chart's name
 */
public record ChartSource(String repository, URI url, String chart) {

	/** What helm takes as CHART argument, such as {@code zymtrace/backend}. */
	public String reference() {
		return this.repository + "/" + this.chart;
	}

}
