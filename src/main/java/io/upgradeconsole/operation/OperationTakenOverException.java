package io.upgradeconsole.operation;

import java.util.UUID;

/**
 * Another replica has taken the operation over: this one writes no more about it.
 */
final class OperationTakenOverException extends RuntimeException {

	OperationTakenOverException(UUID operation) {
		super("Operation " + operation + " is seen to by another replica now");
	}

}
