package io.upgradeconsole.pages;

import io.upgradeconsole.ui.Notice;

/**
 * The history of a values file, and what an operation tells of it.
 */
final class KeepSamples {

	static final Notice KEPT = new Notice("The values file was kept",
			"Kept as zymtrace-custom-values.yaml, version 4. The one before is kept as zymtrace-custom-values.yaml.bak.20261122-120329. Commit it to your repository: it is the file to upgrade from next time.",
			"/releases/local/zymtrace/backend/values", "See the values file’s history");

	private KeepSamples() {
	}

}
