package io.upgradeconsole.values.keys;

import java.util.Map;

import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.helm.HelmHome;
import io.upgradeconsole.helm.RebuiltChart;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.values.ReusedValues;

/**
 * Renders without the cluster: quick, and blind to what the chart looks up there.
 *
 * @param values all that the user sets
 */
record TemplateRenders(Helm helm, HelmHome home, ReleaseRef release, RebuiltChart chart, Map<String, Object> values,
		Secrets secrets) implements ChartRenders {

	@Override
	public Rendering render(Changes changes) {
		Map<String, Object> changed = ReusedValues.inForce(this.values, ValueTrees.with(changes.set()));
		return this.helm.template(this.release, this.chart,
				ReusedValues.inForce(changed, ValueTrees.without(changes.away())), this.home, this.secrets);
	}

	@Override
	public String toString() {
		return "TemplateRenders[" + this.chart + "]";
	}

}
