package io.upgradeconsole;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseAheadTests {

	private final List<Runnable> beside = new ArrayList<>();

	@Test
	void anEmbeddedDatabaseIsReadBesideTheStartAndWithoutAWord(CapturedOutput output) {
		assumeTrue(Runtime.getRuntime().availableProcessors() > 1);
		prepare("jdbc:h2:file:/data/console");
		assertThat(this.beside).hasSize(1).allSatisfy(Runnable::run);
		assertThat(output).doesNotContain("ahead", "Database: ");
	}

	@Test
	void nothingIsReadOfADatabaseThatIsNotTheConsoles() {
		prepare("jdbc:postgresql://database/console");
		assertThat(this.beside).isEmpty();
	}

	private void prepare(String url) {
		new DatabaseAhead(this.beside::add).onApplicationEvent(
				new ApplicationEnvironmentPreparedEvent(new DefaultBootstrapContext(), new SpringApplication(),
						new String[0], new MockEnvironment().withProperty("spring.datasource.url", url)));
	}

}
