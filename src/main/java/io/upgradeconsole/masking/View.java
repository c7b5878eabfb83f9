package io.upgradeconsole.masking;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A text as it reads after one more decoding, which still knows where in the original
 * each of its characters stands. Looking for a plain value in such views finds it however
 * it was escaped: writers differ in what they escape, and each mixture would be a form of
 * its own.
 */
final class View {

	private final String text;

	private final @Nullable View source;

	private final Marks marks;

	private View(String text, @Nullable View source, Marks marks) {
		this.text = text;
		this.source = source;
		this.marks = marks;
	}

	static View of(String original) {
		return new View(original, null, new Marks());
	}

	String text() {
		return this.text;
	}

	/** Where in the original the character at an index of this view begins. */
	int origin(int index) {
		return (this.source != null) ? this.source.origin(this.marks.position(index)) : index;
	}

	/** With plus signs as spaces, or {@code null} if there are none. */
	@Nullable View plusAsSpace() {
		return (this.text.indexOf('+') < 0) ? null : new View(this.text.replace('+', ' '), this, new Marks());
	}

	/**
	 * Without backslash escapes of JSON, Go or YAML, or {@code null} if there are none.
	 */
	@Nullable View unescaped() {
		return decoded('\\', this::unescape);
	}

	/** Without percent escapes, or {@code null} if there are none. */
	@Nullable View percentDecoded() {
		return decoded('%', this::percentDecode);
	}

	private @Nullable View decoded(char sign, Decoder decoder) {
		int next = this.text.indexOf(sign);
		if (next < 0) {
			return null;
		}
		StringBuilder out = new StringBuilder(this.text.length());
		Marks found = new Marks();
		int copied = 0;
		while (next >= 0) {
			out.append(this.text, copied, next);
			copied = next;
			int end = decoder.decode(next, out, found);
			if (end > next) {
				copied = end;
				found.add(out.length(), end);
			}
			next = this.text.indexOf(sign, Math.max(end, next + 1));
		}
		if (found.count == 0) {
			return null;
		}
		return new View(out.append(this.text, copied, this.text.length()).toString(), this, found);
	}

	private int unescape(int backslash, StringBuilder out, Marks found) {
		if (backslash + 1 >= this.text.length()) {
			return backslash;
		}
		char letter = this.text.charAt(backslash + 1);
		int digits = switch (letter) {
			case 'x' -> 2;
			case 'u' -> 4;
			case 'U' -> 8;
			default -> 0;
		};
		int codePoint = (digits > 0) ? hex(backslash + 2, digits) : -1;
		if (Character.isValidCodePoint(codePoint)) {
			out.appendCodePoint(codePoint);
			return backslash + 2 + digits;
		}
		int control = "0abtnvfre".indexOf(letter);
		out.append((control >= 0) ? "\0\u0007\b\t\n\u000b\f\r\u001b".charAt(control) : letter);
		return backslash + 2;
	}

	private int percentDecode(int percent, StringBuilder out, Marks found) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		int end = percent;
		while (end < this.text.length() && this.text.charAt(end) == '%' && hex(end + 1, 2) >= 0) {
			bytes.write(hex(end + 1, 2));
			end += 3;
		}
		int position = percent;
		for (int codePoint : bytes.toString(StandardCharsets.UTF_8).codePoints().toArray()) {
			found.add(out.length(), position);
			out.appendCodePoint(codePoint);
			position = Math.min(end, position + 3 * length(codePoint));
		}
		return end;
	}

	private static int length(int codePoint) {
		return (codePoint == 0xFFFD) ? 1 : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
	}

	private int hex(int from, int digits) {
		if (from + digits > this.text.length()) {
			return -1;
		}
		int value = 0;
		for (int i = from; i < from + digits; i++) {
			int digit = Character.digit(this.text.charAt(i), 16);
			if (digit < 0) {
				return -1;
			}
			value = value * 16 + digit;
		}
		return value;
	}

	/** Decodes at a sign, appends the result, and returns where it went on to read. */
	@FunctionalInterface
	private interface Decoder {

		int decode(int sign, StringBuilder out, Marks found);

	}

	/** From index {@code at[i]} on, characters stand at {@code in[i]} and following. */
	private static final class Marks {

		private int[] at = new int[4];

		private int[] in = new int[4];

		private int count;

		void add(int index, int position) {
			if (this.count > 0 && this.at[this.count - 1] == index) {
				this.in[this.count - 1] = position;
				return;
			}
			if (this.count == this.at.length) {
				this.at = Arrays.copyOf(this.at, this.count * 2);
				this.in = Arrays.copyOf(this.in, this.count * 2);
			}
			this.at[this.count] = index;
			this.in[this.count++] = position;
		}

		int position(int index) {
			int found = Arrays.binarySearch(this.at, 0, this.count, index);
			int mark = (found >= 0) ? found : -found - 2;
			return (mark < 0) ? index : this.in[mark] + index - this.at[mark];
		}

	}

}
