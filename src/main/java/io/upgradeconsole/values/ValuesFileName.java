package io.upgradeconsole.values;

import java.util.regex.Pattern;

import io.upgradeconsole.target.Problem;

/**
 * The name of a values file, as it was given.
 *
 * @param value a plain name that ends in .yaml or .yml
 */
public record ValuesFileName(String value) {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

	/** The name of a file that was given none. */
	public static final ValuesFileName DEFAULT = new ValuesFileName("zymtrace-custom-values.yaml");

	public ValuesFileName {
		// The name is not repeated: it may be anything, and the user knows it.
		if (!NAME.matcher(value).matches()) {
			throw refused("The name is not a plain file name.",
					"Use letters, digits, '.', '_' and '-', without any directory, 100 at most.");
		}
		if (!value.endsWith(".yaml") && !value.endsWith(".yml")) {
			throw refused("'" + value + "' does not end in .yaml or .yml.",
					"Name the file after its kind, such as zymtrace-custom-values.yaml.");
		}
	}

	private static RuntimeException refused(String detail, String remedy) {
		return Problem.invalid("name", "values-file-name-invalid", "This file name cannot be used", detail, remedy)
			.asException();
	}

	@Override
	public String toString() {
		return this.value;
	}

}
