package io.upgradeconsole.process;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A file that only the child process and its user may read.
 *
 * @param name its name in the working directory
 * @param content its bytes
 */
public record PrivateFile(String name, byte[] content) {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

	public PrivateFile {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("A private file has a plain name and no path");
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
