package io.upgradeconsole.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A filter as SQL. Every part of it has an index that ends with the number; the one that
 * leads is named first in the order, which is all that H2 needs to read the entries from
 * its index and stop when the page is full. PostgreSQL takes the same or a better way.
 */
final class AuditQuery {

	private final List<String> tables = new ArrayList<>(List.of("audit_entry e"));

	private final List<String> conditions = new ArrayList<>();

	private final List<Object> parameters = new ArrayList<>();

	private @Nullable String leading;

	private String number = "e.id";

	/** Of what a filter says but for its times, which are a range of numbers. */
	static AuditQuery of(AuditFilter filter) {
		AuditQuery query = new AuditQuery();
		EntryWords.of(filter.text()).forEach(query::word);
		query.equal("operation_id", filter.operation());
		query.equal("plan_id", filter.plan());
		// what is rare leads
		query.equal("break_glass", filter.breakGlass() ? Boolean.TRUE : null);
		query.equal("release_ref", (filter.release() != null) ? filter.release().toString() : null);
		query.equal("action", filter.action());
		query.equal("outcome", filter.outcome());
		query.equal("actor", filter.actor());
		query.add("e.happened_at >= ?", filter.from());
		query.add("e.happened_at < ?", filter.to());
		return query;
	}

	private void word(String word) {
		String table = "w" + this.tables.size();
		this.tables.add("audit_word " + table);
		this.conditions.add(table + ".word = ?");
		this.parameters.add(word);
		this.conditions.add(table + ".entry = " + this.number);
		if (this.leading == null) {
			this.leading = table + ".word";
			this.number = table + ".entry";
		}
	}

	private void equal(String column, @Nullable Object value) {
		add("e." + column + " = ?", value);
		if (value != null && this.leading == null) {
			this.leading = "e." + column;
		}
	}

	private void add(String condition, @Nullable Object value) {
		if (value != null) {
			this.conditions.add(condition);
			this.parameters.add((value instanceof Instant instant) ? instant.atOffset(ZoneOffset.UTC) : value);
		}
	}

	/**
	 * Entries of these numbers, the ends left out, as many as the last parameter says.
	 */
	String sql(boolean ascending) {
		List<String> all = new ArrayList<>(this.conditions);
		all.add(this.number + " > ?");
		all.add(this.number + " < ?");
		String direction = ascending ? "" : " desc";
		String order = ((this.leading != null) ? this.leading + direction + ", " : "") + this.number + direction;
		return "select e.* from " + String.join(", ", this.tables) + " where " + String.join(" and ", all)
				+ " order by " + order + " limit ?";
	}

	/** What the statement asks for. */
	List<Object> parameters(long after, long before, int limit) {
		List<Object> all = new ArrayList<>(this.parameters);
		all.addAll(List.of(after, before, limit));
		return all;
	}

}
