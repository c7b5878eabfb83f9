package io.upgradeconsole.masking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Walks values and Kubernetes objects and knows of each leaf whether its place makes it a
 * secret.
 */
final class SecretPlaces {

	private final Leaves leaves;

	private SecretPlaces(Leaves leaves) {
		this.leaves = leaves;
	}

	/** A copy of the tree in which each leaf is what {@code leaves} makes of it. */
	static @Nullable Object walk(@Nullable Object tree, Leaves leaves) {
		return new SecretPlaces(leaves).copy("", tree, Place.ORDINARY);
	}

	private @Nullable Object copy(String key, @Nullable Object node, Place place) {
		if (node instanceof Map<?, ?> map) {
			return copy(map, place);
		}
		if (node instanceof Iterable<?> items) {
			List<@Nullable Object> copies = new ArrayList<>();
			items.forEach((item) -> copies.add(copy(key, item, place)));
			return copies;
		}
		boolean empty = node == null || node instanceof Boolean || node.toString().isBlank();
		return this.leaves.leaf(key, node, place.isSecret() && !empty);
	}

	private Map<Object, @Nullable Object> copy(Map<?, ?> map, Place place) {
		Map<Object, @Nullable Object> copies = new LinkedHashMap<>();
		boolean secretObject = "Secret".equals(map.get("kind"));
		map.forEach((key, value) -> {
			String name = String.valueOf(key);
			Place below = place.under(name);
			if (secretObject && (name.equals("data") || name.equals("stringData"))) {
				below = Place.CONTENT;
			}
			else if (name.equals("value") && map.get("name") instanceof String variable) {
				// an environment variable: its name says what the value is
				name = variable;
				below = place.under(variable);
			}
			copies.put(key, copy(name, value, below));
		});
		return copies;
	}

	/** What becomes of a leaf. */
	@FunctionalInterface
	interface Leaves {

		@Nullable Object leaf(String key, @Nullable Object value, boolean secret);

	}

}
