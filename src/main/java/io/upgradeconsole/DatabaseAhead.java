package io.upgradeconsole;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Reads the classes of an embedded database and of its migrations beside the start, which
 * needs them later: until then it is busy with what the console is made of.
 */
class DatabaseAhead implements ApplicationListener<SpringApplicationEvent>, BeanPostProcessor {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseAhead.class);

	private final Executor beside;

	private CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);

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
	public void onApplicationEvent(SpringApplicationEvent event) {
		if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
			begin(prepared.getEnvironment());
		}
		else if (event instanceof ApplicationContextInitializedEvent initialized) {
			initialized.getApplicationContext().getBeanFactory().addBeanPostProcessor(this);
		}
	}

	private void begin(Environment environment) {
		String url = environment.getProperty("spring.datasource.url", "");
		// a single processor has no time beside the start
		if (url.startsWith("jdbc:h2:") && Runtime.getRuntime().availableProcessors() > 1) {
			this.reading = CompletableFuture.runAsync(DatabaseAhead::read, this.beside);
		}
	}

	/**
	 * By using them: on a database in memory, which is gone afterwards.
	 */
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

	/**
	 * Nobody opens the database before its classes are there: two threads that initialize
	 * them from different ends could wait for each other.
	 */
	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof DataSource) {
			this.reading.handle((done, failure) -> done).join();
		}
		return bean;
	}

}
