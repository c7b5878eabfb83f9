package io.upgradeconsole.helm;

/**
 * A values file for a helm command. It exists only while helm runs, closed to other
 * users.
 *
 * @param fileName the plain name under which the command's {@code -f} finds it
 * @param content its content, secrets included
 */
public record ValuesInput(String fileName, byte[] content) {

	@Override
	public String toString() {
		return "ValuesInput[" + this.fileName + "]";
	}

}
