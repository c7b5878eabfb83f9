package io.upgradeconsole.operation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.replica.Replica;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The logs of operations in the database, piece by piece, for the replicas that do not
 * run them. There are none in an embedded one.
 */
@Component
class LogChunks {

	private static final int MOST = 64;

	private final JdbcClient database;

	private final Replica own;

	LogChunks(JdbcClient database, Replica own) {
		this.database = database;
		this.own = own;
	}

	/**
	 * A piece of a log.
	 *
	 * @param start where it begins
	 * @param bytes what it holds
	 */
	record Chunk(long start, byte[] bytes) {

	}

	/**
	 * What follows a place of a log, as far as it is there.
	 *
	 * @param takeovers how often another replica has gone on with the log
	 * @param ended whether nothing comes after what is there
	 * @param chunks the pieces; not all of them where there are many
	 */
	record Following(int takeovers, boolean ended, List<Chunk> chunks) {

		boolean hasMore() {
			return this.chunks.size() == MOST;
		}

	}

	private record Row(int takeovers, boolean ended, @Nullable Chunk chunk) {

	}

	/** How much of a log is there. */
	long end(UUID operation) {
		return this.database.sql("select coalesce(max(end_at), 0) from operation_log_chunk where operation_id = ?")
			.param(operation)
			.query(Long.class)
			.single();
	}

	/**
	 * Adds a piece. Part of a transaction.
	 * @return whether it was added; not where the operation is another replica's
	 */
	boolean add(UUID operation, Chunk chunk) {
		// whoever takes the operation over waits for this, or this finds that it has
		boolean mine = this.database.sql("select replica from operation_replica where operation_id = ? for share")
			.param(operation)
			.query(UUID.class)
			.optional()
			.filter(this.own.id()::equals)
			.isPresent();
		if (mine) {
			this.database
				.sql("insert into operation_log_chunk (operation_id, start_at, end_at, bytes) values (?, ?, ?, ?)")
				.params(operation, chunk.start(), chunk.start() + chunk.bytes().length, chunk.bytes())
				.update();
		}
		return mine;
	}

	/** What of a log comes after so many bytes, and whether that is all, in one look. */
	Following after(UUID operation, long position) {
		List<Row> rows = this.database
			.sql("select coalesce(r.takeovers, 0), o.ended_at is not null, c.start_at, c.bytes "
					+ "from operation o left join operation_replica r on r.operation_id = o.id "
					+ "left join operation_log_chunk c on c.operation_id = o.id and c.end_at > ? "
					+ "where o.id = ? order by c.end_at limit " + MOST)
			.params(position, operation)
			.query((row, number) -> {
				byte[] bytes = row.getBytes(4);
				return new Row(row.getInt(1), row.getBoolean(2),
						(bytes != null) ? new Chunk(row.getLong(3), bytes) : null);
			})
			.list();
		List<Chunk> chunks = rows.stream().map(Row::chunk).filter((chunk) -> chunk != null).toList();
		return rows.isEmpty() ? new Following(0, true, List.of())
				: new Following(rows.get(0).takeovers(), rows.get(0).ended(), chunks);
	}

	/** The logs of operations that ended before a moment. */
	List<UUID> endedBefore(Instant moment) {
		return !this.own.isAmongOthers() ? List.of()
				: this.database
					.sql("select o.id from operation o where o.ended_at < ? and o.log_removed_at is null "
							+ "and exists (select 1 from operation_log_chunk c where c.operation_id = o.id)")
					.param(moment.atOffset(ZoneOffset.UTC))
					.query(UUID.class)
					.list();
	}

	/** Removes a log. */
	void remove(UUID operation) {
		if (this.own.isAmongOthers()) {
			this.database.sql("delete from operation_log_chunk where operation_id = ?").param(operation).update();
		}
	}

}
