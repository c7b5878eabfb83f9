package io.upgradeconsole.monitoring;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class TracingSwitchTests {

	private final StandardEnvironment environment = new StandardEnvironment();

	@Test
	void withoutAnEndpointNothingOfTracingIsConfigured() {
		process();
		assertThat(this.environment.getProperty("spring.autoconfigure.exclude", String[].class))
			.containsExactlyInAnyOrderElementsOf(ofTracing());
		assertThat(this.environment.getProperty("management.tracing.export.enabled", boolean.class)).isFalse();
	}

	@Test
	void withAnEndpointAllOfItIs() {
		this.environment.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of(TracingSwitch.ENDPOINT, "http://collector/v1/traces")));
		process();
		assertThat(this.environment.containsProperty("spring.autoconfigure.exclude")).isFalse();
		assertThat(this.environment.containsProperty("management.tracing.export.enabled")).isFalse();
	}

	private void process() {
		new TracingSwitch().postProcessEnvironment(this.environment, new SpringApplication());
	}

	/** By what Spring Boot offers, so that what a newer one adds is noticed. */
	private static List<String> ofTracing() {
		ImportCandidates all = ImportCandidates.load(AutoConfiguration.class, null);
		return StreamSupport.stream(all.spliterator(), false)
			.filter((name) -> name.startsWith("org.springframework.boot.micrometer.tracing.")
					|| name.startsWith("org.springframework.boot.opentelemetry."))
			.toList();
	}

}
