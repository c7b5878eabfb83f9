package io.upgradeconsole.cluster;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Tells the elements of a list in an object apart, as Kubernetes does when it merges
 * lists: containers by their name, mounts by their path.
 */
public final class ListElements {

	private static final List<String> KEYS = List.of("name", "mountPath", "devicePath", "containerPort", "port", "host",
			"path", "ip", "key", "topologyKey", "type", "uid");

	private ListElements() {
	}

	/**
	 * The field by which all elements of all these lists can be told apart, or nothing
	 * where there is none.
	 */
	public static Optional<String> key(List<?>... lists) {
		return KEYS.stream().filter((key) -> tellsApart(key, lists)).findFirst();
	}

	/** Positions by the value of a key; elements without it are left out. */
	public static Map<String, Integer> positions(@Nullable Object list, String key) {
		Map<String, Integer> positions = new LinkedHashMap<>();
		if (list instanceof List<?> elements) {
			for (int index = 0; index < elements.size(); index++) {
				if (elements.get(index) instanceof Map<?, ?> map && map.get(key) != null) {
					positions.putIfAbsent(map.get(key).toString(), index);
				}
			}
		}
		return positions;
	}

	private static boolean tellsApart(String key, List<?>... lists) {
		boolean any = false;
		for (List<?> list : lists) {
			Set<String> seen = new HashSet<>();
			for (Object element : list) {
				if (!(element instanceof Map<?, ?> map) || !isScalar(map.get(key))
						|| !seen.add(Objects.toString(map.get(key)))) {
					return false;
				}
				any = true;
			}
		}
		return any;
	}

	private static boolean isScalar(@Nullable Object value) {
		return value instanceof String || value instanceof Number;
	}

}
