package io.upgradeconsole.plan.web;

import java.util.ArrayList;
import java.util.List;

import io.upgradeconsole.plan.Change;
import io.upgradeconsole.plan.FieldChange;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * The changes of one sort, part of the template {@code plan}.
 *
 * @param title such as "Deleted and re-created"
 * @param explanation what that means, for whoever meets it the first time
 * @param count how many there are
 * @param open whether it is shown unfolded
 * @param items the riskiest of them
 * @param more how many are left out; the diff has them all
 */
public record ChangeGroup(String title, String explanation, int count, boolean open, List<Item> items, int more) {

	private static final int SHOWN = 40;

	/** The groups that are not empty, the riskiest first. */
	static List<ChangeGroup> of(List<Change> changes) {
		List<ChangeGroup> groups = new ArrayList<>();
		for (Change.Category category : Change.Category.values()) {
			List<Change> members = changes.stream().filter((change) -> change.category() == category).toList();
			if (!members.isEmpty()) {
				groups.add(new ChangeGroup(title(category), explanation(category), members.size(), isOpen(category),
						members.stream().limit(SHOWN).map(Item::of).toList(), Math.max(0, members.size() - SHOWN)));
			}
		}
		return groups;
	}

	static String title(Change.Category category) {
		return switch (category) {
			case REMOVED -> "Removed";
			case IMMUTABLE -> "Refused by the cluster";
			case RECREATED -> "Deleted and re-created";
			case IMAGE -> "Other images";
			case RESOURCES -> "CPU, memory and storage";
			case REPLICAS -> "Number of pods";
			case CONFIG -> "Configuration";
			case CREATED -> "New";
			case OTHER -> "Other changes";
			case LABELS -> "Only labels and annotations";
		};
	}

	static String explanation(Change.Category category) {
		return switch (category) {
			case REMOVED -> "Objects of the deployed chart that the new one no longer has.";
			case IMMUTABLE ->
				"Fields that Kubernetes lets nobody change once an object exists. The upgrade would fail on them.";
			case RECREATED ->
				"The chart makes these at every upgrade, changed or not: helm deletes each of them and creates it again.";
			case IMAGE -> "Workloads that are changed in place and get another image.";
			case RESOURCES -> "What pods may use, and how large volumes are.";
			case REPLICAS -> "How many pods run.";
			case CONFIG -> "Settings that services read.";
			case CREATED -> "Objects that the deployed chart does not have.";
			case OTHER -> "Changed in place.";
			case LABELS -> "Nothing that runs is touched.";
		};
	}

	static boolean isOpen(Change.Category category) {
		return category.compareTo(Change.Category.CREATED) < 0;
	}

	/**
	 * An object that changes.
	 *
	 * @param object such as {@code Deployment zymtrace-web}
	 * @param source manifest or hook
	 * @param action such as "Changed"
	 * @param summary what comes of it
	 * @param fields what changes in it, field by field
	 * @param moreFields how many fields are left out
	 */
	public record Item(String object, String source, StatusBadge action, String summary, List<Field> fields,
			int moreFields) {

		static Item of(Change change) {
			return new Item(change.object(), change.source(), PlanViews.badge(change.action(), change.risk()),
					change.summary(), change.fields().stream().map(Field::of).toList(), change.moreFields());
		}

		/** Whether it is one of helm's hooks. */
		public boolean hook() {
			return "hook".equals(this.source);
		}

		/** How many fields change, in words. */
		public String fieldCount() {
			int count = this.fields.size() + this.moreFields;
			return (count == 1) ? "1 field" : count + " fields";
		}

	}

	/**
	 * A field that changes.
	 *
	 * @param path where it stands
	 * @param before its value now, or {@code null} where it is new
	 * @param after its planned value, or {@code null} where it goes
	 */
	public record Field(String path, @Nullable String before, @Nullable String after) {

		static Field of(FieldChange change) {
			return new Field(change.path(), shown(change.before()), shown(change.after()));
		}

		private static @Nullable String shown(@Nullable String value) {
			return (value != null && value.isEmpty()) ? "(empty)" : value;
		}

	}

}
