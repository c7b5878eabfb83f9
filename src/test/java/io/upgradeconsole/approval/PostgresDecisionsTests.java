package io.upgradeconsole.approval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.sandbox.Postgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Decisions on a real PostgreSQL.
 */
class PostgresDecisionsTests {

	@Test
	void aPlanWaitsIsApprovedAndRejectedAndAFreezeOverridden(@TempDir Path directory) throws Exception {
		try (EmbeddedPostgres postgres = Postgres.startOrSkip();
				DecidingConsole console = DecidingConsole.on(directory,
						"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
						"--spring.datasource.username=postgres", "--console.approval.policy=OTHER_PERSON",
						"--console.approval.freezes[0].name=always", "--console.approval.freezes[0].zone=UTC",
						"--console.approval.freezes[0].from=00:00", "--console.webhooks[0].url=http://127.0.0.1:1/",
						"--console.webhooks[0].format=SLACK")) {
			UUID plan = console.requestedPlan("waits");
			assertThat(console.page("approver", "/approvals").select(".inbox a[href=/plans/" + plan + "]").text())
				.startsWith("Read and decide");
			assertThat(console.decide("approver", plan, "approvals", "good").path("http").asInt()).isEqualTo(201);
			assertThat(console.decide("admin", plan, "freeze-overrides", "now").path("http").asInt()).isEqualTo(201);
			assertThat(console.decide("colleague", plan, "rejections", "no").path("http").asInt()).isEqualTo(201);
			assertThat(console.decide("operator", plan, "operation", "").path("http").asInt()).isEqualTo(409);
			assertThat(console.audited(plan)).isEqualTo(List.of("plan-approved", "freeze-overridden", "plan-rejected"));
		}
	}

}
