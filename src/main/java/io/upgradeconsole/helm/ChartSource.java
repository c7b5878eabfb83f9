package io.upgradeconsole.helm;

import java.net.URI;
import java.util.Map;

/**
 * The repository that the chart comes from.
 *
 * @param repository the name under which helm knows the repository
 * @param url the repository's address
 * @param chart the chart's name
 */
public record ChartSource(String repository, URI url, String chart) implements ChartReference {

	/** Such as {@code zymtrace/backend}. */
	@Override
	public String reference() {
		return this.repository + "/" + this.chart;
	}

	@Override
	public Map<String, byte[]> files() {
		return Map.of();
	}

}
