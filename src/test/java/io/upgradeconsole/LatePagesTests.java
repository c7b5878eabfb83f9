package io.upgradeconsole;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.upgradeconsole.operation.QuietConsole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class LatePagesTests {

	@Test
	void pagesAndNothingElseAreMadeWhenTheConsoleIsReady(@TempDir Path data) {
		try (QuietConsole console = QuietConsole.on(data)) {
			ConfigurableListableBeanFactory beans = ((ConfigurableApplicationContext) console.context())
				.getBeanFactory();
			List<String> late = Stream.of(beans.getBeanDefinitionNames())
				.filter((name) -> beans.getBeanDefinition(name).isLazyInit())
				// Spring makes two of its own late
				.filter((name) -> beans.getType(name).getName().startsWith("io.upgradeconsole"))
				.toList();
			assertThat(late).containsAll(Stream.of(beans.getBeanNamesForAnnotation(Controller.class))
				.filter((name) -> beans.getType(name).getPackageName().startsWith("io.upgradeconsole"))
				.toList());
			assertThat(late).hasSizeGreaterThan(50)
				.allSatisfy((name) -> assertThat(beans.getType(name).getPackageName())
					.matches("io\\.upgradeconsole\\..*web"));
			await().atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(late).allMatch(beans::containsSingleton));
		}
	}

	@Test
	void aConsoleThatEndsBeforeTriesToMakeNone(@TempDir Path data, CapturedOutput output) throws InterruptedException {
		QuietConsole.on(data).close();
		Thread.sleep(2000);
		assertThat(output).doesNotContain("cannot be made");
	}

}
