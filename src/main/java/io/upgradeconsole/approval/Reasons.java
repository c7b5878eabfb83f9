package io.upgradeconsole.approval;

import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.Reason;

/**
 * Asks for reasons where there has to be one.
 */
final class Reasons {

	private Reasons() {
	}

	static Reason required(String text, String type, String detail) {
		Reason reason = new Reason(text);
		require(reason, type, detail);
		return reason;
	}

	static void require(Reason reason, String type, String detail) {
		if (reason.isEmpty()) {
			throw Problem.invalid("reason", type, "Say why", detail, "Tell in a few words what led to it.")
				.asException();
		}
	}

}
