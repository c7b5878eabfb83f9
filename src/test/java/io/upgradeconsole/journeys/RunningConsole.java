package io.upgradeconsole.journeys;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.sandbox.SandboxProperties;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One more console on the shared sandbox, configured otherwise.
 */
final class RunningConsole implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private RunningConsole(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static RunningConsole with(String property, Object value) {
		return with(SharedSandbox.dataDirectory(), Map.of(property, value.toString()));
	}

	/** A console that finds what an earlier one has left in the directory. */
	static RunningConsole with(Path dataDirectory, Map<String, String> more) {
		Map<String, String> properties = new LinkedHashMap<>(SandboxProperties.of(SharedSandbox.get(), dataDirectory));
		properties.putAll(more);
		properties.put("server.port", "0");
		return new RunningConsole(
				new SpringApplicationBuilder(UpgradeConsoleApplication.class).run(properties.entrySet()
					.stream()
					.map((each) -> "--" + each.getKey() + "=" + each.getValue())
					.toArray(String[]::new)));
	}

	int port() {
		return Integer.parseInt(this.context.getEnvironment().getRequiredProperty("local.server.port"));
	}

	@Override
	public void close() {
		this.context.close();
	}

}
