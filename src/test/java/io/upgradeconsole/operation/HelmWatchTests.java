package io.upgradeconsole.operation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import io.upgradeconsole.cluster.ReleaseRecords;
import io.upgradeconsole.cluster.Troubles;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ReleaseName;
import io.upgradeconsole.target.ReleaseRef;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

/**
 * Two operations at once, one of them in a cluster that does not answer.
 */
class HelmWatchTests {

	private static final ClusterName SILENT = new ClusterName("silent");

	private static final ClusterName OTHER = new ClusterName("other");

	private final Troubles troubles = mock();

	private final OperationJournal journal = mock();

	private final Obstacles obstacles = mock(RETURNS_DEEP_STUBS);

	private final HelmWatch watch = new HelmWatch(this.troubles, mock(ReleaseRecords.class), this.obstacles,
			this.journal);

	@Test
	void oneThatWaitsKeepsNoOtherWaiting() {
		Operation operation = mock();
		given(operation.startedAt()).willReturn(Instant.now());
		given(this.journal.get(any())).willReturn(operation);
		CountDownLatch asked = new CountDownLatch(1);
		CountDownLatch answer = new CountDownLatch(1);
		CountDownLatch other = new CountDownLatch(1);
		willAnswer((call) -> {
			asked.countDown();
			answer.await();
			return new Troubles.Look(Set.of(), List.of());
		}).given(this.troubles).find(eq(SILENT), any(), any(), any());
		willAnswer((call) -> {
			other.countDown();
			return new Troubles.Look(Set.of(), List.of());
		}).given(this.troubles).find(eq(OTHER), any(), any(), any());
		HelmWatch.Watching ofSilent = begin(SILENT);
		await().until(() -> asked.getCount() == 0);
		HelmWatch.Watching ofOther = begin(OTHER);
		await().until(() -> other.getCount() == 0);
		answer.countDown();
		ofOther.close();
		ofSilent.close();
		assertThat(ofOther.seen().first()).isEmpty();
	}

	private HelmWatch.Watching begin(ClusterName cluster) {
		Plan plan = mock();
		given(plan.release())
			.willReturn(new ReleaseRef(cluster, new Namespace("zymtrace"), new ReleaseName("backend")));
		return this.watch.begin(UUID.randomUUID(), plan, (note) -> {
		});
	}

}
