package io.upgradeconsole.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.target.ReleaseRef;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Operations for statistics: a few columns of many.
 */
@Service
public class OperationFigures {

	private final JdbcClient database;

	private final Permissions permissions;

	OperationFigures(JdbcClient database, Permissions permissions) {
		this.database = database;
		this.permissions = permissions;
	}

	/** Those that were started since then, on releases that the reader may see. */
	public List<OperationFigure> since(Instant begin, Actor reader) {
		return this.database
			.sql("select o.release_ref, p.kind, o.status,"
					+ " p.created_at, o.started_at, o.ended_at from operation o join plan p on p.id = o.plan_id"
					+ " where o.started_at >= ? order by o.started_at")
			.param(begin.atOffset(ZoneOffset.UTC))
			.query((row, number) -> figure(row))
			.list()
			.stream()
			.filter((figure) -> this.permissions.allows(reader, Action.READ, figure.release()))
			.toList();
	}

	private static OperationFigure figure(ResultSet row) throws SQLException {
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new OperationFigure(ReleaseRef.parse(row.getString("release_ref")),
				PlanKind.ROLLBACK.name().equals(row.getString("kind")),
				OperationStatus.valueOf(row.getString("status")),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				row.getObject("started_at", OffsetDateTime.class).toInstant(),
				(ended != null) ? ended.toInstant() : null);
	}

}
