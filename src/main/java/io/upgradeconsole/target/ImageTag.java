package io.upgradeconsole.target;

import java.util.regex.Pattern;

/**
 * The tag of a container image, as it can be handed to {@code helm --set} without
 * changing its meaning.
 *
 * @param value a tag by the OCI distribution rule that helm keeps as a string
 */
public record ImageTag(String value) {

	private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

	public ImageTag {
		if (!TAG.matcher(value).matches()) {
			throw refused(value,
					"An image tag holds letters, digits, '_', '.' and '-', does not start with '.' or '-', "
							+ "and is 128 characters at most.",
					"Enter the tag only, such as 26.5.1, without image or registry.");
		}
		// helm --set would store a number or a literal: the next upgrade then renders
		// 2.0261122e+07
		if (value.matches("[0-9]+")) {
			throw refused(value,
					"Helm stores a tag of digits only as a number, and the next upgrade would render it as 2.0261122e+07.",
					"Publish the image under a tag with a letter or a dot, such as v" + value + ".");
		}
		// helm compares without regard to case
		if (value.matches("(?i)null|true|false")) {
			throw refused(value, "Helm reads '" + value + "' as a literal and not as text.",
					"Publish the image under another tag.");
		}
	}

	private static ProblemException refused(String value, String why, String remedy) {
		return Problem
			.invalid("imageTag", "image-tag-invalid", "This image tag cannot be used",
					"'" + Shown.of(value) + "': " + why, remedy)
			.asException();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
