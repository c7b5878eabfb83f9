package io.upgradeconsole.operation.live;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.operation.Cause;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.plan.PlanContent;
import io.upgradeconsole.plan.UpgradePath;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.ClusterMarks;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class HandOverTests {

	private final LiveWatch watch = mock(LiveWatch.class);

	private final HandOver handOver = new HandOver(this.watch,
			new ClusterMarks(new ClusterProperties(List.of(cluster("prod", true), cluster("staging", false)))));

	@Test
	void whoeverTakesOverReadsFirstThatItIsProduction() {
		given(this.watch.status(any())).willReturn(new LiveStatus(null, null, null));
		assertThat(notes("prod").lines())
			.startsWith("Release: prod/zymtrace/backend (cluster/namespace/name), PRODUCTION");
		assertThat(notes("staging").lines()).startsWith("Release: staging/zymtrace/backend (cluster/namespace/name)");
	}

	private String notes(String cluster) {
		Operation operation = mock(Operation.class);
		given(operation.release()).willReturn(ReleaseRef.of(cluster, "zymtrace", "backend"));
		given(operation.status()).willReturn(OperationStatus.FAILED);
		given(operation.startedAt()).willReturn(Instant.EPOCH);
		Plan plan = mock(Plan.class);
		given(plan.content()).willReturn(
				new PlanContent(UpgradePath.IMAGE_ONLY, "26.5.0", "26.5.0", "26.5.0", "26.5.1", true, null, null, "",
						"1h0m0s", List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), "{}\n"));
		return this.handOver.notes(operation, plan, new Cause("hook-failed", "The migration failed", "", "Look."));
	}

	private static ClusterAccess cluster(String name, boolean production) {
		return new ClusterAccess(name, null, "context", List.of(), null, production);
	}

}
