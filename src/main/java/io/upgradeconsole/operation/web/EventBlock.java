package io.upgradeconsole.operation.web;

import java.util.Arrays;

/**
 * The events of consecutive lines, back to back. It grows at its end only, so what was
 * handed out stays as it was.
 */
final class EventBlock {

	/** What is written at once; as much may have to be held for a viewer that stalls. */
	private static final int MOST_AT_ONCE = 32 * 1024;

	private final long before;

	private byte[] bytes = new byte[4 * 1024];

	/** Where the event of each line ends. */
	private int[] ends = new int[16];

	private int count;

	/**
	 * Part of a block.
	 *
	 * @param bytes holds it, among others; not to be changed
	 * @param from where it begins
	 * @param length how long it is
	 * @param last number of its last line
	 */
	record Slice(byte[] bytes, int from, int length, long last) {
	}

	/** A block of the lines after the given one. */
	EventBlock(long before) {
		this.before = before;
	}

	synchronized void add(byte[] event) {
		int begin = end(this.count);
		if (begin + event.length > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, begin + event.length));
		}
		if (this.count == this.ends.length) {
			this.ends = Arrays.copyOf(this.ends, 2 * this.count);
		}
		System.arraycopy(event, 0, this.bytes, begin, event.length);
		this.ends[this.count++] = begin + event.length;
	}

	/** Number of the last line it has. */
	synchronized long last() {
		return this.before + this.count;
	}

	/**
	 * The lines after one, at least one and not many more than can be written at once.
	 */
	synchronized Slice after(long line) {
		int skipped = (int) (line - this.before);
		int begin = end(skipped);
		int last = skipped + 1;
		while (last < this.count && end(last + 1) - begin <= MOST_AT_ONCE) {
			last++;
		}
		return new Slice(this.bytes, begin, end(last) - begin, this.before + last);
	}

	private int end(int lines) {
		return (lines == 0) ? 0 : this.ends[lines - 1];
	}

}
