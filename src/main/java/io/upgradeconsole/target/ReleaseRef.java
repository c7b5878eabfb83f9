package io.upgradeconsole.target;

/**
 * Which release is meant: names are only unique within a cluster's namespace.
 *
 * @param cluster the configured cluster
 * @param namespace the namespace that holds the release's records
 * @param name the release's name
 */
public record ReleaseRef(ClusterName cluster, Namespace namespace, ReleaseName name) {

	/** A reference from its three names; each is validated. */
	public static ReleaseRef of(String cluster, String namespace, String name) {
		return new ReleaseRef(new ClusterName(cluster), new Namespace(namespace), new ReleaseName(name));
	}

	/** A reference from the form that {@link #toString()} writes. */
	public static ReleaseRef parse(String text) {
		String[] parts = text.split("/", -1);
		if (parts.length != 3) {
			throw Problem.invalid("release", "release-reference-invalid", "This is not a release",
					"'" + Shown.of(text) + "' does not name a release.", "Write it as <cluster>/<namespace>/<name>.")
				.asException();
		}
		return of(parts[0], parts[1], parts[2]);
	}

	@Override
	public String toString() {
		return this.cluster + "/" + this.namespace + "/" + this.name;
	}

}
