package io.upgradeconsole.values;

/**
 * Something about a values file that whoever uses it should know.
 *
 * @param code slug of the documented finding
 * @param severity how much it weighs
 * @param title one short sentence
 * @param detail what was found, without secrets
 * @param remedy what to do about it
 */
public record ValuesFinding(String code, Severity severity, String title, String detail, String remedy) {

	/** How much a finding weighs. */
	public enum Severity {

		/** Good to know. */
		INFO,
		/** Likely to surprise. */
		WARNING,
		/** Keeps a plan from being made. */
		BLOCKING

	}

}
