package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import io.upgradeconsole.values.KeyPath;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Proposes what a key is called now, or was meant to be called, where that is clear.
 */
final class LikelyNames {

	private static final int TYPOS = 2;

	private static final int TOO_MANY = 100;

	private static final int LETTERS_A_TYPO = 3;

	/** The last part of a key that says enough without the parts before it. */
	private static final int TELLING = 6;

	private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(TYPOS);

	private final Map<String, Object> target;

	private final Map<String, Object> deployed;

	/**
	 * Names are looked for among these.
	 * @param target the target chart's defaults
	 * @param deployed the deployed chart's defaults
	 */
	LikelyNames(Map<String, Object> target, Map<String, Object> deployed) {
		this.target = target;
		this.deployed = deployed;
	}

	/** The new name of a key that the deployed chart lists: one that it does not list. */
	Optional<KeyPath> successor(UserKey key) {
		List<KeyPath> fresh = candidates(key).filter((path) -> !isListed(path, this.deployed)).toList();
		return sameWords(key.name(), fresh).or(() -> sameTail(key.name(), fresh)).or(() -> nearest(key.name(), fresh));
	}

	/** What a key that no chart knows was meant to be. */
	Optional<KeyPath> meant(UserKey key) {
		List<KeyPath> all = candidates(key).toList();
		return nearest(key.name(), all).or(() -> sameWords(key.name(), all)).or(() -> sameTail(key.name(), all));
	}

	private Stream<KeyPath> candidates(UserKey key) {
		boolean subtree = key.name().in(key.path().holding(key.value())) instanceof Map<?, ?>;
		return (subtree ? ValueTrees.maps(this.target) : ValueTrees.leaves(this.target)).stream();
	}

	private static boolean isListed(KeyPath path, Map<String, Object> defaults) {
		return new UserKey(path, "").isListedIn(defaults);
	}

	/** Of the same words, whatever their order and however they are put together. */
	private static Optional<KeyPath> sameWords(KeyPath key, List<KeyPath> candidates) {
		List<String> words = words(key);
		return best(candidates, (candidate) -> words(candidate).equals(words) ? 1 : 0);
	}

	/** The same key in another place, and nowhere else: an image.tag is everywhere. */
	private Optional<KeyPath> sameTail(KeyPath key, List<KeyPath> candidates) {
		int shortest = (key.name().length() >= TELLING) ? 1 : 2;
		for (int tail = key.keys().size(); tail >= shortest; tail--) {
			List<KeyPath> alike = ending(key, tail, this.target);
			if (!alike.isEmpty()) {
				boolean clear = alike.size() == 1 && ending(key, tail, this.deployed).size() <= 1;
				return clear ? alike.stream().filter(candidates::contains).findFirst() : Optional.empty();
			}
		}
		return Optional.empty();
	}

	private static List<KeyPath> ending(KeyPath key, int tail, Map<String, Object> defaults) {
		return Stream.concat(ValueTrees.leaves(defaults).stream(), ValueTrees.maps(defaults).stream())
			.filter((path) -> path.commonEnd(key) >= tail)
			.toList();
	}

	/** A typo away. */
	private static Optional<KeyPath> nearest(KeyPath key, List<KeyPath> candidates) {
		return best(candidates, (candidate) -> 1 + TYPOS - typos(key.keys(), candidate.keys()));
	}

	private static int typos(List<String> key, List<String> other) {
		if (key.size() != other.size()) {
			return TOO_MANY;
		}
		int typos = 0;
		for (int i = 0; i < key.size(); i++) {
			typos += typos(key.get(i).toLowerCase(Locale.ROOT), other.get(i).toLowerCase(Locale.ROOT));
		}
		return typos;
	}

	/** Of a short word, each typo makes another. */
	private static int typos(String word, String other) {
		int distance = DISTANCE.apply(word, other);
		int allowed = Math.min(TYPOS, word.length() / LETTERS_A_TYPO);
		return (distance < 0 || distance > allowed) ? TOO_MANY : distance;
	}

	/** The one that fits best, unless another fits as well. */
	private static Optional<KeyPath> best(List<KeyPath> candidates, ToIntFunction<KeyPath> fit) {
		List<KeyPath> best = new ArrayList<>();
		int most = 1;
		for (KeyPath candidate : candidates) {
			int points = fit.applyAsInt(candidate);
			if (points > most) {
				best.clear();
				most = points;
			}
			if (points == most) {
				best.add(candidate);
			}
		}
		return (best.size() == 1) ? Optional.of(best.get(0)) : Optional.empty();
	}

	private static List<String> words(KeyPath path) {
		List<String> words = new ArrayList<>();
		for (String segment : path.keys()) {
			for (String word : segment.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z0-9]+")) {
				words.add(word.toLowerCase(Locale.ROOT));
			}
		}
		Collections.sort(words);
		return words;
	}

}
