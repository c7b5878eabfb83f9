package io.upgradeconsole.plan;

import java.util.List;
import java.util.Objects;

/**
 * What a plan does to one object.
 *
 * @param object kind and name
 * @param source {@code manifest} or {@code hook}
 * @param action what happens to it
 * @param risk how much it matters
 * @param summary a sentence or two
 * @param category what sort of change it is; that of its riskiest field
 * @param fields what changes in it, the riskiest first, masked and cut
 * @param moreFields how many more fields change than are named
 */
public record Change(String object, String source, Action action, Risk risk, String summary, Category category,
		List<FieldChange> fields, int moreFields) {

	public Change {
		// plans that were made before there were any
		category = Objects.requireNonNullElse(category, Category.OTHER);
		fields = List.copyOf(Objects.requireNonNullElse(fields, List.of()));
	}

	/** What happens to an object. */
	public enum Action {

		/** It is made. */
		CREATE,
		/** It is altered in place. */
		UPDATE,
		/** It is deleted and made again, as helm does with hooks. */
		RECREATE,
		/** It is deleted. */
		REMOVE

	}

	/** How much a change matters. */
	public enum Risk {

		/** Something is lost or taken away, or the upgrade fails. */
		HIGH,
		/** Something is interrupted or replaced. */
		MEDIUM,
		/** Nothing is interrupted. */
		LOW

	}

	/** What sort of change it is, the riskiest first. */
	public enum Category {

		/** The object goes. */
		REMOVED,
		/** The API server refuses it: such a field is set once and for all. */
		IMMUTABLE,
		/** The object is deleted and made anew. */
		RECREATED,
		/** Another image. */
		IMAGE,
		/** Other CPU, memory or storage. */
		RESOURCES,
		/** Another number of pods. */
		REPLICAS,
		/** Other settings: ConfigMaps, Secrets, environment, arguments. */
		CONFIG,
		/** The object is new. */
		CREATED,
		/** Anything else. */
		OTHER,
		/** Labels and annotations that nothing follows from. */
		LABELS

	}

	/** How many fields change. */
	public int fieldCount() {
		return this.fields.size() + this.moreFields;
	}

	/** This change with no more than so many of its fields named. */
	Change withFields(int most) {
		if (this.fields.size() <= most) {
			return this;
		}
		return new Change(this.object, this.source, this.action, this.risk, this.summary, this.category,
				this.fields.subList(0, most), fieldCount() - most);
	}

}
