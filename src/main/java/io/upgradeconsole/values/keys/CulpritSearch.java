package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes keys away until a chart renders. A key is to blame for a message where the chart
 * renders without it, or says something else.
 */
final class CulpritSearch {

	/** The most renderings; the keys that the chart names come first. */
	private static final int RENDERED = 40;

	private final Function<List<UserKey>, Optional<String>> messages;

	private final List<UserKey> candidates;

	private int left = RENDERED;

	/**
	 * Prepares nothing yet.
	 * @param messages what the chart says without some keys, nothing where it renders
	 */
	CulpritSearch(List<UserKey> candidates, Function<List<UserKey>, Optional<String>> messages) {
		this.candidates = new ArrayList<>(candidates);
		this.messages = messages;
	}

	/**
	 * Each message that the chart has, and the key that is to blame for it, if there is
	 * one.
	 * @param first what it says with all keys
	 */
	Map<String, Optional<UserKey>> culprits(String first) {
		Map<String, Optional<UserKey>> culprits = new LinkedHashMap<>();
		List<UserKey> away = new ArrayList<>();
		Optional<String> message = Optional.of(first);
		while (message.isPresent() && !culprits.containsKey(message.get())) {
			String said = message.get();
			this.candidates.sort(Comparator.comparing((key) -> !RefusalWords.mention(said, key)));
			message = withoutOneMore(said, away);
			culprits.put(said,
					message.equals(Optional.of(said)) ? Optional.empty() : Optional.of(away.get(away.size() - 1)));
		}
		return culprits;
	}

	/** What it says instead; the same, where no key changes that. */
	private Optional<String> withoutOneMore(String said, List<UserKey> away) {
		for (UserKey candidate : List.copyOf(this.candidates)) {
			if (this.left-- <= 0) {
				break;
			}
			away.add(candidate);
			Optional<String> message = this.messages.apply(List.copyOf(away));
			if (!message.equals(Optional.of(said))) {
				this.candidates.remove(candidate);
				return message;
			}
			away.remove(away.size() - 1);
		}
		return Optional.of(said);
	}

}
