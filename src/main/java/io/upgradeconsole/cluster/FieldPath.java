package io.upgradeconsole.cluster;

import java.util.regex.Pattern;

/**
 * Where in an object a field stands, as a person would say it:
 * {@code spec.template.spec.containers[web].image}. An element of a list is named by what
 * tells it apart, so that another one before it changes nothing.
 *
 * @param text the path, empty for the object itself
 */
public record FieldPath(String text) {

	/** The object itself. */
	public static final FieldPath ROOT = new FieldPath("");

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

	/** A field of the map at this path. */
	public FieldPath field(String name) {
		if (!PLAIN.matcher(name).matches()) {
			return new FieldPath(this.text + "[\"" + name + "\"]");
		}
		return new FieldPath(this.text.isEmpty() ? name : this.text + "." + name);
	}

	/** An element of the list at this path, by its name or its position. */
	public FieldPath element(Object name) {
		return new FieldPath(this.text + "[" + name + "]");
	}

	@Override
	public String toString() {
		return this.text;
	}

}
