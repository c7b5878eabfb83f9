package io.upgradeconsole.process;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * Writes records as text for people, without some of the words that they begin with:
 * number, time, step and source.
 */
final class TextWriter implements RecordReader.Taker {

	/** With number, time and step. */
	static final Set<Integer> WITHOUT_SOURCE = Set.of(3);

	/** What was said. */
	static final Set<Integer> TEXT_ALONE = Set.of(0, 1, 2, 3);

	private static final int WORDS = 4;

	private final OutputStream out;

	private final Set<Integer> omitted;

	private int word;

	TextWriter(OutputStream out, Set<Integer> omitted) {
		this.out = out;
		this.omitted = omitted;
	}

	@Override
	public void take(byte[] bytes, int from, int to) throws IOException {
		int begin = from;
		while (this.word < WORDS && begin < to) {
			int end = begin;
			while (end < to && bytes[end] != ' ') {
				end++;
			}
			boolean ends = end < to;
			end += ends ? 1 : 0;
			if (!this.omitted.contains(this.word)) {
				this.out.write(bytes, begin, end - begin);
			}
			this.word += ends ? 1 : 0;
			begin = end;
		}
		this.out.write(bytes, begin, to - begin);
	}

	void lineEnds() throws IOException {
		this.out.write('\n');
		this.word = 0;
	}

}
