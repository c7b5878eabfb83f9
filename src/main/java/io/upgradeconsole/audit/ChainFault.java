package io.upgradeconsole.audit;

/**
 * The first place at which a chain of entries is broken.
 *
 * @param kind what happened to the entry
 * @param entry the number of the entry
 * @param words what was seen, in whole sentences
 */
public record ChainFault(Kind kind, long entry, String words) {

	/** What can happen to an entry. */
	public enum Kind {

		/** It does not say any more what it said when it was written. */
		CHANGED("was changed"),
		/** It is gone. */
		MISSING("is missing"),
		/** It stands in another place. */
		REORDERED("was moved"),
		/** The console never wrote it. */
		ADDED("was added"),
		/** It and all that were newer are gone. */
		CUT_OFF("and all newer ones were cut off");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

	}

	static ChainFault changed(long entry) {
		return new ChainFault(Kind.CHANGED, entry,
				"What entry " + entry + " says does not fit the hash that it was written with.");
	}

	static ChainFault changedWithItsHash(long entry) {
		return new ChainFault(Kind.CHANGED, entry, "Entry " + entry
				+ " was given another hash: the next one was written after an entry with a different one.");
	}

	static ChainFault newestChanged(long entry) {
		return new ChainFault(Kind.CHANGED, entry, "The chain ends with entry " + entry
				+ ", but not with the hash that the console has noted for its end.");
	}

	static ChainFault missing(long entry) {
		return new ChainFault(Kind.MISSING, entry, "There is no entry " + entry + ", though newer ones are there.");
	}

	static ChainFault reordered(long entry, long now) {
		return new ChainFault(Kind.REORDERED, entry, "Another entry stands in the place of entry " + entry
				+ "; the one that belongs there has the number " + now + " or stands there.");
	}

	static ChainFault added(long entry) {
		return new ChainFault(Kind.ADDED, entry, "Entry " + entry + " has no place in the chain.");
	}

	static ChainFault cutOff(long entry, long noted) {
		return new ChainFault(Kind.CUT_OFF, entry, "The console has noted " + noted + " entries, and the newest is "
				+ ((entry > 1) ? "entry " + (entry - 1) : "gone with all others") + ".");
	}

	static ChainFault notAsNoted(long entry) {
		return new ChainFault(Kind.CHANGED, entry, "Entry " + entry
				+ " has another hash than the one that was noted for it: the chain was written anew up to there.");
	}

	static ChainFault cutOffFile(long entry) {
		return new ChainFault(Kind.CUT_OFF, entry, "The file has no last line that says where the chain ends.");
	}

	static ChainFault unreadable(long entry) {
		return new ChainFault(Kind.CHANGED, entry, "Line " + entry + " is no entry of an export.");
	}

	/** One short sentence that names the entry. */
	public String title() {
		return "Entry " + this.entry + " " + this.kind.words;
	}

}
