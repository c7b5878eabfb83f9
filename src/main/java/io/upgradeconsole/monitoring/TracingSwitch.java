package io.upgradeconsole.monitoring;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Leaves tracing out of the console where no {@link #ENDPOINT} is set. It would make,
 * sample and throw away spans all the same, and each plain line of the log would have
 * room for the trace that it is not part of.
 */
class TracingSwitch implements EnvironmentPostProcessor, Ordered {

	/** Where traces are sent to. */
	static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

	private static final String BOOT = "org.springframework.boot.";

	private static final String EXCLUDED = Stream
		.of("opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
				"opentelemetry.autoconfigure.logging.OpenTelemetryLoggingAutoConfiguration",
				"opentelemetry.autoconfigure.logging.otlp.OtlpLoggingAutoConfiguration",
				"micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
				"micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration",
				"micrometer.tracing.opentelemetry.autoconfigure.zipkin.ZipkinWithOpenTelemetryTracingAutoConfiguration",
				"micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
				"micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration",
				"micrometer.tracing.autoconfigure.otlp.OtlpExemplarsAutoConfiguration",
				"micrometer.tracing.autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration")
		.map(BOOT::concat)
		.collect(Collectors.joining(","));

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!environment.containsProperty(ENDPOINT)) {
			environment.getPropertySources()
				.addLast(new MapPropertySource("tracingSwitch",
						Map.of("spring.autoconfigure.exclude", EXCLUDED, "management.tracing.export.enabled", false)));
		}
	}

	/** After the files, and the variables of OpenTelemetry, have been read. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
