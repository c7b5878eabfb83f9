package io.upgradeconsole.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Operations by the thousand, as if they had been made over a year: one that was really
 * made, with its plan, its verification and its entries in the trail, again and again.
 */
final class ManyOperations {

	private final JdbcClient database;

	private final UUID original;

	private ManyOperations(JdbcClient database, UUID original) {
		this.database = database;
		this.original = original;
	}

	/**
	 * Stores them.
	 * @param original the operation that they are like
	 * @param releases whose operations they are
	 */
	static void in(JdbcClient database, UUID original, List<String> releases, int operations) {
		new ManyOperations(database, original).store(releases, operations);
	}

	private void store(List<String> releases, int operations) {
		execute("create table again (n int primary key, release_ref varchar(200), plan uuid, operation uuid, hours int)");
		for (int n = 0; n < operations; n++) {
			this.database.sql("insert into again values (?, ?, ?, ?, ?)")
				.params(n, releases.get(n % releases.size()), UUID.randomUUID(), UUID.randomUUID(), operations - n)
				.update();
		}
		UUID plan = this.database.sql("select plan_id from operation where id = ?")
			.param(this.original)
			.query(UUID.class)
			.single();
		again("plan", "t.id = '" + plan + "'", Map.of("id", "again.plan", "release_ref", "again.release_ref"));
		again("operation", "t.id = '" + this.original + "'",
				Map.of("id", "again.operation", "plan_id", "again.plan", "release_ref", "again.release_ref"));
		again("verification", "t.operation_id = '" + this.original + "'", Map.of("id", "random_uuid()", "operation_id",
				"again.operation", "release_ref", "again.release_ref", "record_uid", "cast(random_uuid() as varchar)"));
		long last = this.database.sql("select max(id) from audit_entry").query(Long.class).single();
		again("audit_entry", "t.operation_id = '" + this.original + "'", Map.of("id", last + " + row_number() over ()",
				"operation_id", "again.operation", "plan_id", "again.plan", "release_ref", "again.release_ref"));
		execute("update audit_head set entries = (select count(*) from audit_entry)");
		execute("drop table again");
		execute("analyze");
	}

	/** Copies rows, once for each, hours apart. */
	private void again(String table, String which, Map<String, String> replaced) {
		Map<String, String> values = new HashMap<>();
		this.database
			.sql("select lower(column_name) as name, lower(data_type) as type from information_schema.columns"
					+ " where lower(table_name) = ? and lower(table_schema) = 'public'")
			.param(table)
			.query((row) -> {
				String name = row.getString("name");
				String value = row.getString("type").startsWith("timestamp")
						? "dateadd(hour, -again.hours, t." + name + ")" : "t." + name;
				values.put(name, replaced.getOrDefault(name, value));
			});
		List<String> columns = List.copyOf(values.keySet());
		execute("insert into " + table + " (" + String.join(", ", columns) + ") select "
				+ String.join(", ", columns.stream().map(values::get).toList()) + " from " + table + " t, again where "
				+ which + " order by again.n");
	}

	private void execute(String sql) {
		this.database.sql(sql).update();
	}

}
