package io.upgradeconsole.process;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A file that only the child process and its user may read.
 *
 * @param name its place in the working directory: a plain name, or plain names with a
 * slash between
 * @param content its bytes
 */
public record PrivateFile(String name, byte[] content) {

	// The first may stand on a command line; the files of a chart are named by its
	// author.
	private static final Pattern NAME = Pattern
		.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}(/(?!\\.{1,2}(/|$))[^/\\\\\\p{Cntrl}]{1,200}){0,20}");

	public PrivateFile {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("A private file lies in the working directory or below it");
		}
		content = content.clone();
	}

	@Override
	public byte[] content() {
		return this.content.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof PrivateFile file && this.name.equals(file.name)
				&& Arrays.equals(this.content, file.content);
	}

	@Override
	public int hashCode() {
		return 31 * this.name.hashCode() + Arrays.hashCode(this.content);
	}

	@Override
	public String toString() {
		return "PrivateFile[" + this.name + ", " + this.content.length + " bytes]";
	}

}
