package io.upgradeconsole.verification;

/**
 * An object that is there, and that the revision does not name.
 *
 * @param object such as {@code Deployment/zymtrace-web}
 * @param why where it comes from
 * @param harmless whether it is only worth knowing
 */
record Leftover(String object, String why, boolean harmless) {

	@Override
	public String toString() {
		return this.object.replace('/', ' ') + ": " + this.why;
	}

}
