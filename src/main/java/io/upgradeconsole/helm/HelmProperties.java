package io.upgradeconsole.helm;

import java.net.URI;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which helm, and which charts.
 *
 * @param binary helm's executable, a path or a name found on the PATH
 * @param queryTimeout how long a question to helm may take (not an upgrade)
 * @param repository the chart repository
 */
@ConfigurationProperties("console.helm")
public record HelmProperties(@DefaultValue("helm") String binary, @DefaultValue("2m") Duration queryTimeout,
		@DefaultValue Repository repository) {

	/** The chart's source. */
	public ChartSource source() {
		return new ChartSource(this.repository.name(), this.repository.url(), this.repository.chart());
	}

	/**
	 * The chart repository.
	 *
	 * @param name the name helm knows it by
	 * @param url its address
	 * @param chart the chart's name; releases are found by it
	 * @param maxAge how old the list of published versions may be before it is read again
	 */
	public record Repository(@DefaultValue("zymtrace") String name, @DefaultValue("https://helm.zystem.io") URI url,
			@DefaultValue("backend") String chart, @DefaultValue("5m") Duration maxAge) {

	}

}
