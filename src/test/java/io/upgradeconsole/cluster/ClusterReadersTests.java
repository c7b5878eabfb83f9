package io.upgradeconsole.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.sandbox.simulator.Simulator;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.Namespace;
import io.upgradeconsole.target.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * What is read of Jobs, their pods, their logs and the cluster's events.
 */
class ClusterReadersTests {

	private static final ClusterName SIM = new ClusterName("sim");

	private static final Namespace DEFAULT = new Namespace("default");

	private final Simulator simulator = Simulator.start(0);

	@TempDir
	Path directory;

	private KubernetesClients clients;

	@BeforeEach
	void connect() throws Exception {
		Path kubeconfig = Files.writeString(this.directory.resolve("kubeconfig"), """
				apiVersion: v1
				kind: Config
				current-context: a
				clusters: [{name: a, cluster: {server: "%s"}}]
				users: [{name: a, user: {}}]
				contexts: [{name: a, context: {cluster: a, user: a}}]
				""".formatted(this.simulator.uri()));
		this.clients = new KubernetesClients(
				new ClusterProperties(List.of(new ClusterAccess("sim", kubeconfig, null, List.of(), null, false))));
	}

	@AfterEach
	void stop() {
		this.clients.close();
		this.simulator.close();
	}

	@Test
	void aJobThatFailedSaysWhyAndItsPodsAreKnownByIt() {
		LiveJob job = failedJob();
		assertThat(job.reason()).isEqualTo("BackoffLimitExceeded");
		assertThat(job.message()).contains("backoff limit");
		assertThat(job.failedPods()).isEqualTo(1);
		assertThat(job.deadline()).isEqualTo(Duration.ofSeconds(90));
		assertThat(job.endedAt()).isNotNull();
		assertThat(pods()).hasSize(1).allMatch(job::owns).allSatisfy((pod) -> {
			assertThat(pod.terminating()).isFalse();
			assertThat(pod.containers()).extracting(LivePod.Container::name).containsExactly("migrate");
			assertThat(pod.containers().get(0).exit()).extracting(LivePod.Exit::code, LivePod.Exit::reason)
				.containsExactly(1, "Error");
		});
	}

	@Test
	void aNamespaceIsKnownByItsUidWhereTheAccountMayReadIt() {
		NamespaceIdentities identities = new NamespaceIdentities(this.clients);
		String uid = this.simulator.find("namespaces", "", "default").orElseThrow().uid();
		assertThat(identities.find(SIM, DEFAULT)).contains(uid);
		assertThat(identities.findAnew(SIM, DEFAULT)).contains(uid);
		assertThat(identities.find(SIM, new Namespace("nowhere"))).isEmpty();
		this.simulator.faults().deny("get", "namespaces");
		assertThat(identities.find(SIM, DEFAULT)).isEmpty();
	}

	@Test
	void eventsNameTheirObjectAndTheNewestComesFirst() {
		LiveJob job = failedJob();
		this.simulator.create("events", "default", json("""
				{"metadata": {"name": "probe", "creationTimestamp": "2026-11-22T12:00:00Z"},
				 "type": "Warning", "reason": "Unhealthy", "message": "refused\\n",
				 "involvedObject": {"kind": "Pod", "name": "web-1"}, "eventTime": "2026-11-22T12:00:00.123456Z",
				 "series": {"count": 7, "lastObservedTime": "2036-11-22T12:05:00.5Z"}}"""));
		List<ClusterEvent> events = new ClusterEvents(this.clients).list(SIM, DEFAULT);
		assertThat(events.get(0)).isEqualTo(new ClusterEvent(true, "Unhealthy", "refused", "Pod", "web-1", 7,
				Instant.parse("2026-11-22T12:00:00.123456Z"), Instant.parse("2036-11-22T12:05:00.5Z")));
		assertThat(events).extracting(ClusterEvent::lastAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
		assertThat(events).anyMatch((event) -> event.warning() && event.reason().equals("BackoffLimitExceeded")
				&& event.object().equals("Job/" + job.name()));
	}

	@Test
	void anAccountThatMayNotReadEventsIsToldSo() {
		this.simulator.faults().deny("list", "events");
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> new ClusterEvents(this.clients).list(SIM, DEFAULT))
			.satisfies((ex) -> {
				assertThat(ex.problem().type()).isEqualTo("cluster-forbids");
				assertThat(ex.problem().detail()).contains("a request for events");
			});
	}

	@Test
	void aLogIsReadFromItsEndAndFollowedFromWhereAReaderLeftIt() throws Exception {
		PodLogs logs = new PodLogs(this.clients);
		assertThat(logs.tail(SIM, DEFAULT, "nobody", "migrate", 5)).isEmpty();
		this.simulator.create("jobs", "default", job("registry.example/migrate:job-hangs"));
		await().atMost(Duration.ofSeconds(20))
			.until(() -> pods().size() == 1 && pods().get(0).phase().equals("Running"));
		String pod = pods().get(0).name();
		List<PodLogs.Line> tail = logs.tail(SIM, DEFAULT, pod, "migrate", 1);
		assertThat(tail).extracting(PodLogs.Line::text).allMatch((text) -> text.contains("building an index"));

		List<String> heard = new CopyOnWriteArrayList<>();
		CompletableFuture<Void> following = CompletableFuture.runAsync(
				() -> logs.follow(SIM, DEFAULT, pod, "migrate", tail.get(0).at(), (line) -> heard.add(line.text())));
		this.simulator.logs().say("migrate", "step 7 of 12");
		await().atMost(Duration.ofSeconds(20)).until(() -> heard.equals(List.of("step 7 of 12")));
		this.simulator.delete("jobs", "default", "migrate");
		following.get(20, TimeUnit.SECONDS);
	}

