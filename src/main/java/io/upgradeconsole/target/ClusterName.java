package io.upgradeconsole.target;

import java.util.regex.Pattern;

/**
 * The slug under which a cluster is configured.
 *
 * @param value 1 to 40 lower-case letters, digits and dashes
 */
public record ClusterName(String value) {

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

	public ClusterName {
		if (!SLUG.matcher(value).matches()) {
			throw Problem
				.invalid("cluster", "cluster-name-invalid", "This is not a cluster name",
						"'" + Shown.of(value) + "' is not a configured cluster's name.",
						"Use lower-case letters, digits and dashes, 40 at most, as under console.clusters.")
				.asException();
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
