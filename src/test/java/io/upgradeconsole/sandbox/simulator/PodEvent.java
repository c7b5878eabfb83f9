package io.upgradeconsole.sandbox.simulator;

/**
 * What an Event object says.
 */
record PodEvent(String type, String reason, String message) {

	static PodEvent normal(String reason, String message) {
		return new PodEvent("Normal", reason, message);
	}

	static PodEvent warning(String reason, String message) {
		return new PodEvent("Warning", reason, message);
	}

}
