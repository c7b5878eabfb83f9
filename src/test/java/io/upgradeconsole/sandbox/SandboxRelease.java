package io.upgradeconsole.sandbox;

/**
 * The releases that a sandbox can start with.
 */
public enum SandboxRelease {

	/** All well, everything created by the chart, secrets in its values. */
	HEALTHY("zymtrace", "backend", "26.5.0"),

	/** All well, nothing to find fault with: databases elsewhere, another name prefix. */
	EXTERNAL_DATABASES("acme-prod", "acme-backend", "26.5.0"),

	/** All well, but services are pinned to tags of their own. */
	MIXED_PINS("staging", "zymtrace", "25.12.7"),

	/** Its upgrade was killed: pending-upgrade, with a migrate Job that never ends. */
	PENDING("pending", "backend", "26.5.0"),

	/** Revision 2 has a tag from {@code --set}, which each later upgrade reuses. */
	FROZEN("frozen", "backend", "26.5.0"),

	/** Its values skip migrations and hold secrets in clear. */
	CARELESS("careless", "backend", "26.5.0"),

	/** A major version lies between it and the newest: to be upgraded in stages. */
	OLD("old", "backend", "24.11.2");

	/** The tag that {@link #FROZEN} is frozen at. */
	public static final String FROZEN_TAG = "26.5.1";

	private final String namespace;

	private final String releaseName;

	private final String chartVersion;

	SandboxRelease(String namespace, String releaseName, String chartVersion) {
		this.namespace = namespace;
		this.releaseName = releaseName;
		this.chartVersion = chartVersion;
	}

	/** Where it is installed. */
	public String namespace() {
		return this.namespace;
	}

	/** Its name. */
	public String releaseName() {
		return this.releaseName;
	}

	/** The chart version that it has at the start. */
	public String chartVersion() {
		return this.chartVersion;
	}

	String valuesResource() {
		return "/sandbox/values/" + name().toLowerCase().replace('_', '-') + ".yaml";
	}

}
