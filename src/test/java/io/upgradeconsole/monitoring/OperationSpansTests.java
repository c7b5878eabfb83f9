package io.upgradeconsole.monitoring;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import io.upgradeconsole.operation.Cause;
import io.upgradeconsole.operation.CommandRun;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationEnded;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.operation.PhaseRun;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.PlanKind;
import io.upgradeconsole.target.ReleaseRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class OperationSpansTests {

	private static final Instant NOW = Instant.parse("2026-11-26T14:00:00.123Z");

	private final SimpleTracer tracer = new SimpleTracer();

	private final OperationSpans spans = new OperationSpans(this.tracer);

	private final Operation operation = mock();

	private final Plan plan = mock();

	@BeforeEach
	void roll() {
		PlanContent content = mock();
		given(content.kind()).willReturn(PlanKind.ROLLBACK);
		given(this.plan.content()).willReturn(content);
		given(this.operation.release()).willReturn(ReleaseRef.parse("prod/zymtrace/backend"));
		given(this.operation.status()).willReturn(OperationStatus.FAILED);
		given(this.operation.cause()).willReturn(new Cause("services-left-behind", "hunter2", "hunter2", "hunter2"));
		CommandRun command = new CommandRun(List.of("/opt/helm", "rollback", "backend", "hunter2"), NOW.plusSeconds(1),
				NOW.plusSeconds(60), 1);
		given(this.operation.phases())
			.willReturn(List.of(new PhaseRun(Phase.HELM, NOW, NOW.plusSeconds(61), 1, List.of(command)),
					new PhaseRun(Phase.VERIFY, NOW.plusSeconds(61), null, null, List.of())));
	}

	@Test
	void whatFailedSaysSoWithTheTimesThatAreWrittenDownAndNothingOfTheCommandLine() {
		SimpleSpan running = this.tracer.nextSpan().name("operation").start();
		try (Tracer.SpanInScope scope = this.tracer.withSpan(running)) {
			assertThat(scope).isNotNull();
			this.spans.on(new OperationEnded(this.operation, this.plan));
		}
		running.end();
		assertThat(running.getTags()).containsEntry("cluster", "prod")
			.containsEntry("namespace", "zymtrace")
			.containsEntry("release", "backend")
			.containsEntry("path", "ROLLBACK")
			.containsEntry("outcome", "FAILED");
		assertThat(running.getError()).hasMessage("services-left-behind");
		SimpleSpan phase = span("HELM");
		assertThat(phase.getStartTimestamp()).isEqualTo(NOW);
		SimpleSpan helm = span("helm rollback");
		assertThat(helm.getStartTimestamp()).isEqualTo(NOW.plusSeconds(1));
		assertThat(helm.getTags()).containsEntry("exit.code", "1");
		assertThat(helm.getError()).hasMessage("exit code 1");
		assertThat(this.tracer.getSpans()).as("a phase that has not ended is none").hasSize(3);
		assertThat(this.tracer.getSpans().toString()).doesNotContain("hunter2");
	}

	@Test
	void whatEndsOutsideOfATraceIsNotTold() {
		this.spans.on(new OperationEnded(this.operation, this.plan));
		assertThat(this.tracer.getSpans()).isEmpty();
	}

	private SimpleSpan span(String name) {
		return this.tracer.getSpans()
			.stream()
			.filter((span) -> Objects.equals(span.getName(), name))
			.findFirst()
			.orElseThrow();
	}

}
