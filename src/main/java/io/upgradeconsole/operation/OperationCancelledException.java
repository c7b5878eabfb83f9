package io.upgradeconsole.operation;

import java.util.UUID;

/**
 * Somebody has cancelled the operation, so its next step is not taken.
 */
class OperationCancelledException extends RuntimeException {

	OperationCancelledException(UUID id) {
		super("Operation " + id + " is cancelled");
	}

}
