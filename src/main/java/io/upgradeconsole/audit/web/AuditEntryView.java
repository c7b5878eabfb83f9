package io.upgradeconsole.audit.web;

import java.util.List;

import io.upgradeconsole.ui.Fact;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail, template {@code audit-entry}.
 *
 * @param entry what it says
 * @param facts what it holds besides, such as the address and its hash
 * @param older the number of the entry before, or {@code null}
 * @param newer the number of the next entry, or {@code null}
 * @param planId the plan that it is about, or {@code null}
 * @param related all that belongs to the same plan, oldest first
 * @param relatedMore whether there is more than is shown
 * @param line the entry as it is hashed and exported
 */
public record AuditEntryView(AuditView.Entry entry, List<Fact> facts, @Nullable Long older, @Nullable Long newer,
		@Nullable String planId, List<Related> related, boolean relatedMore, String line) {

	/** The number that a list begins below, in which this entry is the first. */
	public long next() {
		return this.entry.number() + 1;
	}

	/**
	 * An entry that belongs to the same plan or operation.
	 *
	 * @param words a sentence of it, or empty
	 * @param here whether it is the one that is shown
	 */
	public record Related(long number, Moment at, String actor, String action, StatusBadge outcome, String words,
			boolean here) {
	}

}
