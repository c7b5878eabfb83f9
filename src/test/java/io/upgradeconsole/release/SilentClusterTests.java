package io.upgradeconsole.release;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import io.micrometer.observation.ObservationRegistry;
import io.upgradeconsole.helm.HelmProperties;
import io.upgradeconsole.process.ConsoleData;
import io.upgradeconsole.sandbox.simulator.Simulator;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.verification.Expectation;
import io.upgradeconsole.verification.VerificationProperties;
import io.upgradeconsole.verification.Verifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is read of a cluster that holds broken records, or does not answer for a while.
 */
class SilentClusterTests {

	private static final ReleaseRef BACKEND = ReleaseRef.of("sim", "zymtrace", "backend");

	private static final String WORKING = record("backend", 1);

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final List<String> progress = new ArrayList<>();

	@TempDir
	Path data;

	private Simulator simulator;

	@BeforeEach
	void start() throws Exception {
		this.simulator = Simulator.start(0);
		this.simulator.create("namespaces", "",
				json("{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'zymtrace'}}".replace('\'', '"')));
		Path kubeconfig = Files.writeString(this.data.resolve("kubeconfig"), """
				apiVersion: v1
				kind: Config
				current-context: a
				clusters: [{name: a, cluster: {server: "%s"}}]
				users: [{name: a, user: {}}]
				contexts: [{name: a, context: {cluster: a, user: a}}]
				""".formatted(this.simulator.uri()));
		this.context.registerBean(ObservationRegistry.class, () -> ObservationRegistry.NOOP);
		this.context.registerBean(ClusterProperties.class,
				() -> new ClusterProperties(List.of(new ClusterAccess("sim", kubeconfig, null, List.of(), null, false),
						new ClusterAccess("broken", this.data.resolve("missing"), null, List.of(), null, false))));
		this.context.registerBean(VerificationProperties.class, () -> new VerificationProperties(Duration.ofSeconds(20),
				Duration.ofMillis(300), Duration.ofMillis(50), Duration.ofMinutes(1), Duration.ofSeconds(3)));
		this.context.registerBean(HelmProperties.class,
				() -> new HelmProperties("helm", Duration.ofSeconds(1), new HelmProperties.Repository("zymtrace",
						URI.create("http://127.0.0.1:1"), "backend", Duration.ofMinutes(5))));
		this.context.registerBean(ConsoleData.class, () -> new ConsoleData(this.data));
		this.context.registerBean(Clock.class, Clock::systemUTC);
		this.context.scan("io.upgradeconsole.cluster", "io.upgradeconsole.concurrent", "io.upgradeconsole.helm",
				"io.upgradeconsole.process", "io.upgradeconsole.release", "io.upgradeconsole.verification");
		// only what is asked for: verifications are stored in a database, which is not
		// here
		this.context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
		this.context.refresh();
	}

	@AfterEach
	void stop() {
		this.context.close();
		this.simulator.close();
	}

	@Test
	void aBrokenRecordAndABrokenKubeconfigHideNoOtherRelease() {
		store("backend", 1, "deployed", WORKING);
		store("broken", 1, "deployed", "bm90IGEgcmVjb3Jk");
		store("foreign", 1, "deployed", record("nginx", 1));
		ReleaseInventory inventory = releases().inventory();
		assertThat(inventory.releases()).extracting(ListedRelease::release).containsExactly(BACKEND);
		assertThat(inventory.unreadable())
			.extracting((each) -> each.cluster() + " " + each.release() + " " + each.problem().type())
			.containsExactlyInAnyOrder("sim sim/zymtrace/broken release-record-unreadable",
					"broken null cluster-kubeconfig-unreadable");
	}

