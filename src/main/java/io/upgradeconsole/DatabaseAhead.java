package io.upgradeconsole;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executor;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Reads the classes of an embedded database and of its migrations beside the start, which
 * needs them later: until then it is busy with what the console is made of.
 */
class DatabaseAhead implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseAhead.class);

	private final Executor beside;

	DatabaseAhead() {
		this((task) -> {
			Thread thread = new Thread(task, "database-ahead");
			thread.setDaemon(true);
			thread.start();
		});
	}

	DatabaseAhead(Executor beside) {
		this.beside = beside;
	}

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		String url = event.getEnvironment().getProperty("spring.datasource.url", "");
		// a single processor has no time beside the start
		if (url.startsWith("jdbc:h2:") && Runtime.getRuntime().availableProcessors() > 1) {
			this.beside.execute(DatabaseAhead::read);
		}
	}

	/** By using them: on a database in memory, which is gone afterwards. */
	private static void read() {
		Flyway.configure().load();
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
				Statement statement = connection.createStatement()) {
			statement.execute("create table ahead (id int primary key); select * from ahead where id = 1");
		}
		catch (SQLException ex) {
			logger.debug("The database was not read ahead", ex);
		}
	}

}
