package io.upgradeconsole.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.upgradeconsole.cluster.FieldPath;
import io.upgradeconsole.cluster.ListElements;
import org.jspecify.annotations.Nullable;

/**
 * Compares two forms of an object on the fields that a third one has: what defaults,
 * webhooks and controllers add is not looked at.
 */
final class RecordedFields {

	private final List<Difference> differences = new ArrayList<>();

	private RecordedFields() {
	}

	/**
	 * A field in which they differ.
	 *
	 * @param path for people
	 * @param wantedAt the way to it in the wanted form: keys and positions
	 * @param liveAt the same in the live form
	 */
	record Difference(FieldPath path, List<Object> wantedAt, List<Object> liveAt) {

	}

	/**
	 * Where {@code live} differs from {@code wanted}.
	 * @param recorded says which fields count
	 */
	static List<Difference> compare(Map<String, Object> recorded, Map<String, Object> wanted,
			Map<String, Object> live) {
		RecordedFields fields = new RecordedFields();
		fields.map(FieldPath.ROOT, recorded, Node.root(wanted), Node.root(live));
		return fields.differences;
	}

	private void walk(FieldPath path, @Nullable Object recorded, Node wanted, Node live) {
		if (recorded instanceof Map<?, ?> map) {
			map(path, map, wanted, live);
		}
		else if (recorded instanceof List<?> list) {
			list(path, list, wanted, live);
		}
		else if (recorded != null && !same(wanted.value(), live.value())) {
			add(path, wanted, live);
		}
	}

	private void map(FieldPath path, Map<?, ?> recorded, Node wanted, Node live) {
		recorded.forEach((key, value) -> {
			String name = String.valueOf(key);
			walk(path.field(name), value, wanted.field(name), live.field(name));
		});
	}

	private void list(FieldPath path, List<?> recorded, Node wanted, Node live) {
		Optional<String> key = ListElements.key(recorded);
		if (key.isEmpty()) {
			if (!same(wanted.value(), live.value())) {
				add(path, wanted, live);
			}
			return;
		}
		Map<String, Integer> wantedAt = ListElements.positions(wanted.value(), key.get());
		Map<String, Integer> liveAt = ListElements.positions(live.value(), key.get());
		ListElements.positions(recorded, key.get()).forEach((name, position) -> {
			Node there = live.element(liveAt.get(name));
			if (there.value() == null) {
				add(path.element(name), wanted.element(wantedAt.get(name)), there);
			}
			else {
				walk(path.element(name), recorded.get(position), wanted.element(wantedAt.get(name)), there);
			}
		});
		// A list that is replaced as a whole: what someone has added would go.
		liveAt.forEach((name, position) -> {
			if (!wantedAt.containsKey(name)) {
				add(path.element(name), Node.ABSENT, live.element(position));
			}
		});
	}

	private void add(FieldPath path, Node wanted, Node live) {
		this.differences.add(new Difference(path, wanted.at(), live.at()));
	}

	/** The API leaves out what is empty, and reads 80 and "80" alike where it may. */
	private static boolean same(@Nullable Object one, @Nullable Object other) {
		if (isEmpty(one) || isEmpty(other)) {
			return isEmpty(one) && isEmpty(other);
		}
		if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
			return left.keySet().equals(right.keySet())
					&& left.keySet().stream().allMatch((key) -> same(left.get(key), right.get(key)));
		}
		if (one instanceof List<?> left && other instanceof List<?> right) {
			if (left.size() != right.size()) {
				return false;
			}
			for (int index = 0; index < left.size(); index++) {
				if (!same(left.get(index), right.get(index))) {
					return false;
				}
			}
			return true;
		}
		return Objects.toString(one).equals(Objects.toString(other));
	}

	private static boolean isEmpty(@Nullable Object value) {
		return value == null || value.equals("") || value instanceof Map<?, ?> map && map.isEmpty()
				|| value instanceof List<?> list && list.isEmpty();
	}

	/**
	 * A place in a tree.
	 *
	 * @param value what is there, or {@code null}
	 * @param at the way to it
	 */
	private record Node(@Nullable Object value, List<Object> at) {

		private static final Node ABSENT = new Node(null, List.of());

		static Node root(Map<String, Object> tree) {
			return new Node(tree, List.of());
		}

		Node field(String name) {
			return (this.value instanceof Map<?, ?> map && map.get(name) != null) ? below(map.get(name), name) : ABSENT;
		}

		Node element(@Nullable Integer position) {
			return (position != null && this.value instanceof List<?> list) ? below(list.get(position), position)
					: ABSENT;
		}

		private Node below(@Nullable Object child, Object step) {
			List<Object> way = new ArrayList<>(this.at);
			way.add(step);
			return new Node(child, way);
		}

	}

}
