package io.upgradeconsole.verification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.upgradeconsole.cluster.ValuePath;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads from an object's managed fields who set one of its fields last: Kubernetes notes
 * the tool and the time, not the person.
 */
final class FieldOwners {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<Map<String, Object>> KEY = new TypeReference<>() {
	};

	private final Map<String, Object> live;

	private final List<Map<?, ?>> entries;

	FieldOwners(Map<String, Object> live) {
		this.live = live;
		this.entries = (ValuePath.find(live, "metadata.managedFields") instanceof List<?> list)
				? list.stream().<Map<?, ?>>mapMulti((entry, entries) -> {
					if (entry instanceof Map<?, ?> map) {
						entries.accept(map);
					}
				}).toList() : List.of();
	}

	/** Whether helm applies this object on the server's side. */
	boolean isAppliedByHelm() {
		return this.entries.stream().anyMatch((entry) -> isHelm(entry) && "Apply".equals(entry.get("operation")));
	}

	/**
	 * Who set a field, such as {@code kubectl-edit at 2026-11-22T18:03:29Z}.
	 * @param way its keys and positions
	 */
	Optional<String> of(List<Object> way) {
		return this.entries.stream()
			.filter((entry) -> !isHelm(entry) && owns(entry.get("fieldsV1"), way))
			.max(Comparator.comparing((entry) -> Objects.toString(entry.get("time"), "")))
			.map((entry) -> entry.get("manager") + ((entry.get("time") != null) ? " at " + entry.get("time") : ""));
	}

	private static boolean isHelm(Map<?, ?> entry) {
		return Objects.toString(entry.get("manager"), "").toLowerCase().startsWith("helm");
	}

	private boolean owns(@Nullable Object fields, List<Object> way) {
		Object owned = fields;
		Object value = this.live;
		for (Object step : way) {
			if (!(owned instanceof Map<?, ?> map)) {
				return false;
			}
			if (value instanceof List<?> list) {
				value = list.get((Integer) step);
				owned = element(map, value);
			}
			else {
				value = (value instanceof Map<?, ?> tree) ? tree.get(step) : null;
				owned = map.get("f:" + step);
			}
			// a list or map that is set as a whole
			if (owned instanceof Map<?, ?> all && all.isEmpty()) {
				return true;
			}
		}
		return owned != null;
	}

	/**
	 * What is owned of a list's element: its entry names the fields that tell it apart.
	 */
	private static @Nullable Object element(Map<?, ?> owned, @Nullable Object element) {
		if (element instanceof Map<?, ?> map) {
			for (Map.Entry<?, ?> entry : owned.entrySet()) {
				String key = entry.getKey().toString();
				if (key.startsWith("k:") && matches(key.substring(2), map)) {
					return entry.getValue();
				}
			}
		}
		return null;
	}

	private static boolean matches(String json, Map<?, ?> element) {
		try {
			Map<String, Object> key = JSON.readValue(json, KEY);
			return key.entrySet()
				.stream()
				.allMatch((each) -> Objects.toString(element.get(each.getKey())).equals(each.getValue().toString()));
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
