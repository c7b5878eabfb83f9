package io.upgradeconsole.helm;

import java.util.List;
import java.util.Map;

/**
 * What helm would install. It holds secrets in clear text: keep it in memory only.
 *
 * @param manifest the YAML documents of the manifest
 * @param hooks the YAML documents of the hooks, which no manifest shows
 * @param config the user's values after the upgrade
 */
public record Rendering(String manifest, List<String> hooks, Map<String, Object> config) {

	public Rendering {
		hooks = List.copyOf(hooks);
	}

	@Override
	public String toString() {
		return "Rendering[%d characters, %d hooks]".formatted(this.manifest.length(), this.hooks.size());
	}

}
