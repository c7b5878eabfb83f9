package io.upgradeconsole.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Looks for a text in the lines that pass by, byte by byte and never back (Knuth, Morris
 * and Pratt), so that it does not matter where a piece of a line ends.
 */
final class LogSearch implements RecordReader.Taker {

	private static final int WORDS_BEFORE_TEXT = 4;

	private final byte[] wanted;

	/** How much is still matched when the byte after so many matched ones differs. */
	private final int[] fallback;

	private final long near;

	private final int max;

	private int spaces;

	private int matched;

	private long lines;

	private long count;

	private long before;

	private final Deque<Long> earlier = new ArrayDeque<>();

	private final List<Long> later = new ArrayList<>();

	LogSearch(String text, long near, int max) {
		this.wanted = text.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < this.wanted.length; i++) {
			this.wanted[i] = lower(this.wanted[i]);
		}
		this.fallback = fallback(this.wanted);
		this.near = near;
		this.max = max;
	}

	@Override
	public void take(byte[] bytes, int from, int to) {
		for (int i = from; i < to && this.matched < this.wanted.length; i++) {
			if (this.spaces < WORDS_BEFORE_TEXT) {
				this.spaces += (bytes[i] == ' ') ? 1 : 0;
			}
			else {
				this.matched = next(this.matched, lower(bytes[i]));
			}
		}
	}

	void lineEnds() {
		this.lines++;
		if (this.matched == this.wanted.length) {
			this.count++;
			hit(this.lines);
		}
		this.matched = 0;
		this.spaces = 0;
	}

	LogHits hits() {
		List<Long> numbers = new ArrayList<>(this.earlier);
		numbers.addAll(this.later);
		return new LogHits(this.lines, this.count, this.before, List.copyOf(numbers));
	}

	private void hit(long number) {
		if (number >= this.near) {
			if (this.later.size() < this.max - this.max / 2) {
				this.later.add(number);
			}
			return;
		}
		this.earlier.add(number);
		if (this.earlier.size() > this.max / 2) {
			this.earlier.remove();
			this.before++;
		}
	}

	private int next(int matched, byte found) {
		int length = matched;
		while (length > 0 && this.wanted[length] != found) {
			length = this.fallback[length];
		}
		return (this.wanted[length] == found) ? length + 1 : 0;
	}

	private static int[] fallback(byte[] wanted) {
		int[] fallback = new int[wanted.length];
		int length = 0;
		for (int i = 1; i < wanted.length; i++) {
			fallback[i] = length;
			while (length > 0 && wanted[length] != wanted[i]) {
				length = fallback[length];
			}
			length += (wanted[length] == wanted[i]) ? 1 : 0;
		}
		return fallback;
	}

	private static byte lower(byte letter) {
		return (letter >= 'A' && letter <= 'Z') ? (byte) (letter + ('a' - 'A')) : letter;
	}

}
