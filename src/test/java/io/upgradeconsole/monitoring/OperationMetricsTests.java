package io.upgradeconsole.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.upgradeconsole.operation.CommandEnded;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationEnded;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.operation.PhaseRun;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class OperationMetricsTests {

	private static final Instant NOW = Instant.parse("2026-11-26T14:00:00Z");

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final OperationMetrics metrics = new OperationMetrics(this.meters);

	private final Operation operation = mock();

	@Test
	void timesAnOperationByItsOutcomeAndEachPhaseThatEnded() {
		given(this.operation.status()).willReturn(OperationStatus.ROLLED_BACK);
		given(this.operation.startedAt()).willReturn(NOW);
		given(this.operation.endedAt()).willReturn(NOW.plusSeconds(90));
		given(this.operation.phases())
			.willReturn(List.of(new PhaseRun(Phase.HELM, NOW, NOW.plusSeconds(60), 1, List.of()),
					new PhaseRun(Phase.VERIFY, NOW, null, null, List.of())));
		this.metrics.on(new OperationEnded(this.operation, mock(Plan.class)));
		assertThat(
				this.meters.get("console.operations").tag("outcome", "ROLLED_BACK").timer().totalTime(TimeUnit.SECONDS))
			.isEqualTo(90);
		assertThat(this.meters.get("console.operation.phases").timers()).singleElement()
			.satisfies((timer) -> assertThat(timer.totalTime(TimeUnit.SECONDS))
				.isEqualTo(Duration.ofMinutes(1).toSeconds()));
	}

	@Test
	void countsHelmCommandsByTheirExitCode() {
		for (int code : new int[] { 0, 0, 1 }) {
			this.metrics.on(new CommandEnded(this.operation, mock(Plan.class), List.of("helm", "upgrade"), code));
		}
		assertThat(this.meters.get("console.helm.commands").tag("exit.code", "0").counter().count()).isEqualTo(2);
		assertThat(this.meters.get("console.helm.commands").tag("exit.code", "1").counter().count()).isEqualTo(1);
	}

}
