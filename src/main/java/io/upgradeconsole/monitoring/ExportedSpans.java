package io.upgradeconsole.monitoring;

import java.util.List;

import io.micrometer.tracing.exporter.FinishedSpan;
import io.micrometer.tracing.exporter.SpanExportingPredicate;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Keeps out of the traces what is asked again and again and tells nothing: probes,
 * scrapers, styles and scripts.
 */
@Component
@ConditionalOnProperty(TracingSwitch.ENDPOINT)
class ExportedSpans implements SpanExportingPredicate {

	private static final List<String> NOISE = List.of("/actuator/", "/assets/", "/webjars/", "/favicon.ico");

	@Override
	public boolean isExportable(FinishedSpan span) {
		String path = span.getTags().get("http.url");
		return path == null || NOISE.stream().noneMatch(path::startsWith);
	}

}
