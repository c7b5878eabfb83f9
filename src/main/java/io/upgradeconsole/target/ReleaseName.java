package io.upgradeconsole.target;

import java.util.regex.Pattern;

/**
 * The name of a Helm release.
 *
 * @param value what helm accepts as a release name
 */
public record ReleaseName(String value) {

	// Helm's own rule (chartutil.ValidateReleaseName): DNS-1123 subdomain of at most 53
	// characters.
	private static final Pattern NAME = Pattern
		.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

	public ReleaseName {
		if (value.length() > 53 || !NAME.matcher(value).matches()) {
			throw Problem
				.invalid("release", "release-name-invalid", "This is not a release name",
						"'" + Shown.of(value) + "' is not a name Helm gives to a release.",
						"Use lower-case letters, digits, dashes and dots, 53 at most.")
				.asException();
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
