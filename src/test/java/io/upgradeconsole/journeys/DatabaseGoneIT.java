package io.upgradeconsole.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import io.upgradeconsole.sandbox.HeldHelm;
import io.upgradeconsole.sandbox.HelmAtHand;
import org.awaitility.Awaitility;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that is gone, refuses an entry, or cannot be written: nothing is started.
 */
@Tag("whichever-helm")
@ExtendWith(HelmAtHand.class)
class DatabaseGoneIT {

	/** Of an own database, whatever the others of the suite use. */
	private static final String USER = "console";

	@TempDir
	private Path directory;

	private HeldHelm helm;

	private Server server;

	private RunningConsole console;

	private Api operator;

	@BeforeEach
	void prepare() throws Exception {
		this.helm = HeldHelm.in(this.directory, SharedSandbox.get().helm());
	}

	@AfterEach
	void stop() {
		this.helm.go();
		this.console.close();
		if (this.server != null) {
			this.server.stop();
		}
	}

	@Test
	void whatIsGoneStopsEveryStartUntilItIsBack() throws Exception {
		this.server = server("0");
		startConsole("jdbc:h2:" + this.server.getURL() + "/./console;WRITE_DELAY=0");
		Release release = SharedSandbox.install("database-gone", "26.5.0");
		JsonNode plan = approvedPlan(release);
		String port = String.valueOf(this.server.getPort());

		this.server.stop();
		JsonNode told = this.operator.start(plan).problem(503, "database-unavailable");
		assertThat(told.path("detail").asString()).contains("nothing was started");
		this.server = server(port);
		// the pool believes for a moment that a connection lives which it has just used
		Awaitility.await()
			.pollDelay(Duration.ofSeconds(1))
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.operator.get("/operations").status() == 200);
		assertThat(this.operator.get("/operations").json(200)).isEmpty();

		this.helm.holdBefore("repo update");
		JsonNode operation = this.operator.start(plan).json(201);
		this.helm.awaitHeld();
		this.server.stop();
		this.helm.go();
		Path files = this.directory.resolve("data/operations/" + Api.id(operation));
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> Files.exists(files.resolve("step-REPO_UPDATE-2.exit")));
		Awaitility.await()
			.during(Duration.ofSeconds(3))
			.atMost(Duration.ofMinutes(1))
			.until(() -> Files.notExists(files.resolve("step-REPO_UPDATE-3.started")));
		this.server = server(port);
		assertThat(this.operator.ended(operation).path("status").asString()).isEqualTo("SUCCEEDED");
		assertThat(release.lastOfHistory()).isEqualTo("2 deployed backend-26.5.0");
	}

	@Test
	void helmIsNotStartedWithoutTheEntryThatSaysSo() throws Exception {
		String url = "jdbc:h2:" + this.directory.resolve("console") + ";AUTO_SERVER=TRUE";
		startConsole(url);
		Release release = SharedSandbox.install("entry-refused", "26.5.0");
		JsonNode plan = approvedPlan(release);
		execute(url, "alter table audit_entry add constraint refusing check "
				+ "(action <> 'command-started' or commands not like '%--atomic%') nocheck");
		JsonNode ended = this.operator.ended(this.operator.start(plan).json(201));
		assertThat(ended.path("status").asString()).as(ended.toString()).isEqualTo("FAILED");
		assertThat(ended.path("cause").path("code").asString()).isEqualTo("not-written-down");
		assertThat(ended.path("cause").path("detail").asString())
			.contains("so nothing more was run. Helm had not begun. Revision 1 has the status 'deployed'.");
		assertThat(this.directory.resolve("data/operations/" + Api.id(ended) + "/step-HELM-1.started")).doesNotExist();
		assertThat(release.lastOfHistory()).isEqualTo("1 deployed backend-26.5.0");
	}

	@Test
	void aDatabaseThatCannotBeWrittenStartsNothing() throws Exception {
		String url = "jdbc:h2:" + this.directory.resolve("console");
		startConsole(url);
		Release release = SharedSandbox.install("database-read-only", "26.5.0");
		JsonNode plan = approvedPlan(release);
		this.console.close();
		startConsole(url + ";ACCESS_MODE_DATA=r");
		JsonNode told = this.operator.start(plan).problem(503, "start-not-written");
		assertThat(told.path("title").asString()).isEqualTo("Nothing was started");
		assertThat(this.operator.get("/operations").json(200)).isEmpty();
		assertThat(release.lastOfHistory()).isEqualTo("1 deployed backend-26.5.0");
	}

	private Server server(String port) throws SQLException {
		return Server
			.createTcpServer("-tcpPort", port, "-ifNotExists", "-baseDir", this.directory.resolve("h2").toString())
			.start();
	}

	private void startConsole(String url) {
		this.console = RunningConsole.with(this.directory.resolve("data"),
				Map.of("spring.datasource.url", url, "spring.datasource.username", USER, "spring.datasource.password",
						"", "spring.datasource.hikari.connection-timeout", "2000", "console.helm.binary",
						this.helm.binary().toString(), "console.preflight.slow-answer", "1m"));
		this.operator = new Api(this.console.port(), "operator");
	}

	private JsonNode approvedPlan(Release release) {
		JsonNode plan = this.operator.plan(release.upgrade("IMAGE_ONLY"), "imageTag", "26.5.1");
		this.operator.approve(plan).json(201);
		return plan;
	}

	private static void execute(String url, String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, USER, "")) {
			connection.createStatement().execute(sql);
		}
	}

}
