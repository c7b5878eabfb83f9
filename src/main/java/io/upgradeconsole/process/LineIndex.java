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

	private final LogOutline outline = new LogOutline();

	private long[] starts = new long[64];

	private long lines;

	/** The end of the last whole line. */
	private long end;

	private long scanned;

	/** Counts what was added to the file since the last time. */
	void extend(FileChannel channel) throws IOException {
		long size = channel.size();
		byte[] buffer = new byte[(int) Math.max(0, Math.min(1 << 16, size - this.scanned))];
		while (this.scanned < size) {
			int read = channel.read(ByteBuffer.wrap(buffer), this.scanned);
			if (read <= 0) {
				return;
			}
			count(buffer, read);
			this.scanned += read;
		}
	}

	private void count(byte[] bytes, int length) {
		for (int i = 0; i < length; i++) {
			if (bytes[i] == '\n') {
				lineEnds(this.scanned + i + 1);
			}
			else {
				this.outline.add(bytes[i]);
			}
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

	/** What can be jumped to in the lines so far. */
	LogLandmarks landmarks() {
		return this.outline.landmarks();
	}

	private void lineEnds(long position) {
		this.end = position;
		this.lines++;
		this.outline.lineEnds(this.lines);
		if (this.lines % STRIDE == 0) {
			int slot = (int) (this.lines / STRIDE);
			if (slot == this.starts.length) {
				this.starts = Arrays.copyOf(this.starts, slot * 2);
			}
			this.starts[slot] = position;
		}
	}

}