	@Test
	void anUnreadableRevisionIsAnEntryOfTheHistory() {
		store("backend", 2, "failed", "bm90IGEgcmVjb3Jk");
		store("backend", 1, "deployed", WORKING);
		assertThat(releases().history(BACKEND)).extracting(HistoryEntry::revision, HistoryEntry::status)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(new Revision(2), "failed"),
					org.assertj.core.groups.Tuple.tuple(new Revision(1), "deployed"));
		assertThat(releases().current(BACKEND))
			.extracting((current) -> current.newest().revision(), (current) -> current.base().revision())
			.containsExactly(new Revision(2), new Revision(1));
	}

	@Test
	void aReleaseThatWasUninstalledOrIsPendingSaysSo() {
		store("backend", 1, "uninstalled", WORKING);
		assertThat(releases().current(BACKEND).isUninstalled()).isTrue();
		store("backend", 2, "pending-upgrade", record("backend", 2));
		assertThat(releases().current(BACKEND).isPending()).isTrue();
		assertThat(releases().summary(BACKEND).isPending()).isTrue();
	}

	@Test
	void waitingEndsWhenEverythingIsReady() throws Exception {
		store("backend", 1, "deployed", WORKING);
		deploy("r/web:1");
		verifier().await(expected("r/web:1"), this.progress::add);
		assertThat(this.progress).last().isEqualTo("All 1 workloads are ready.");
	}

	@Test
	void waitingEndsAtOnceWhereSomethingIsGone() throws Exception {
		store("backend", 1, "deployed", WORKING);
		Instant start = Instant.now();
		verifier().await(expected("r/web:1"), this.progress::add);
		assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
		assertThat(this.progress).containsExactly("0 of 1 workloads are ready; gone: Deployment zymtrace-web");
	}

	@Test
	void waitingEndsWhenAnImageStaysImpossibleToPull() throws Exception {
		store("backend", 1, "deployed", WORKING);
		deploy("r/web:does-not-exist");
		verifier().await(expected("r/web:does-not-exist"), this.progress::add);
		assertThat(this.progress).last()
			.asString()
			.startsWith("0 of 1 workloads are ready; waiting for zymtrace-web (0/1 ready; ")
			.endsWith(" of r/web:does-not-exist)");
	}

	@Test
	void aClusterThatFallsSilentForAMomentIsAskedAgain() throws Exception {
		store("backend", 1, "deployed", WORKING);
		deploy("r/web:1");
		this.simulator.faults().dropConnections();
		CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> this.simulator.faults().clear());
		verifier().await(expected("r/web:1"), this.progress::add);
		assertThat(this.progress).first().asString().startsWith("The cluster does not answer, asking again: ");
		assertThat(this.progress).last().isEqualTo("All 1 workloads are ready.");
	}

	@Test
	void aClusterThatStaysSilentIsGivenUp() {
		this.simulator.faults().dropConnections();
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> verifier().await(expected("r/web:1"), this.progress::add))
			.withMessageStartingWith("cluster-unreachable");
		assertThat(this.progress).hasSize(1);
	}

	@Test
	void aReleaseThatIsGoneIsNotWaitedFor() {
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> verifier().await(expected("r/web:1"), this.progress::add))
			.withMessageStartingWith("release-unknown");
	}

	private Releases releases() {
		return this.context.getBean(Releases.class);
	}

	private Verifier verifier() {
		return this.context.getBean(Verifier.class);
	}

	private static Expectation expected(String image) {
		return new Expectation(BACKEND, new Revision(1),
				List.of(new Expectation.Workload("Deployment", "zymtrace-web", List.of(image))));
	}

	private void deploy(String image) {
		this.simulator.create("deployments", "zymtrace", json("""
				{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"zymtrace-web","namespace":"zymtrace"},
				"spec":{"replicas":1,"selector":{"matchLabels":{"app":"web"}},"template":{"metadata":{"labels":
				{"app":"web"}},"spec":{"containers":[{"name":"web","image":"%s"}]}}}}
				""".formatted(image)));
	}

	private void store(String name, int revision, String status, String encoded) {
		this.simulator.create("secrets", "zymtrace", json("""
				{"apiVersion":"v1","kind":"Secret","type":"helm.sh/release.v1","metadata":{
				"name":"sh.helm.release.v1.%1$s.v%2$d","namespace":"zymtrace","labels":{"owner":"helm","name":"%1$s",
				"status":"%3$s","version":"%2$d"}},"data":{"release":"%4$s"}}
				""".formatted(name, revision, status, encoded)));
	}

	private static String record(String chart, int revision) {
		String json = """
				{"version":%d,"info":{"status":"deployed"},"chart":{"metadata":{"name":"%s","version":"26.5.0"}},
				"manifest":"kind: Deployment\\nmetadata: {name: zymtrace-web}"}
				""".formatted(revision, chart);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
			zipped.write(json.getBytes(StandardCharsets.UTF_8));
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return Base64.getEncoder().encodeToString(Base64.getEncoder().encode(bytes.toByteArray()));
	}

	private static ObjectNode json(String text) {
		return (ObjectNode) JsonMapper.shared().readTree(text);
	}

}
