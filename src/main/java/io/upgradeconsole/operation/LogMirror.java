package io.upgradeconsole.operation;

import java.util.Arrays;
import java.util.UUID;

import io.upgradeconsole.process.OperationLog;

/**
 * Brings the log of an operation that another replica has begun up to what that has kept
 * in the database, whenever somebody is about to read it.
 */
final class LogMirror {

	private final UUID operation;

	private final LogChunks chunks;

	private final LogShipping shipping;

	private final OperationDirectories directories;

	/** After how many takeovers what is here was brought anew. */
	private int takeovers;

	/** Whether there is nothing more to bring. */
	private volatile boolean whole;

	LogMirror(UUID operation, LogChunks chunks, LogShipping shipping, OperationDirectories directories) {
		this.operation = operation;
		this.chunks = chunks;
		this.shipping = shipping;
		this.directories = directories;
	}

	/** Who has read before that the operation has ended finds all its lines after. */
	void refresh() {
		if (!this.whole && !this.shipping.isUnderWay(this.operation)) {
			bring();
		}
	}

	private synchronized void bring() {
		boolean more = !this.whole;
		while (more) {
			long size = OperationLog.bytes(this.directories.path(this.operation));
			LogChunks.Following following = this.chunks.after(this.operation, size);
			if (following.takeovers() > this.takeovers) {
				// what was said here last, nobody else may have seen: whoever has taken
				// it over went on without
				OperationLog.remove(this.directories.path(this.operation));
				this.takeovers = following.takeovers();
				continue;
			}
			for (LogChunks.Chunk chunk : following.chunks()) {
				// a console that was killed may have written half of one
				int known = (int) (size - chunk.start());
				OperationLog.append(this.directories.directory(this.operation), size,
						Arrays.copyOfRange(chunk.bytes(), known, chunk.bytes().length));
				size = chunk.start() + chunk.bytes().length;
			}
			more = following.hasMore();
			this.whole = !more && following.ended();
		}
	}

}
