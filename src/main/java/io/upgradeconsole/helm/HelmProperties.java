package io.upgradeconsole.helm;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;

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
	 * @param name the name by which helm knows the chart repository
	 * @param url the chart repository's address
	 * @param chart the chart's name; releases are found by it
	 * @param maxAge how old the list of published versions may be before it is read again
	 */
	public record Repository(@DefaultValue("zymtrace") String name, @DefaultValue("https://helm.zystem.io") URI url,
			@DefaultValue("backend") String chart, @DefaultValue("5m") Duration maxAge) {

		private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

		public Repository {
			if (!PLAIN.matcher(name).matches() || !PLAIN.matcher(chart).matches()) {
				throw new IllegalArgumentException(
						"console.helm.repository.name and chart are plain names, such as zymtrace and backend");
			}
			// the address is part of every plan, and of the audit
			if (!url.isAbsolute() || url.getUserInfo() != null) {
				throw new IllegalArgumentException(
						"console.helm.repository.url is a whole address, without user and password");
			}
		}

	}

}
