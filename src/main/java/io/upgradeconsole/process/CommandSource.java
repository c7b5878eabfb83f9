package io.upgradeconsole.process;

import java.io.EOFException;
import java.io.IOException;

/**
 * Where a supervisor takes its commands from.
 */
interface CommandSource {

	/**
	 * Waits for the next command.
	 * @throws EOFException if there are no more
	 */
	Command next() throws IOException;

}
