package io.upgradeconsole.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.process.OperationLog;

import org.springframework.stereotype.Component;

/**
 * Keeps the logs that were read last: each remembers where its lines begin.
 */
@Component
class OperationLogs {

	private static final int KEPT = 100;

	private final OperationDirectories directories;

	private final Map<UUID, OperationLog> logs = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, OperationLog> eldest) {
			return size() > KEPT;
		}

	});

	OperationLogs(OperationDirectories directories) {
		this.directories = directories;
	}

	OperationLog log(UUID operation) {
		return this.logs.computeIfAbsent(operation, (id) -> OperationLog.in(this.directories.path(id)));
	}

	/** The log is no longer there. */
	void forget(UUID operation) {
		this.logs.remove(operation);
	}

}
