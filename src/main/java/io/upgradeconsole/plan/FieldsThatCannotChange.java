package io.upgradeconsole.plan;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * An upgrade that changes what cannot be changed in place fails for sure, half-way
 * through.
 */
@Component
class FieldsThatCannotChange implements FindingRule {

	private static final int NAMED = 8;

	@Override
	public List<Finding> check(RenderedUpgrade upgrade) {
		return check(upgrade.changes(), "upgrade",
				"Set the values that lead to them as they were, or choose a chart version that leaves them alone. ");
	}

	/**
	 * The finding, if such fields change.
	 * @param what would be refused
	 * @param instead what to do about it
	 */
	static List<Finding> check(List<Change> changes, String what, String instead) {
		List<Change> refused = changes.stream()
			.filter((change) -> change.category() == Change.Category.IMMUTABLE)
			.toList();
		if (refused.isEmpty()) {
			return List.of();
		}
		String more = (refused.size() > NAMED) ? "; and " + (refused.size() - NAMED) + " objects more" : "";
		return List.of(Finding.blocking("immutable-field", "The cluster would refuse this " + what,
				"Kubernetes lets nobody change these once an object exists: " + refused.stream()
					.limit(NAMED)
					.map(FieldsThatCannotChange::words)
					.collect(Collectors.joining("; ")) + more + ".",
				instead + "Where they have to change, delete the object yourself first (its pods end; a volume claim's data goes with it), and plan again."));
	}

	private static String words(Change change) {
		return change.object() + " at "
				+ change.fields()
					.stream()
					.filter((field) -> field.category() == Change.Category.IMMUTABLE)
					.map((field) -> field.path() + " (" + value(field.before()) + " to " + value(field.after()) + ")")
					.collect(Collectors.joining(", "));
	}

	private static String value(@Nullable String text) {
		return (text != null) ? text : "not set";
	}

}
