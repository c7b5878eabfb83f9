package io.upgradeconsole.operation;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.upgradeconsole.UpgradeConsoleApplication;
import io.upgradeconsole.access.Actor;
import io.upgradeconsole.access.Role;
import io.upgradeconsole.audit.ChainVerdict;
import io.upgradeconsole.audit.ChainVerifier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two consoles over one database, in front of a cluster that accepts connections and
 * never says a word: what was started stays for as long as the test takes.
 */
class SimultaneousStartTests {

	private static final int ROUNDS = 50;

	private static final Actor OPERATOR = new Actor("operator", Set.of(Role.OPERATOR), Actor.SignedInBy.BASIC, null);

	private static final List<ConfigurableApplicationContext> CONSOLES = new ArrayList<>();

	@TempDir
	private static Path directory;

	private static ServerSocket silence;

	@BeforeAll
	static void startConsoles() throws Exception {
		silence = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		Files.writeString(directory.resolve("kubeconfig"), """
				apiVersion: v1
				kind: Config
				current-context: a
				clusters: [{name: a, cluster: {server: "http://127.0.0.1:%d"}}]
				users: [{name: a, user: {}}]
				contexts: [{name: a, context: {cluster: a, user: a}}]
				""".formatted(silence.getLocalPort()));
		for (String name : List.of("one", "other")) {
			CONSOLES.add(new SpringApplicationBuilder(UpgradeConsoleApplication.class).run("--server.port=0",
					"--spring.datasource.url=jdbc:h2:mem:simultaneous", "--console.helm.binary=/nonexistent/helm",
					"--console.data-dir=" + directory.resolve(name), "--console.clusters[0].name=local",
					"--console.clusters[0].kubeconfig=" + directory.resolve("kubeconfig"),
					"--console.access.users[0].name=operator", "--console.access.users[0].roles=OPERATOR",
					"--console.access.users[0].password=" + new BCryptPasswordEncoder(4).encode("sandbox")));
		}
	}

	@AfterAll
	static void stopConsoles() throws Exception {
		silence.close();
		CONSOLES.forEach(ConfigurableApplicationContext::close);
	}

	@Test
	void aPlanThatIsStartedAtBothRunsOnce() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			UUID plan = approvedPlan("local/zymtrace/same-" + round);
			List<UpgradeService.Started> started = StoredPlans
				.together(List.of(start(0, plan), start(1, plan), start(0, plan), start(1, plan)));
			assertThat(started).extracting((each) -> each.operation().id())
				.containsOnly(started.get(0).operation().id());
			assertThat(started).filteredOn(UpgradeService.Started::created).hasSize(1);
			assertThat(entries("where plan_id = '" + plan + "'")).isOne();
		}
	}

	@Test
	void ofTwoPlansOfOneReleaseOneWins() throws Exception {
		for (int round = 0; round < ROUNDS; round++) {
			String release = "local/zymtrace/contested-" + round;
			UUID one = approvedPlan(release);
			UUID other = approvedPlan(release);
			List<Object> results = StoredPlans.together(List.of(attempt(0, one), attempt(1, other)));
			assertThat(results).filteredOn(UpgradeService.Started.class::isInstance)
				.singleElement()
				.satisfies((winner) -> assertThat(results).filteredOn(HeldReleaseException.class::isInstance)
					.singleElement()
					.satisfies((loser) -> assertThat(((HeldReleaseException) loser).holder().id())
						.isEqualTo(((UpgradeService.Started) winner).operation().id())));
			assertThat(entries("where release_ref = '" + release + "'")).isOne();
		}
		Actor auditor = new Actor("auditor", Set.of(Role.AUDITOR), Actor.SignedInBy.BASIC, null);
		ChainVerdict chain = CONSOLES.get(0).getBean(ChainVerifier.class).verify(auditor);
		assertThat(chain.fault()).isNull();
		assertThat(chain.intact()).isGreaterThanOrEqualTo(ROUNDS);
	}

	private static UUID approvedPlan(String release) {
		return StoredPlans.approved(CONSOLES.get(0).getBean(JdbcClient.class), release);
	}

	private static Callable<UpgradeService.Started> start(int console, UUID plan) {
		return () -> CONSOLES.get(console).getBean(UpgradeService.class).start(plan, StoredPlans.DIGEST, OPERATOR);
	}

	private static Callable<Object> attempt(int console, UUID plan) {
		return () -> {
			try {
				return start(console, plan).call();
			}
			catch (HeldReleaseException ex) {
				return ex;
			}
		};
	}

	private static long entries(String which) {
		return CONSOLES.get(0)
			.getBean(JdbcClient.class)
			.sql("select count(*) from audit_entry " + which + " and action = 'operation-started'")
			.query(Long.class)
			.single();
	}

}
