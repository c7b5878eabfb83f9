package io.upgradeconsole.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.process.OperationLog;
import io.upgradeconsole.replica.Replica;

import org.springframework.stereotype.Component;

/**
 * Keeps the logs that were read last: each remembers where its lines begin.
 */
@Component
class OperationLogs {

	private static final int KEPT = 100;

	private final OperationDirectories directories;

	private final LogChunks chunks;

	private final LogShipping shipping;

	private final Replica own;

	private final Map<UUID, OperationLog> logs = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<UUID, OperationLog> eldest) {
			return size() > KEPT;
		}

	});

	OperationLogs(OperationDirectories directories, LogChunks chunks, LogShipping shipping, Replica own) {
		this.directories = directories;
		this.chunks = chunks;
		this.shipping = shipping;
		this.own = own;
	}

	OperationLog log(UUID operation) {
		return this.logs.computeIfAbsent(operation, this::open);
	}

	private OperationLog open(UUID operation) {
		return this.own.isAmongOthers()
				? OperationLog.in(this.directories.path(operation),
						new LogMirror(operation, this.chunks, this.shipping, this.directories)::refresh)
				: OperationLog.in(this.directories.path(operation));
	}

	/** The log is no longer there. */
	void forget(UUID operation) {
		this.logs.remove(operation);
	}

}
