package io.upgradeconsole.operation;

import java.util.UUID;

import org.slf4j.MDC;

/**
 * Marks what is written into the console's log on behalf of an operation with its id, so
 * that all of it is found together, also what names no operation by itself. Structured
 * logs have it as a member of its own.
 */
public final class OperationMark {

	static final String KEY = "operation";

	private OperationMark() {
	}

	/** The same work; every line that its thread writes meanwhile is marked. */
	public static Runnable on(UUID operation, Runnable work) {
		return () -> {
			String before = MDC.get(KEY);
			MDC.put(KEY, operation.toString());
			try {
				work.run();
			}
			finally {
				if (before != null) {
					MDC.put(KEY, before);
				}
				else {
					MDC.remove(KEY);
				}
			}
		};
	}

}
