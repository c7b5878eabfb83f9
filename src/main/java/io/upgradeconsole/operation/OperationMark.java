package io.upgradeconsole.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Marks what is written into the console's log on behalf of an operation with its id, so
 * that all of it is found together, also what names no operation by itself. Structured
 * logs have it as a member of its own. Where traces are exported, the trace goes along.
 */
public final class OperationMark {

	static final String KEY = "operation";

	/** As Micrometer's tracing calls them. */
	private static final List<String> TRACE = List.of("traceId", "spanId");

	private OperationMark() {
	}

	/** The same work; every line that its thread writes meanwhile is marked. */
	public static Runnable on(UUID operation, Runnable work) {
		Map<String, String> marks = new HashMap<>();
		for (String key : TRACE) {
			String value = MDC.get(key);
			if (value != null) {
				marks.put(key, value);
			}
		}
		marks.put(KEY, operation.toString());
		return () -> {
			Map<String, @Nullable String> before = new HashMap<>();
			marks.forEach((key, value) -> {
				before.put(key, MDC.get(key));
				MDC.put(key, value);
			});
			try {
				work.run();
			}
			finally {
				before.forEach(OperationMark::restore);
			}
		};
	}

	private static void restore(String key, @Nullable String value) {
		if (value != null) {
			MDC.put(key, value);
		}
		else {
			MDC.remove(key);
		}
	}

}
