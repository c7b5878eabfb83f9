package io.upgradeconsole.plan;

/**
 * An image as a pod template names it, right or wrong.
 *
 * @param text the whole name
 */
record ImageName(String text) {

	/** The registry that is asked where an image names none. */
	private static final String DEFAULT_REGISTRY = "docker.io";

	/** The host that is asked for it. */
	String registry() {
		int slash = this.text.indexOf('/');
		String first = (slash > 0) ? this.text.substring(0, slash) : "";
		// as docker tells hosts from paths
		boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
		return host ? first : DEFAULT_REGISTRY;
	}

	/** What the registry is asked for. */
	String path() {
		String registry = registry() + "/";
		return this.text.startsWith(registry) ? this.text.substring(registry.length()) : this.text;
	}

	/** The name without its tag or digest. */
	String withoutTag() {
		String name = this.text.replaceFirst("@.*$", "");
		int colon = name.lastIndexOf(':');
		return (colon > name.lastIndexOf('/')) ? name.substring(0, colon) : name;
	}

}
