package io.upgradeconsole.helm;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.upgradeconsole.target.Problem;

/**
 * The version of the helm binary in use.
 *
 * @param text as helm prints it, such as {@code v3.17.2}
 * @param major the first number
 * @param minor the second number
 */
public record HelmVersion(String text, int major, int minor) {

	private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\.\\d+.*");

	static HelmVersion parse(String text) {
		Matcher matcher = VERSION.matcher(text.strip());
		if (!matcher.matches()) {
			throw Problem
				.unavailable("helm-version-unknown", "Helm does not tell its version",
						"The configured binary did not answer 'helm version' with a version.",
						"Set console.helm.binary to helm 3.14 or newer.")
				.asException();
		}
		return new HelmVersion(text.strip(), Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
	}

	/** Whether this helm knows {@code --reset-then-reuse-values} (3.14 and newer). */
	public boolean isSupported() {
		return this.major > 3 || (this.major == 3 && this.minor >= 14);
	}

}
