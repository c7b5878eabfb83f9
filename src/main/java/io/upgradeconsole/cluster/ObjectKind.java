package io.upgradeconsole.cluster;

/**
 * A kind of object, as a manifest names it. Kinds of one name may be served by several
 * groups.
 *
 * @param apiVersion the group and its version, such as {@code apps/v1}
 * @param kind such as {@code Deployment}
 */
public record ObjectKind(String apiVersion, String kind) {

	/** The API group, empty for the core. */
	public String group() {
		int slash = this.apiVersion.indexOf('/');
		return (slash < 0) ? "" : this.apiVersion.substring(0, slash);
	}

	/**
	 * As a person would name it, such as {@code PodMonitor of monitoring.coreos.com/v1}.
	 */
	@Override
	public String toString() {
		return this.kind + " of " + this.apiVersion;
	}

}
