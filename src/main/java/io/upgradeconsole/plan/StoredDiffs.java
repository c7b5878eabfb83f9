package io.upgradeconsole.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.data.domain.Sort;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The diffs of the plans.
 */
@Component
class StoredDiffs {

	private static final Sort BY_POSITION = Sort.by("position");

	private final JdbcAggregateTemplate template;

	private final JdbcClient jdbc;

	StoredDiffs(JdbcAggregateTemplate template, JdbcClient jdbc) {
		this.template = template;
		this.jdbc = jdbc;
	}

	void store(UUID planId, List<ObjectDiff> diffs) {
		List<StoredDiff> rows = new ArrayList<>();
		for (ObjectDiff diff : diffs) {
			rows.add(StoredDiff.of(planId, rows.size(), diff));
		}
		if (!rows.isEmpty()) {
			this.template.insertAll(rows);
		}
	}

	/** What there is, without the texts. */
	List<ObjectDiffEntry> entries(UUID planId) {
		return this.jdbc.sql("""
				select position, object, source, action, risk, category, lines, length
				from stored_diff where plan_id = :plan order by position""")
			.param("plan", planId)
			.query(ObjectDiffEntry.class)
			.list();
	}

	/** All of it. */
	List<ObjectDiff> all(UUID planId) {
		return find(Criteria.where("planId").is(planId)).stream().map(StoredDiff::toDiff).toList();
	}

	/** Those at some positions, by position. */
	Map<Integer, ObjectDiff> at(UUID planId, Collection<Integer> positions) {
		Map<Integer, ObjectDiff> found = new TreeMap<>();
		if (!positions.isEmpty()) {
			find(Criteria.where("planId").is(planId).and("position").in(positions))
				.forEach((row) -> found.put(row.position(), row.toDiff()));
		}
		return found;
	}

	private List<StoredDiff> find(Criteria criteria) {
		return this.template.findAll(Query.query(criteria).sort(BY_POSITION), StoredDiff.class);
	}

}
