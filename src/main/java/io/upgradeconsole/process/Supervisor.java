package io.upgradeconsole.process;

import io.upgradeconsole.masking.Secrets;

/**
 * Runs the commands of one operation, one at a time, in a process that outlives the
 * console, be it on this machine or in a pod. A thread waiting in {@link #run} may be
 * left behind when the console ends: the command goes on.
 */
public interface Supervisor extends AutoCloseable {

	/** From now on these are secrets too. */
	void mask(Secrets more);

	/**
	 * Runs a command to its end; its output goes to the operation's log.
	 * @return its exit code
	 * @throws ProcessNotStartedException if it could not be started
	 * @throws NotRecordedException if the disk refuses what must be written before
	 * @throws SupervisorLostException if the supervisor died and nobody saw how it ended
	 */
	int run(String step, Invocation invocation);

	/**
	 * Puts a line of the console's own into the log, masked; it is there when this
	 * returns, unless the disk refused or the supervisor does not answer for long.
	 * @throws SupervisorLostException if the supervisor is gone
	 */
	void note(String step, String text);

	/**
	 * No command follows, only notes.
	 * @throws SupervisorLostException if the console ends meanwhile
	 */
	void lastCommandEnded();

	/** No more commands: when the running one has ended, the supervisor ends. */
	@Override
	void close();

}
