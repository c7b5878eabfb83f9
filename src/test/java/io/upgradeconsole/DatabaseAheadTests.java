package io.upgradeconsole;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseAheadTests {

	private final List<Runnable> beside = new ArrayList<>();

	private final DatabaseAhead ahead = new DatabaseAhead(this.beside::add);

	@Test
	void anEmbeddedDatabaseIsReadBesideTheStartAndWithoutAWord(CapturedOutput output) {
		assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
		prepare("jdbc:h2:file:/data/console");
		assertThat(this.beside).hasSize(1).allSatisfy(Runnable::run);
		assertThat(output).doesNotContain("ahead", "Database: ");
	}

	@Test
	void nobodyOpensTheDatabaseBeforeItIsRead() throws Exception {
		assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
		prepare("jdbc:h2:file:/data/console");
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			this.ahead.onApplicationEvent(
					new ApplicationContextInitializedEvent(new SpringApplication(), new String[0], context));
			context.registerBean(DriverManagerDataSource.class);
			CompletableFuture<Void> start = CompletableFuture.runAsync(context::refresh);
			assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> start.get(300, TimeUnit.MILLISECONDS));
			this.beside.forEach(Runnable::run);
			start.get(30, TimeUnit.SECONDS);
			assertThat(context.getBean(DataSource.class)).isNotNull();
		}
	}

	@Test
	void nothingIsReadOfADatabaseThatIsNotTheConsoles() {
		prepare("jdbc:postgresql://database/console");
		assertThat(this.beside).isEmpty();
	}

	private void prepare(String url) {
		this.ahead.onApplicationEvent(
				new ApplicationEnvironmentPreparedEvent(new DefaultBootstrapContext(), new SpringApplication(),
						new String[0], new MockEnvironment().withProperty("spring.datasource.url", url)));
	}

}
