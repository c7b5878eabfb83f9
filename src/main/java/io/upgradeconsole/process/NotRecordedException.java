package io.upgradeconsole.process;

/**
 * Nothing was started, because what has to be written down before could not be: the disk
 * is full, or refuses for another reason.
 */
public class NotRecordedException extends ProcessNotStartedException {

	NotRecordedException(String program, String reason) {
		super(program, reason);
	}

}
