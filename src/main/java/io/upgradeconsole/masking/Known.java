package io.upgradeconsole.masking;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The secrets known so far, found wherever they stand and however they are encoded.
 */
final class Known {

	/** Below this, a value would be found in too much that is no secret. */
	static final int SHORTEST = 8;

	/** So that a log made of secrets alone does not fill the memory. */
	private static final int MOST_LEARNT = 20_000;

	private static final int DECODINGS = 3;

	/** Words of every such log, whoever chose them as a password. */
	private static final Set<String> EVERYDAY = Set.of("clickhouse", "database", "disabled", "password", "postgres",
			"postgresql", "username", "zymtrace", Masker.MASK);

	private final Dictionary dictionary = new Dictionary();

	private final Set<String> words = new HashSet<>(EVERYDAY);

	Known(Secrets secrets) {
		add(secrets);
	}

	/** From now on these are secrets too. */
	void add(Secrets secrets) {
		this.words.addAll(secrets.words());
		secrets.values().forEach(this::addPieces);
	}

	/** Remembers a value met where a secret stands, and what is packed into it. */
	void learn(String value) {
		if (this.dictionary.size() < MOST_LEARNT) {
			Unpacking.unpack(value, this::addPieces);
		}
	}

	/** Marks every occurrence in the text. */
	void find(String text, Ranges found) {
		if (this.dictionary.size() > 0) {
			find(View.of(text), DECODINGS, found);
		}
	}

	private void find(@Nullable View view, int decodings, Ranges found) {
		if (view == null) {
			return;
		}
		this.dictionary.find(view.text(), (from, to) -> found.add(view.origin(from), view.origin(to)));
		if (decodings > 0) {
			find(view.unescaped(), decodings - 1, found);
			find(view.percentDecoded(), decodings - 1, found);
			if (this.dictionary.hasSpaces()) {
				find(view.plusAsSpace(), decodings - 1, found);
			}
		}
	}

	private void addPieces(String value) {
		addPiece(value);
		addPiece(value.strip());
		if (value.indexOf('\n') >= 0) {
			value.lines().map(String::strip).forEach(this::addPiece);
		}
	}

	private void addPiece(String piece) {
		if (piece.length() >= SHORTEST && !this.words.contains(piece)) {
			this.dictionary.add(piece);
		}
	}

}
