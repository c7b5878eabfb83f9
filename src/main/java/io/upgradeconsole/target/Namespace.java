package io.upgradeconsole.target;

import java.util.regex.Pattern;

/**
 * A Kubernetes namespace's name.
 *
 * @param value an RFC 1123 label
 */
public record Namespace(String value) {

	private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

	public Namespace {
		if (!LABEL.matcher(value).matches()) {
			throw Problem
				.invalid("namespace", "namespace-invalid", "This is not a namespace name",
						"'" + Shown.of(value) + "' is not a Kubernetes namespace name.",
						"Use lower-case letters, digits and dashes, 63 at most.")
				.asException();
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
