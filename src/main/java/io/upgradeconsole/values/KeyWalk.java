package io.upgradeconsole.values;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.masking.Masker;
import org.jspecify.annotations.Nullable;

/**
 * Walks deployed values and a values file side by side, by helm's own rules: maps are
 * merged, everything else is replaced as a whole.
 */
final class KeyWalk {

	private static final int LONGEST_SHOWN = 160;

	private final Masker masker;

	private final List<KeyChange> changes = new ArrayList<>();

	KeyWalk(Masker masker) {
		this.masker = masker;
	}

	List<KeyChange> changes() {
		return this.changes;
	}

	/**
	 * A value and how it may be shown.
	 */
	private record Node(@Nullable Object value, @Nullable Object shown) {

		boolean isMap() {
			return this.value instanceof Map;
		}

		Map<?, ?> map() {
			return (Map<?, ?>) Objects.requireNonNull(this.value);
		}

		Node child(Object key) {
			return new Node(map().get(key), ((Map<?, ?>) Objects.requireNonNull(this.shown)).get(key));
		}

		/** Whether something in it is hidden. */
		boolean secret() {
			return !Objects.equals(this.value, this.shown);
		}

	}

	void compare(Map<String, Object> deployed, Map<String, Object> file) {
		compare(KeyPath.ROOT, node(deployed), node(file));
	}

	private Node node(Map<String, Object> values) {
		return new Node(values, this.masker.maskTree(values));
	}

	private void compare(KeyPath path, Node deployed, Node file) {
		file.map().keySet().forEach((key) -> {
			KeyPath here = path.under((String) key);
			if (deployed.map().containsKey(key)) {
				both(here, deployed.child(key), file.child(key));
			}
			else {
				leaves(here, file.child(key), this::onlyInFile);
			}
		});
		deployed.map().keySet().forEach((key) -> {
			if (!file.map().containsKey(key)) {
				leaves(path.under((String) key), deployed.child(key), this::onlyDeployed);
			}
		});
	}

	private void both(KeyPath path, Node deployed, Node file) {
		if (file.value() == null) {
			leaves(path, deployed, this::takenOut);
		}
		else if (file.isMap() && deployed.isMap()) {
			compare(path, deployed, file);
		}
		else if (!same(deployed.value(), file.value())) {
			add(path, KeyChange.Kind.CHANGED, deployed, file);
		}
	}

	private void onlyInFile(KeyPath path, Node node) {
		add(path, (node.value() == null) ? KeyChange.Kind.ERASED : KeyChange.Kind.ADDED, null, node);
	}

	private void takenOut(KeyPath path, Node node) {
		add(path, (node.value() == null) ? KeyChange.Kind.NULL_AGAIN : KeyChange.Kind.REMOVED, node, null);
	}

	private void onlyDeployed(KeyPath path, Node node) {
		add(path, KeyChange.Kind.KEPT, node, null);
	}

	private interface LeafVisitor {

		void visit(KeyPath path, Node leaf);

	}

	/** An empty map sets nothing, so it is no leaf. */
	private static void leaves(KeyPath path, Node node, LeafVisitor visitor) {
		if (node.isMap()) {
			node.map().keySet().forEach((key) -> leaves(path.under((String) key), node.child(key), visitor));
		}
		else {
			visitor.visit(path, node);
		}
	}

	private void add(KeyPath path, KeyChange.Kind kind, @Nullable Node before, @Nullable Node after) {
		this.changes.add(new KeyChange(path, kind, (before != null) ? text(before) : null,
				(after != null && after.value() != null) ? text(after) : null,
				(before != null && before.secret()) || (after != null && after.secret()),
				(before != null && before.value() instanceof List)
						|| (after != null && after.value() instanceof List)));
	}

	private static String text(Node node) {
		String text = HelmYaml.line(node.shown());
		return (text.length() <= LONGEST_SHOWN) ? text : text.substring(0, LONGEST_SHOWN) + "…";
	}

	/** Helm keeps every number as a floating point number. */
	private static boolean same(@Nullable Object one, @Nullable Object other) {
		if (one instanceof Number left && other instanceof Number right) {
			return left.doubleValue() == right.doubleValue();
		}
		if (one instanceof List<?> left && other instanceof List<?> right) {
			Iterator<?> rights = right.iterator();
			return left.size() == right.size() && left.stream().allMatch((element) -> same(element, rights.next()));
		}
		if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
			return left.keySet().equals(right.keySet())
					&& left.keySet().stream().allMatch((key) -> same(left.get(key), right.get(key)));
		}
		return Objects.equals(one, other);
	}

}
