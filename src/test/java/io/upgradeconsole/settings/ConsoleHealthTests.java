package io.upgradeconsole.settings;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.observation.ObservationRegistry;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Permissions;
import io.upgradeconsole.cluster.ApiServers;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.settings.HealthCheck.State;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.Problem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ConsoleHealthTests {

	private final OwnMachine machine = mock(OwnMachine.class, (call) -> "It answers.");

	private final ApiServers servers = mock(ApiServers.class);

	private final ConsoleHealth health = new ConsoleHealth(this.machine, this.servers,
			new ClusterProperties(List.of(new ClusterAccess("local", null, "local", List.of(), null, false))),
			new SideBySide(ObservationRegistry.NOOP), mock(Permissions.class), Clock.systemUTC());

	@Test
	void whatDoesNotAnswerKeepsNobodyWaitingAndIsAskedOnce() {
		CountDownLatch away = new CountDownLatch(1);
		AtomicInteger asked = new AtomicInteger();
		given(this.machine.database()).willReturn("PostgreSQL answers.");
		given(this.servers.version(any())).willAnswer((call) -> {
			asked.incrementAndGet();
			away.await();
			return "v1.34.0";
		});
		HealthRun run = this.health.latest(mock(Actor.class));
		run.await(Duration.ofMillis(200));
		assertThat(state(run, "cluster-local")).isEqualTo(State.ASKING);
		assertThat(state(run, "database")).isEqualTo(State.UP);
		assertThat(this.health.latest(mock(Actor.class))).isSameAs(run);
		away.countDown();
		run.await(Duration.ofSeconds(10));
		assertThat(state(run, "cluster-local")).isEqualTo(State.UP);
		assertThat(asked).hasValue(1);
	}

	@Test
	void whatIsNotWellSaysWhatToDo() {
		given(this.servers.version(any()))
			.willThrow(Problem.unavailable("cluster-unreachable", "No answer", "Nobody is there.", "Look at the cable.")
				.asException());
		HealthRun run = this.health.latest(mock(Actor.class));
		run.await(Duration.ofSeconds(10));
		assertThat(run.checks()).filteredOn((check) -> check.code().equals("cluster-local"))
			.singleElement()
			.satisfies((check) -> {
				assertThat(check.state()).isEqualTo(State.DOWN);
				assertThat(check.asked()).isEqualTo("the version of its API server, by the context local");
				assertThat(check.evidence()).isEqualTo("No answer. Nobody is there.");
				assertThat(check.remedy()).isEqualTo("Look at the cable.");
				assertThat(check.millis()).isNotNegative();
				assertThat(check.at()).isAfterOrEqualTo(run.startedAt());
			});
	}

	@Test
	void noAnswerTellsCredentials() {
		given(this.machine.databaseAddress()).willReturn("jdbc:postgresql://db/console");
		given(this.machine.database()).willThrow(new IllegalStateException("as console with hunter2-and-more"));
		given(this.servers.version(any())).willThrow(Problem
			.unavailable("cluster-refused", "It refuses", "https://console:hunter2-and-more@10.0.0.1:6443 said no.",
					"-")
			.asException());
		HealthRun run = this.health.latest(mock(Actor.class));
		run.await(Duration.ofSeconds(10));
		assertThat(run.checks()).extracting(HealthCheck::state).contains(State.DOWN);
		assertThat(run.checks().toString()).doesNotContain("hunter2").contains("https://10.0.0.1:6443 said no");
		assertThat(Objects.requireNonNull(run.check(ConsoleHealth.DATABASE)).evidence())
			.isEqualTo("It cannot be asked.");
	}

	private static State state(HealthRun run, String code) {
		return run.checks()
			.stream()
			.filter((check) -> check.code().equals(code))
			.map(HealthCheck::state)
			.findFirst()
			.orElseThrow();
	}

}
