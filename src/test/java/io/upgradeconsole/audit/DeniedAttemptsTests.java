package io.upgradeconsole.audit;

import java.nio.file.Path;
import java.util.Set;

import io.upgradeconsole.access.Action;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeniedAttemptsTests {

	private static final Actor VIEWER = new Actor("viola", Set.of(Role.VIEWER), Actor.SignedInBy.FORM, "192.0.2.7");

	@Test
	void aDeniedAttemptIsInTheTrailAlsoWhereItsTransactionIsRolledBack(@TempDir Path data) {
		try (AuditedConsole console = AuditedConsole.on(data)) {
			JdbcClient database = console.part(JdbcClient.class);
			assertThatExceptionOfType(ProblemException.class)
				.isThrownBy(() -> console.part(TransactionTemplate.class).executeWithoutResult((status) -> {
					console.append("is rolled back with it");
					console.part(Permissions.class)
						.require(VIEWER, Action.START, ReleaseRef.of("local", "zymtrace", "backend"));
				}))
				.withMessageContaining("not-permitted");
			assertThat(console.get("/audit/verification", "operator").statusCode()).isEqualTo(403);
			assertThat(database
				.sql("select actor || '|' || signed_in_by || '|' || address || '|' || action || '|'"
						+ " || release_ref || '|' || outcome || '|' || verdict from audit_entry"
						+ " where action = 'permission-denied' order by id")
				.query(String.class)
				.list())
				.containsExactly(
						"viola|FORM|192.0.2.7|permission-denied|local/zymtrace/backend|DENIED|"
								+ "May not start an operation on local/zymtrace/backend.",
						"operator|BASIC|127.0.0.1|permission-denied||DENIED|May not verify the audit trail.");
		}
	}

}
