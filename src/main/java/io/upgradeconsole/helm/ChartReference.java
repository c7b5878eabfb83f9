package io.upgradeconsole.helm;

import java.util.Map;

/**
 * Which chart a helm command takes, and where from.
 */
public sealed interface ChartReference permits ChartSource, RebuiltChart {

	/** What helm takes as CHART argument. */
	String reference();

	/**
	 * The files that have to lie in helm's working directory for the reference to lead
	 * somewhere, by their path in it; none where helm fetches the chart itself.
	 */
	Map<String, byte[]> files();

}
