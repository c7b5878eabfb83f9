package io.upgradeconsole.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.sandbox.Sandbox;
import io.upgradeconsole.sandbox.SandboxProperties;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The console in the bench's own process.
 */
final class BenchConsole {

	private BenchConsole() {
	}

	/** Starts it on a free port. */
	static ConfigurableApplicationContext start(Sandbox sandbox, Path directory, Class<?>... more) {
		Map<String, String> properties = SandboxProperties.of(sandbox, directory.resolve("data"));
		properties.put("server.port", "0");
		List<Class<?>> sources = new ArrayList<>(List.of(UpgradeConsoleApplication.class));
		sources.addAll(List.of(more));
		return new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).run(properties.entrySet()
			.stream()
			.map((each) -> "--" + each.getKey() + "=" + each.getValue())
			.toArray(String[]::new));
	}

	/** The operator at its API. */
	static ConsoleClient client(ConfigurableApplicationContext console) {
		return new ConsoleClient(Integer.parseInt(console.getEnvironment().getRequiredProperty("local.server.port")));
	}

}
