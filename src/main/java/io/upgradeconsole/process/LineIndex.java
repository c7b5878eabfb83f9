package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * Where the lines of a growing file begin: every 256th is remembered, and what was
 * counted once is not read again.
 */
final class LineIndex {

	private static final int STRIDE = 256;

	private long[] starts = new long[64];

	private long lines;

	/** The end of the last whole line. */
	private long end;

	private long scanned;

	/** Counts what was added to the file since the last time. */
	void extend(FileChannel channel) throws IOException {
		long size = channel.size();
		if (size <= this.scanned) {
			return;
		}
		ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(1 << 18, size - this.scanned));
		while (this.scanned < size) {
			int read = channel.read(buffer.clear(), this.scanned);
			if (read <= 0) {
				return;
			}
			for (int i = 0; i < read; i++) {
				if (buffer.get(i) == '\n') {
					lineEnds(this.scanned + i + 1);
				}
			}
			this.scanned += read;
		}
	}

	long lines() {
		return this.lines;
	}

	long end() {
		return this.end;
	}

	/** The line, at most the given one (from 1), whose start is known. */
	long knownLine(long number) {
		return (number - 1) / STRIDE * STRIDE + 1;
	}

	/** Where that line begins. */
	long start(long knownLine) {
		return this.starts[(int) ((knownLine - 1) / STRIDE)];
	}

	private void lineEnds(long position) {
		this.end = position;
		this.lines++;
		if (this.lines % STRIDE == 0) {
			int slot = (int) (this.lines / STRIDE);
			if (slot == this.starts.length) {
				this.starts = Arrays.copyOf(this.starts, slot * 2);
			}
			this.starts[slot] = position;
		}
	}

}
