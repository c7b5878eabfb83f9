package io.upgradeconsole.helm;

import java.util.List;
import java.util.Map;

/**
 * What helm would install. It holds secrets in clear text: keep it in memory only.
 *
 * @param manifest the YAML documents of the manifest
 * @param hooks the YAML documents of the hooks, which no manifest shows. Like those of
 * the manifest, each names its template in a comment
 * @param config the user's values after the upgrade
 * @param notes what the chart says after an install, empty where it says nothing
 * @param chart the chart that was rendered, as helm's JSON has it: {@code metadata},
 * {@code values}, {@code templates} and {@code files} with their {@code data} in base64
 */
public record Rendering(String manifest, List<String> hooks, Map<String, Object> config, String notes,
		Map<String, Object> chart) {

	public Rendering {
		hooks = List.copyOf(hooks);
	}

	/** The defaults of the chart that was rendered. */
	@SuppressWarnings("unchecked")
	public Map<String, Object> chartValues() {
		return (this.chart.get("values") instanceof Map<?, ?> values) ? (Map<String, Object>) values : Map.of();
	}

	/**
	 * Whether the same upgrade may render to something else the next time: a template
	 * that was rendered calls for chance or the time, or cannot be read. What the
	 * templates look up in the cluster is taken to stay.
	 */
	public boolean mayVary() {
		return new VaryingTemplates(this.chart).rendered(this);
	}

	/** Whether another rendering has the same text, and so the same objects. */
	public boolean rendersLike(Rendering other) {
		return this.manifest.equals(other.manifest) && this.hooks.equals(other.hooks);
	}

	@Override
	public String toString() {
		return "Rendering[%d characters, %d hooks]".formatted(this.manifest.length(), this.hooks.size());
	}

}
