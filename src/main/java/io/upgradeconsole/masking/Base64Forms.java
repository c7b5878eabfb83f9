package io.upgradeconsole.masking;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * How a text looks inside base64: that depends on how many bytes of other text go before
 * it.
 */
final class Base64Forms {

	private static final int SHORTEST = 8;

	private Base64Forms() {
	}

	/**
	 * Tells the digits that depend on the text alone, for each alignment and alphabet.
	 */
	static void of(String text, Form form) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		for (int shift = 0; shift < 3; shift++) {
			byte[] shifted = new byte[shift + bytes.length];
			System.arraycopy(bytes, 0, shifted, shift, bytes.length);
			String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
			int from = (shift * 8 + 5) / 6;
			int to = shifted.length * 8 / 6;
			if (to - from >= SHORTEST) {
				String digits = encoded.substring(from, to);
				int before = (shift > 0) ? 1 : 0;
				int after = (shifted.length * 8 % 6 > 0) ? 1 : 0;
				form.digits(digits, before, after);
				form.digits(digits.replace('+', '-').replace('/', '_'), before, after);
			}
		}
	}

	static boolean isDigit(char c) {
		return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "+/-_".indexOf(c) >= 0;
	}

	/** One form; {@code before} and {@code after} count digits shared with other text. */
	@FunctionalInterface
	interface Form {

		void digits(String digits, int before, int after);

	}

}
