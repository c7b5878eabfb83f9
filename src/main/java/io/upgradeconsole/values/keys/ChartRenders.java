package io.upgradeconsole.values.keys;

import java.util.List;

import io.upgradeconsole.helm.Rendering;

/**
 * Renders one chart with the values of a release.
 */
@FunctionalInterface
interface ChartRenders {

	/**
	 * Renders it with some keys changed.
	 * @throws io.upgradeconsole.helm.ChartRefusedException where the chart refuses that
	 */
	Rendering render(Changes changes);

	/**
	 * What differs from the values as they are.
	 *
	 * @param set keys that are set, as their user does
	 * @param away keys that are taken away
	 */
	record Changes(List<UserKey> set, List<UserKey> away) {

		static final Changes NONE = new Changes(List.of(), List.of());

	}

}
