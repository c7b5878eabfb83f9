package io.upgradeconsole.values.keys;

import java.util.Map;

import io.upgradeconsole.helm.Rendering;

/**
 * Renders one chart with the values of a release.
 */
@FunctionalInterface
interface ChartRenders {

	/**
	 * Renders it with some values changed.
	 * @param changes the values that differ; {@code null} takes a key away
	 * @throws io.upgradeconsole.helm.ChartRefusedException where the chart refuses them
	 */
	Rendering render(Map<String, Object> changes);

}