	@Test
	void aLineThatWasPaintedOverIsOneLineHoweverItIsRead() throws Exception {
		this.simulator.create("jobs", "default", job("registry.example/migrate:job-hangs"));
		await().atMost(Duration.ofSeconds(20))
			.until(() -> pods().size() == 1 && pods().get(0).phase().equals("Running"));
		PodLogs logs = new PodLogs(this.clients);
		String pod = pods().get(0).name();
		Instant before = logs.tail(SIM, DEFAULT, pod, "migrate", 1).get(0).at();
		List<String> followed = new CopyOnWriteArrayList<>();
		Thread follower = new Thread(
				() -> logs.follow(SIM, DEFAULT, pod, "migrate", before, (line) -> followed.add(line.text())));
		follower.start();
		this.simulator.logs().say("migrate", "10 %\r20 %\r");
		await().atMost(Duration.ofSeconds(20)).until(() -> followed.equals(List.of("10 %\r20 %")));
		follower.interrupt();
		List<String> read = new ArrayList<>();
		logs.rest(SIM, DEFAULT, pod, "migrate", before, (line) -> read.add(line.text()));
		assertThat(read).isEqualTo(followed);
	}

	@Test
	void whatAnEndedContainerHasPrintedIsReadToItsEndOrNotAtAll() {
		failedJob();
		PodLogs logs = new PodLogs(this.clients);
		String pod = pods().get(0).name();
		List<String> printed = logs.tail(SIM, DEFAULT, pod, "migrate", 100).stream().map(PodLogs.Line::text).toList();
		assertThat(printed).hasSizeGreaterThan(1);
		List<String> heard = new ArrayList<>();
		this.simulator.faults().breakLogsAfter(1);
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> logs.rest(SIM, DEFAULT, pod, "migrate", null, (line) -> heard.add(line.text())));
		assertThat(heard).isEmpty();
		this.simulator.faults().clear();
		logs.rest(SIM, DEFAULT, pod, "migrate", null, (line) -> heard.add(line.text()));
		assertThat(heard).isEqualTo(printed);
		logs.rest(SIM, DEFAULT, "nobody", "migrate", null, (line) -> heard.add(line.text()));
		assertThat(heard).as("a pod that is gone has none").isEqualTo(printed);
	}

	@Test
	void aContainerThatHasNotStartedHasNoLogYet() {
		PodLogs logs = new PodLogs(this.clients);
		this.simulator.create("jobs", "default", job("registry.example/migrate:pull-hangs"));
		await().atMost(Duration.ofSeconds(20)).until(() -> pods().size() == 1);
		List<String> heard = new CopyOnWriteArrayList<>();
		assertThat(logs.follow(SIM, DEFAULT, pods().get(0).name(), "migrate", null, (line) -> heard.add(line.text())))
			.isFalse();
		assertThat(heard).isEmpty();
	}

	@Test
	void whoFollowsALogLetsGoWhenInterrupted() throws Exception {
		this.simulator.create("jobs", "default", job("registry.example/migrate:job-hangs"));
		await().atMost(Duration.ofSeconds(20))
			.until(() -> pods().size() == 1 && pods().get(0).phase().equals("Running"));
		List<String> heard = new CopyOnWriteArrayList<>();
		Thread follower = new Thread(() -> new PodLogs(this.clients).follow(SIM, DEFAULT, pods().get(0).name(),
				"migrate", null, (line) -> heard.add(line.text())));
		follower.start();
		await().atMost(Duration.ofSeconds(20)).until(() -> !heard.isEmpty());
		follower.interrupt();
		follower.join(10_000);
		assertThat(follower.isAlive()).isFalse();
	}

	@Test
	void whoFollowsALogIsLetGoWhereNothingComesForLong() {
		this.simulator.create("jobs", "default", job("registry.example/migrate:job-hangs"));
		await().atMost(Duration.ofSeconds(20))
			.until(() -> pods().size() == 1 && pods().get(0).phase().equals("Running"));
		String pod = pods().get(0).name();
		List<String> heard = new CopyOnWriteArrayList<>();
		CompletableFuture<Boolean> following = CompletableFuture
			.supplyAsync(() -> new PodLogs(this.clients, Duration.ofSeconds(2)).follow(SIM, DEFAULT, pod, "migrate",
					null, (line) -> heard.add(line.text())));
		// as long as there is something to read it is read
		for (int i = 0; i < 4; i++) {
			this.simulator.logs().say("migrate", "step " + i);
			await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
			assertThat(following).isNotDone();
		}
		assertThat(heard).contains("step 0", "step 3");
		assertThat(following).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
		assertThat(pods().get(0).phase()).isEqualTo("Running");
	}

	private LiveJob failedJob() {
		this.simulator.create("jobs", "default", job("registry.example/migrate:job-fails"));
		Workloads workloads = new Workloads(this.clients);
		await().atMost(Duration.ofSeconds(20))
			.until(() -> workloads.jobs(SIM, DEFAULT).get(0).state() == LiveJob.State.FAILED);
		return workloads.jobs(SIM, DEFAULT).get(0);
	}

	private List<LivePod> pods() {
		return new Workloads(this.clients).pods(SIM, DEFAULT);
	}

	private static ObjectNode job(String image) {
		return json("""
				{"metadata": {"name": "migrate"}, "spec": {"backoffLimit": 0, "activeDeadlineSeconds": 90, "template":
				  {"spec": {"restartPolicy": "Never", "containers": [{"name": "migrate", "image": "%s"}]}}}}"""
			.formatted(image));
	}

	private static ObjectNode json(String text) {
		return (ObjectNode) JsonMapper.shared().readTree(text);
	}

}
