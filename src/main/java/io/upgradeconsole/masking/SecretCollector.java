package io.upgradeconsole.masking;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Gathers the secrets of values trees and Kubernetes objects, and the names in them that
 * are no secret even if somebody chose one as a password.
 */
final class SecretCollector {

	private final Set<String> values = new LinkedHashSet<>();

	private final Set<String> words = new LinkedHashSet<>();

	void collect(@Nullable Object tree) {
		gatherKeys(tree);
		SecretPlaces.walk(tree, this::leaf);
	}

	Set<String> values() {
		return this.values;
	}

	Set<String> words() {
		return this.words;
	}

	private @Nullable Object leaf(String key, @Nullable Object value, boolean secret) {
		if (value == null) {
			return null;
		}
		String text = value.toString();
		if (SecretKeys.isName(key)) {
			this.words.add(text);
		}
		if (secret && !SecretKeys.isOrdinary(key)) {
			Unpacking.unpack(text, this.values::add);
		}
		else {
			Unpacking.unpackInside(text, this.values::add);
		}
		return null;
	}

	private void gatherKeys(@Nullable Object node) {
		if (node instanceof Map<?, ?> map) {
			map.forEach((key, value) -> {
				this.words.add(String.valueOf(key));
				gatherKeys(value);
			});
		}
		else if (node instanceof Iterable<?> items) {
			items.forEach(this::gatherKeys);
		}
	}

}
