package io.upgradeconsole.masking;

/**
 * Hides the secrets of one line that is too long to be held as a whole. It looks at the
 * line through a window that moves on: of what it shows, the beginning was told before
 * and is there for the keys that stand before a secret, and the end is told later, so
 * that no secret is cut. One that is longer than that hides the rest of the line.
 */
public final class LongLineMasker {

	private static final int WINDOW = 1024 * 1024;

	/** A secret of up to this many characters, as it is written, is found anywhere. */
	private static final int AHEAD = 256 * 1024;

	private static final int BEHIND = 4 * 1024;

	private final StreamMasker masker;

	private final StringBuilder window = new StringBuilder();

	/** How much of the window was told before. */
	private int told;

	private boolean begun;

	/** Whether the window begins among the entries of a Secret. */
	private boolean inContent;

	private boolean restIsHidden;

	LongLineMasker(StreamMasker masker) {
		this.masker = masker;
	}

	/**
	 * Adds to the line.
	 * @return what of the line is certain by now, without its secrets
	 */
	public String add(String text) {
		StringBuilder certain = new StringBuilder();
		for (int from = 0; from < text.length();) {
			int to = Math.min(text.length(), from + WINDOW - this.window.length());
			this.window.append(text, from, to);
			from = to;
			if (this.window.length() == WINDOW) {
				certain.append(tell(false));
			}
		}
		return certain.toString();
	}

	/** Ends the line, and returns what is left of it. */
	public String end() {
		return tell(true);
	}

	private String tell(boolean last) {
		String text = this.window.toString();
		Ranges hidden = this.masker.findInPiece(text, !this.begun, this.inContent, last);
		int until = last ? text.length() : hidden.endOfPartAt(characterAt(text, text.length() - AHEAD));
		boolean endless = until == text.length() && !last;
		String shown = this.restIsHidden ? "" : hidden.hide(text, this.told, until);
		this.restIsHidden |= endless;
		int keptFrom = characterAt(text, Math.max(0, until - BEHIND));
		this.inContent = InlineSecrets.isInContent(text, keptFrom, this.inContent);
		this.window.delete(0, keptFrom);
		this.told = until - keptFrom;
		this.begun = true;
		return shown;
	}

	/** Not between the two halves of a character. */
	private static int characterAt(String text, int index) {
		return (index > 0 && Character.isLowSurrogate(text.charAt(index))) ? index - 1 : index;
	}

}
