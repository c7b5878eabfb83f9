package io.upgradeconsole.process;

/**
 * The supervisor could not be started, or is gone before it told how a step ended.
 */
public class SupervisorLostException extends RuntimeException {

	SupervisorLostException(String message) {
		super(message);
	}

}
