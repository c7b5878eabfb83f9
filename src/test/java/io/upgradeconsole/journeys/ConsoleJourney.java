package io.upgradeconsole.journeys;

import java.nio.file.Path;

import io.upgradeconsole.sandbox.HelmAtHand;
import io.upgradeconsole.sandbox.SandboxProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The console on the shared sandbox. All tests below share one application context.
 */
@ExtendWith(HelmAtHand.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "console.operation.kill-grace=2s", "console.verification.pull-grace=3s",
				"console.verification.timeout=60s",
				// a busy test machine is no busy API server
				"console.preflight.slow-answer=1m", "console.plan.image-check.scheduling=2s",
				"console.plan.image-check.patience=15s" })
abstract class ConsoleJourney {

	@LocalServerPort
	int port;

	Api operator;

	@DynamicPropertySource
	static void sandbox(DynamicPropertyRegistry registry) {
		Path data = SharedSandbox.dataDirectory();
		SandboxProperties.of(SharedSandbox.get(), data).forEach((name, value) -> registry.add(name, () -> value));
	}

	@BeforeEach
	void signIn() {
		this.operator = new Api(this.port, "operator");
	}

}
