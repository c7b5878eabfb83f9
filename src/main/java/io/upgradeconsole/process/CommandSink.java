package io.upgradeconsole.process;

import java.io.IOException;

/**
 * What carries commands to a supervisor.
 */
interface CommandSink {

	/**
	 * Takes the next command; it will arrive, and in this order.
	 * @throws IOException if the supervisor takes no more
	 */
	void accept(Command command) throws IOException;

	/** No more commands. */
	void close() throws IOException;

}
