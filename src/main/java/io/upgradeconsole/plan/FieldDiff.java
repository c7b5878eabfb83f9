package io.upgradeconsole.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.upgradeconsole.cluster.FieldPath;
import io.upgradeconsole.cluster.ListElements;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which two forms of an object differ. Elements of a list are held against
 * those of the same name, so that a variable put in front of the others is one change and
 * not many.
 */
final class FieldDiff {

	private final List<Difference> differences = new ArrayList<>();

	private FieldDiff() {
	}

	/**
	 * One field.
	 *
	 * @param path for people
	 * @param before the place before; absent where it is new
	 * @param after the place after; absent where it goes
	 */
	record Difference(FieldPath path, Node before, Node after) {

		/**
		 * The path by keys and positions, as in {@link Leaves}: of the planned object, or
		 * of the old one for what goes.
		 */
		String pointer() {
			return (this.after.isAbsent() ? this.before : this.after).pointer();
		}

	}

	/** The differences, in the order of the objects' fields. */
	static List<Difference> of(Object before, Object after) {
		FieldDiff diff = new FieldDiff();
		diff.walk(FieldPath.ROOT, Node.root(before), Node.root(after));
		return diff.differences;
	}

	private void walk(FieldPath path, Node before, Node after) {
		if (Objects.equals(before.value(), after.value())) {
			return;
		}
		if (before.isFilled(Map.class, after)) {
			Set<Object> keys = new LinkedHashSet<>(before.map().keySet());
			keys.addAll(after.map().keySet());
			keys.forEach((key) -> walk(path.field(key.toString()), before.field(key), after.field(key)));
		}
		else if (before.isFilled(List.class, after)) {
			list(path, before, after);
		}
		else {
			this.differences.add(new Difference(path, before, after));
		}
	}

	private void list(FieldPath path, Node before, Node after) {
		Optional<String> key = ListElements.key(before.list(), after.list());
		if (key.isEmpty()) {
			this.differences.add(new Difference(path, before, after));
			return;
		}
		Map<String, Integer> left = ListElements.positions(before.value(), key.get());
		Map<String, Integer> right = ListElements.positions(after.value(), key.get());
		Set<String> names = new LinkedHashSet<>(left.keySet());
		names.addAll(right.keySet());
		int known = this.differences.size();
		names.forEach(
				(name) -> walk(path.element(name), before.element(left.get(name)), after.element(right.get(name))));
		if (known == this.differences.size()) {
			// all elements are alike, so only their order is another
			this.differences.add(new Difference(path, before, after));
		}
	}

	/**
	 * A place in a tree.
	 *
	 * @param above the place it is part of, {@code null} for the tree itself
	 * @param step the key or position there
	 * @param value what is there, {@code null} for nothing
	 */
	record Node(@Nullable Node above, Object step, @Nullable Object value) {

		private static final Node ABSENT = new Node(null, "", null);

		static Node root(Object tree) {
			return new Node(null, "", tree);
		}

		boolean isAbsent() {
			return this.value == null;
		}

		/** The value at the same place of another tree of the same shape. */
		@Nullable Object in(@Nullable Object tree) {
			Object current = tree;
			for (Object each : way()) {
				current = (current instanceof Map<?, ?> map) ? map.get(each)
						: (current instanceof List<?> list) ? list.get((Integer) each) : null;
			}
			return current;
		}

		String pointer() {
			StringBuilder pointer = new StringBuilder();
			way().forEach((each) -> pointer.append('/').append(Leaves.escaped(each.toString())));
			return pointer.toString();
		}

		private Deque<Object> way() {
			Deque<Object> way = new ArrayDeque<>();
			for (Node node = this; node.above != null; node = node.above) {
				way.addFirst(node.step);
			}
			return way;
		}

		/**
		 * Whether one of two holds such a collection, and the other the like or nothing.
		 */
		private boolean isFilled(Class<?> type, Node other) {
			return (type.isInstance(this.value) || this.value == null)
					&& (type.isInstance(other.value) || other.value == null) && (holds(this) || holds(other));
		}

		private static boolean holds(Node node) {
			return node.value instanceof Map<?, ?> map && !map.isEmpty()
					|| node.value instanceof List<?> list && !list.isEmpty();
		}

		private Map<?, ?> map() {
			return (this.value instanceof Map<?, ?> map) ? map : Map.of();
		}

		private List<?> list() {
			return (this.value instanceof List<?> list) ? list : List.of();
		}

		private Node field(Object key) {
			return child(key, map().get(key));
		}

		private Node element(@Nullable Integer position) {
			return (position != null) ? child(position, list().get(position)) : ABSENT;
		}

		private Node child(Object step, @Nullable Object value) {
			return (value != null) ? new Node(this, step, value) : ABSENT;
		}

	}

}
