package io.upgradeconsole.values;

import java.nio.charset.StandardCharsets;
import java.util.List;

import io.upgradeconsole.diff.UnifiedDiff;
import io.upgradeconsole.masking.Masker;

/**
 * The text of values files, secrets hidden.
 *
 * @param masker knows the secrets of all files concerned
 */
record MaskedText(Masker masker) {

	private static final String HEAD = "# Secrets are hidden in this copy. It is there to read: do not upgrade with it.\n";

	/** To read; whatever takes it for a values file is told that it is none. */
	byte[] toRead(byte[] content) {
		return (HEAD + this.masker.maskText(text(content))).getBytes(StandardCharsets.UTF_8);
	}

	/** How two files differ; a secret that changes shows as a line that does. */
	String diff(String before, byte[] content, String after, byte[] newContent) {
		UnifiedDiff.Side left = side(before, text(content));
		UnifiedDiff.Side right = side(after, text(newContent));
		UnifiedDiff.Side maskedLeft = side(before, this.masker.maskText(text(content)));
		UnifiedDiff.Side maskedRight = side(after, this.masker.maskText(text(newContent)));
		boolean lineByLine = left.lines().size() == maskedLeft.lines().size()
				&& right.lines().size() == maskedRight.lines().size();
		return lineByLine ? UnifiedDiff.of(left, maskedLeft.lines(), right, maskedRight.lines())
				: UnifiedDiff.of(maskedLeft, maskedRight);
	}

	private static UnifiedDiff.Side side(String name, String text) {
		List<String> lines = text.lines().toList();
		return new UnifiedDiff.Side(name, lines);
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.UTF_8);
	}

}
