package io.upgradeconsole.operation;

import java.util.List;
import java.util.UUID;

import io.upgradeconsole.replica.Replica;
import io.upgradeconsole.replica.Replicas;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which replica plans the stage that is due. When that one falls silent, another does.
 */
@Component
class StagePlannerClaims {

	private final JdbcClient database;

	private final Replica own;

	private final Replicas replicas;

	StagePlannerClaims(JdbcClient database, Replica own, Replicas replicas) {
		this.database = database;
		this.own = own;
		this.replicas = replicas;
	}

	/** A stage that is due, and who plans it. */
	private record Claim(UUID stagedUpgrade, UUID replica) {

	}

	/** This console plans the stage that is due. Part of the caller's transaction. */
	void claim(UUID stagedUpgrade) {
		int updated = this.database.sql("update stage_planner set replica = ? where staged_upgrade = ?")
			.params(this.own.id(), stagedUpgrade)
			.update();
		if (updated == 0) {
			this.database.sql("insert into stage_planner (staged_upgrade, replica) values (?, ?)")
				.params(stagedUpgrade, this.own.id())
				.update();
		}
	}

	/** Whether no other console plans it. An embedded database has no others. */
	boolean isMine(UUID stagedUpgrade) {
		return !this.own.isAmongOthers()
				|| this.database.sql("select replica from stage_planner where staged_upgrade = ?")
					.param(stagedUpgrade)
					.query(UUID.class)
					.optional()
					.map(this.own.id()::equals)
					.orElse(true);
	}

	/**
	 * Takes over what silent replicas were planning. To be asked every second or so.
	 * @return the staged upgrades that this console has to plan from now on
	 */
	List<UUID> takeFromSilent() {
		return claimedByOthers().stream()
			.filter((claim) -> this.replicas.isSilent(claim.replica()))
			.filter(this::take)
			.map(Claim::stagedUpgrade)
			.toList();
	}

	private List<Claim> claimedByOthers() {
		return this.database
			.sql("select p.staged_upgrade, p.replica from stage_planner p "
					+ "join staged_upgrade u on u.id = p.staged_upgrade "
					+ "join stage s on s.staged_upgrade = u.id and s.state = ? "
					+ "where u.active_release is not null and p.replica <> ?")
			.params(StageState.PLANNING.name(), this.own.id())
			.query((row, number) -> new Claim(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
			.list();
	}

	private boolean take(Claim claim) {
		return this.database.sql("update stage_planner set replica = ? where staged_upgrade = ? and replica = ?")
			.params(this.own.id(), claim.stagedUpgrade(), claim.replica())
			.update() > 0;
	}

}
