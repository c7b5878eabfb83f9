package io.upgradeconsole.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the trail, or of what a filter leaves of it.
 *
 * @param entries newest first
 * @param older the {@code before} that shows the older ones next, or {@code null} where
 * there are none
 * @param newer the {@code after} that shows the newer ones next, or {@code null} where
 * there are none
 * @param total how many entries the whole trail has
 */
public record AuditPage(List<AuditEntry> entries, @Nullable Long older, @Nullable Long newer, long total) {

	/** How many entries a page holds at most. */
	public static final int SIZE = 50;

	/** Of what cannot be looked for. */
	public static final AuditPage EMPTY = new AuditPage(List.of(), null, null, 0);

	/** How many pages the whole trail has. */
	public long pages() {
		return Math.max(1, (this.total + SIZE - 1) / SIZE);
	}

	/**
	 * The {@code before} of a page of the whole trail, which is numbered without gaps.
	 */
	public static long before(long page, long total) {
		return total - (page - 1) * SIZE + 1;
	}

	/** Which page of the whole trail this is, as its newest entry tells. */
	public long page() {
		Long newest = this.entries.isEmpty() ? null : this.entries.get(0).id();
		return (newest != null) ? (this.total - newest) / SIZE + 1 : 1;
	}

}
