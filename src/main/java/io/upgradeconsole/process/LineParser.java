package io.upgradeconsole.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Makes a line of a record, of which it keeps no more than is shown.
 */
final class LineParser implements RecordReader.Taker {

	/** Three bytes a UTF-16 unit, and the head. */
	private static final int KEPT = 3 * LogLine.LONGEST + 200;

	private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

	private long characters;

	@Override
	public void take(byte[] bytes, int from, int to) {
		this.kept.write(bytes, from, Math.min(to - from, KEPT - this.kept.size()));
		for (int i = from; i < to; i++) {
			// all but the bytes that go on with a character
			this.characters += ((bytes[i] & 0xC0) != 0x80) ? 1 : 0;
		}
	}

	/** The line that was taken; the next record begins another. */
	LogLine line() {
		String[] parts = this.kept.toString(StandardCharsets.UTF_8).split(" ", 5);
		String text = parts[4];
		long head = parts[0].length() + parts[1].length() + parts[2].length() + parts[3].length() + 4;
		LogLine line = new LogLine(Long.parseLong(parts[0]), Instant.parse(parts[1]), parts[2],
				LogLine.Source.valueOf(parts[3]), (text.length() > LogLine.LONGEST) ? cut(text) : text,
				this.characters - head);
		this.kept.reset();
		this.characters = 0;
		return line;
	}

	private static String cut(String text) {
		boolean inPair = Character.isLowSurrogate(text.charAt(LogLine.LONGEST));
		return text.substring(0, inPair ? LogLine.LONGEST - 1 : LogLine.LONGEST);
	}

}
