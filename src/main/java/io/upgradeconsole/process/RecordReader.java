package io.upgradeconsole.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Reads the records of a log file one after the other, piece by piece: a record may be
 * longer than the memory.
 */
final class RecordReader {

	private final FileChannel channel;

	private final byte[] buffer = new byte[1 << 16];

	/** Where in the file the reading ends. */
	private final long end;

	private long position;

	private int from;

	private int to;

	/**
	 * Reads a section of a file.
	 * @param start where a record begins
	 * @param end where one ends
	 */
	RecordReader(FileChannel channel, long start, long end) {
		this.channel = channel;
		this.position = start;
		this.end = end;
	}

	/** Takes a record. */
	interface Taker {

		/** Takes the next piece of the record at hand. */
		void take(byte[] bytes, int from, int to) throws IOException;

	}

	/** Hands over the next record without its line end; whether there was one. */
	boolean next(Taker taker) throws IOException {
		while (this.from < this.to || fill()) {
			int lineEnd = this.from;
			while (lineEnd < this.to && this.buffer[lineEnd] != '\n') {
				lineEnd++;
			}
			taker.take(this.buffer, this.from, lineEnd);
			this.from = lineEnd + 1;
			if (lineEnd < this.to) {
				return true;
			}
		}
		return false;
	}

	private boolean fill() throws IOException {
		int length = (int) Math.min(this.buffer.length, this.end - this.position);
		int read = (length > 0) ? this.channel.read(ByteBuffer.wrap(this.buffer, 0, length), this.position) : 0;
		this.from = 0;
		this.to = Math.max(0, read);
		this.position += this.to;
		return read > 0;
	}

}
