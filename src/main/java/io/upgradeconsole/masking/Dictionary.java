package io.upgradeconsole.masking;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Finds many texts in one pass: four characters decide whether one of them can begin
 * here, and hardly ever it can.
 */
final class Dictionary {

	private static final int SLOT_BITS = 14;

	private static final int WINDOW = 4;

	private final @Nullable Entry[] slots = new Entry[1 << SLOT_BITS];

	private final Set<String> known = new HashSet<>();

	private boolean spaces;

	/** Adds a value to find as it is and in base64. */
	void add(String value) {
		if (value.length() < WINDOW || !this.known.add(value)) {
			return;
		}
		this.spaces |= value.indexOf(' ') >= 0;
		put(new Entry(value, 0, 0, slot(window(value))));
		put(value.replace("'", "''"));
		Base64Forms.of(value, (form, before, after) -> put(form, before, after));
	}

	int size() {
		return this.known.size();
	}

	/** Whether some value has a space, which form encoding turns into a plus. */
	boolean hasSpaces() {
		return this.spaces;
	}

	/** Reports each occurrence, overlapping ones too. */
	void find(String text, Occurrence occurrence) {
		long window = 0;
		for (int i = 0; i < text.length(); i++) {
			window = (window << 16) | text.charAt(i);
			int start = i - WINDOW + 1;
			for (Entry entry = this.slots[slot(window)]; entry != null; entry = entry.next) {
				if (start >= 0 && text.startsWith(entry.text, start)) {
					occurrence.at(from(text, start, entry), to(text, start + entry.text.length(), entry));
				}
			}
		}
	}

	private void put(String form) {
		if (this.known.add(form)) {
			put(new Entry(form, 0, 0, slot(window(form))));
		}
	}

	private void put(String form, int before, int after) {
		if (this.known.add(form)) {
			put(new Entry(form, before, after, slot(window(form))));
		}
	}

	private void put(Entry entry) {
		entry.next = this.slots[entry.slot];
		this.slots[entry.slot] = entry;
	}

	// the characters beside an alignment of base64 still tell some bits of the secret
	private static int from(String text, int start, Entry entry) {
		boolean shared = entry.before > 0 && start > 0 && Base64Forms.isDigit(text.charAt(start - 1));
		return shared ? start - 1 : start;
	}

	private static int to(String text, int end, Entry entry) {
		boolean shared = entry.after > 0 && end < text.length() && Base64Forms.isDigit(text.charAt(end));
		return shared ? end + 1 : end;
	}

	private static long window(String text) {
		long window = 0;
		for (int i = 0; i < WINDOW; i++) {
			window = (window << 16) | text.charAt(i);
		}
		return window;
	}

	private static int slot(long window) {
		return (int) ((window * 0x9E3779B97F4A7C15L) >>> (64 - SLOT_BITS));
	}

	/** Where a text was found. */
	@FunctionalInterface
	interface Occurrence {

		void at(int from, int to);

	}

	private static final class Entry {

		private final String text;

		private final int before;

		private final int after;

		private final int slot;

		private @Nullable Entry next;

		Entry(String text, int before, int after, int slot) {
			this.text = text;
			this.before = before;
			this.after = after;
			this.slot = slot;
		}

	}

}
