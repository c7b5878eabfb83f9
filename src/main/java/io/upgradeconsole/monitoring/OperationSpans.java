package io.upgradeconsole.monitoring;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.upgradeconsole.helm.Helm;
import io.upgradeconsole.operation.CommandRun;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationEnded;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.operation.PhaseRun;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the trace of an operation what it was about, and adds its phases and its helm
 * commands. From what is written down and not from what was seen: so they have their true
 * times, and none is missing because a console was restarted meanwhile. What a command
 * line holds is not told, it may be long and names values.
 */
@Component
@ConditionalOnProperty(TracingSwitch.ENDPOINT)
class OperationSpans {

	private final Tracer tracer;

	OperationSpans(Tracer tracer) {
		this.tracer = tracer;
	}

	/** Comes on the operation's own thread, so the current span is the operation's. */
	@TransactionalEventListener(fallbackExecution = true)
	void on(OperationEnded event) {
		Span span = this.tracer.currentSpan();
		if (span != null) {
			describe(span, event.operation(), event.plan());
			event.operation().phases().forEach((run) -> add(span, run));
		}
	}

	private static void describe(Span span, Operation operation, Plan plan) {
		ReleaseRef release = operation.release();
		span.tag("cluster", release.cluster().toString())
			.tag("namespace", release.namespace().toString())
			.tag("release", release.name().toString())
			.tag("path", Optional.<Enum<?>>ofNullable(plan.content().path()).orElse(plan.content().kind()).name())
			.tag("outcome", operation.status().name());
		if (operation.status() != OperationStatus.SUCCEEDED && operation.status() != OperationStatus.ROLLED_BACK) {
			span.error(new Failure((operation.cause() != null) ? operation.cause().code() : operation.status().name()));
		}
	}

	private void add(Span parent, PhaseRun run) {
		if (run.endedAt() == null) {
			return;
		}
		Span phase = begin(parent, run.phase().name(), run.startedAt(), Map.of("phase", run.phase().name()));
		for (CommandRun command : run.commands()) {
			String name = Helm.name(command.argv());
			Span helm = begin(phase, name, command.startedAt(), Map.of("command", name));
			end(helm, command.exitCode(), (command.endedAt() != null) ? command.endedAt() : run.endedAt());
		}
		end(phase, run.exitCode(), run.endedAt());
	}

	private Span begin(Span parent, String name, Instant at, Map<String, String> tags) {
		Span.Builder builder = this.tracer.spanBuilder()
			.setParent(parent.context())
			.name(name)
			.startTimestamp(nanos(at), TimeUnit.NANOSECONDS);
		tags.forEach(builder::tag);
		return builder.start();
	}

	private static void end(Span span, @Nullable Integer exitCode, Instant at) {
		if (exitCode != null) {
			span.tag("exit.code", exitCode.longValue());
			if (exitCode != 0) {
				span.error(new Failure("exit code " + exitCode));
			}
		}
		span.end(nanos(at), TimeUnit.NANOSECONDS);
	}

	private static long nanos(Instant at) {
		return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
	}

	/** How a span says that it failed. */
	private static final class Failure extends RuntimeException {

		private Failure(String message) {
			super(message, null, false, false);
		}

	}

}
