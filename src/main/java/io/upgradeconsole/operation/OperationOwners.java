package io.upgradeconsole.operation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.upgradeconsole.replica.Replica;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which replica sees to an operation. Whoever wants to write about one that another has
 * taken over must not.
 */
@Component
public class OperationOwners {

	/** What is left of half a minute when a silent replica has been noticed. */
	private static final Duration LOOK_AROUND = Duration.ofSeconds(8);

	private final JdbcClient database;

	private final Replica own;

	private final OperationDirectories directories;

	/** When this console has taken it, by operation. */
	private final Map<UUID, Long> taken = new ConcurrentHashMap<>();

	OperationOwners(JdbcClient database, Replica own, OperationDirectories directories) {
		this.database = database;
		this.own = own;
		this.directories = directories;
	}

	/**
	 * Who sees to an operation that has not ended.
	 *
	 * @param operation which
	 * @param replica who sees to it now
	 */
	record Owned(UUID operation, UUID replica) {

	}

	/** This console sees to a new operation. Part of the caller's transaction. */
	void begin(UUID operation) {
		this.database.sql("insert into operation_replica (operation_id, replica, started_on) values (?, ?, ?)")
			.params(operation, this.own.id(), this.own.id())
			.update();
	}

	/**
	 * Whether this console sees to it; one of an older console where its files lie. An
	 * embedded database has nobody else to do so, whatever this console was called
	 * before.
	 */
	public boolean isMine(UUID operation) {
		return !this.own.isAmongOthers()
				|| owner(operation).map(this.own.id()::equals).orElseGet(() -> this.directories.isHere(operation));
	}

	/**
	 * Whether this console shows what the cluster shows of it: each replica does for all.
	 */
	public boolean isShownHere(UUID operation) {
		return this.own.isAmongOthers() && owner(operation).isPresent() || this.directories.isHere(operation);
	}

	/**
	 * To be asked in the transaction that writes about the operation, after its row was
	 * locked.
	 * @throws OperationTakenOverException when it is another's by now
	 */
	void requireMine(UUID operation) {
		if (isLost(operation)) {
			throw new OperationTakenOverException(operation);
		}
	}

	/** Whether it is another's. An embedded database has no others. */
	boolean isLost(UUID operation) {
		return this.own.isAmongOthers() && owner(operation).filter((owner) -> !owner.equals(this.own.id())).isPresent();
	}

	/**
	 * Whether this console has to see to the end of what another has had: it may be the
	 * one that started it, and takes it back.
	 */
	boolean isTakenOver(UUID operation) {
		return this.database
			.sql("select count(*) from operation_replica where operation_id = ? and replica = ? and takeovers > 0")
			.params(operation, this.own.id())
			.query(Integer.class)
			.single() > 0;
	}

	/** Whether so much time has passed that what is found by now has to be told. */
	boolean isOverdue(UUID operation) {
		Long since = this.taken.get(operation);
		return since != null && System.nanoTime() - since > LOOK_AROUND.toNanos();
	}

	/**
	 * Of the operations that hold a release, those that others see to, and those that
	 * this console has taken from them.
	 */
	List<Owned> toLookAfter() {
		return this.database
			.sql("select r.operation_id, r.replica from operation_replica r join operation o "
					+ "on o.id = r.operation_id where o.held_release >= '' and (r.replica <> ? or r.takeovers > 0)")
			.param(this.own.id())
			.query((row, number) -> new Owned(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.list();
	}

	/**
	 * Takes an operation from a silent replica. Part of a transaction that has locked the
	 * operation.
	 * @return whether it was still that one's
	 */
	boolean take(UUID operation, UUID from) {
		boolean taken = this.database.sql(
				"update operation_replica set replica = ?, takeovers = takeovers + 1 where operation_id = ? and replica = ?")
			.params(this.own.id(), operation, from)
			.update() > 0;
		if (taken) {
			this.taken.put(operation, System.nanoTime());
		}
		return taken;
	}

	/** Which replica this console is. */
	UUID self() {
		return this.own.id();
	}

	private Optional<UUID> owner(UUID operation) {
		return this.database.sql("select replica from operation_replica where operation_id = ?")
			.param(operation)
			.query(UUID.class)
			.optional();
	}

}
