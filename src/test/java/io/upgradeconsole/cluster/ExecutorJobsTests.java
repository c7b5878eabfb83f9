package io.upgradeconsole.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.upgradeconsole.cluster.ExecutorJobs.Stage;
import io.upgradeconsole.cluster.ExecutorJobs.State;
import io.upgradeconsole.target.ClusterAccess;
import io.upgradeconsole.target.ClusterName;
import io.upgradeconsole.target.ClusterProperties;
import io.upgradeconsole.target.Namespace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is made of whatever a cluster may say of a Job's pods.
 */
class ExecutorJobsTests {

	private static final ClusterName CLUSTER = new ClusterName("main");

	private static final Namespace JOBS = new Namespace("jobs");

	private final List<String> pods = new ArrayList<>();

	private final List<String> deleted = new CopyOnWriteArrayList<>();

	private HttpServer api;

	private KubernetesClients clients;

	private ExecutorJobs jobs;

	@BeforeEach
	void startApi(@TempDir Path directory) throws IOException {
		this.api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.api.createContext("/", this::answer);
		this.api.start();
		Path kubeconfig = Files.writeString(directory.resolve("kubeconfig"), """
				apiVersion: v1
				kind: Config
				current-context: a
				clusters: [{name: a, cluster: {server: "http://%s:%s"}}]
				users: [{name: a, user: {}}]
				contexts: [{name: a, context: {cluster: a, user: a}}]
				""".formatted(this.api.getAddress().getHostString(), this.api.getAddress().getPort()));
		this.clients = new KubernetesClients(
				new ClusterProperties(List.of(new ClusterAccess("main", kubeconfig, null, List.of(), null, false))));
		this.jobs = new ExecutorJobs(this.clients, new PodLogs(this.clients));
	}

	@AfterEach
	void stopApi() {
		this.clients.close();
		this.api.stop(0);
	}

	@Test
	void isKnownByTheFirstOfItsPods() {
		pod("a-second", "2026-11-22T12:00:01Z", "", "'phase': 'Pending'");
		pod("b-first", "2026-11-22T12:00:00Z", "", "'phase': 'Running'");
		assertThat(state()).isEqualTo(new State(Stage.RUNNING, "b-first", ""));
	}

	@Test
	void isLostWhereItsPodShouldBeGone() {
		pod("on-a-dead-node", "2026-11-22T12:00:00Z", ", 'deletionTimestamp': '2026-11-22T12:10:00Z'",
				"'phase': 'Running'");
		assertThat(state().stage()).isEqualTo(Stage.LOST);
	}

	@Test
	void runsWhileItsPodHasTimeToEnd() {
		pod("evicted", "2026-11-22T12:00:00Z",
				", 'deletionTimestamp': '" + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "'", "'phase': 'Running'");
		assertThat(state().stage()).isEqualTo(Stage.RUNNING);
	}

	@Test
	void hasEndedWithItsSupervisorThoughAnotherContainerStaysAndIsThenDeleted() {
		pod("job-1", "2026-11-22T12:00:00Z", "", """
				'phase': 'Running', 'containerStatuses': [
				  {'name': 'proxy', 'state': {'running': {}}},
				  {'name': 'supervisor', 'state': {'terminated': {'exitCode': 0, 'reason': 'Completed'}}}]""");
		assertThat(state())
			.isEqualTo(new State(Stage.ENDED, "job-1", "Its container has ended with exit code 0 (Completed)."));
		this.jobs.forget(CLUSTER, JOBS, "job");
		assertThat(this.deleted).containsExactly("secrets/job", "jobs/job");
	}

	@Test
	void staysForAWhileWhereNothingRunsBesideItsSupervisor() {
		pod("job-1", "2026-11-22T12:00:00Z", "", """
				'phase': 'Running', 'containerStatuses': [
				  {'name': 'supervisor', 'state': {'terminated': {'exitCode': 0}}}]""");
		this.jobs.forget(CLUSTER, JOBS, "job");
		assertThat(this.deleted).containsExactly("secrets/job");
	}

	@Test
	void waitsForItsSupervisorWhateverAnotherContainerDoes() {
		pod("job-1", "2026-11-22T12:00:00Z", "", """
				'phase': 'Running', 'containerStatuses': [
				  {'name': 'proxy', 'state': {'waiting': {'reason': 'CrashLoopBackOff'}}},
				  {'name': 'supervisor', 'state': {'waiting': {'reason': 'ErrImagePull'}}}]""");
		assertThat(state()).isEqualTo(new State(Stage.WAITING, "job-1", "Its pod waits: ErrImagePull."));
	}

	@Test
	void saysWhyANodeHasRefusedIt() {
		pod("job-1", "2026-11-22T12:00:00Z", "",
				"'phase': 'Failed', 'reason': 'OutOfmemory', 'message': 'Pod was rejected: no memory'");
		assertThat(state())
			.isEqualTo(new State(Stage.ENDED, "job-1", "Its pod has ended: OutOfmemory: Pod was rejected: no memory"));
	}

	@Test
	void isOnePodThatHasNoOtherBesideIt() {
		JobSpec job = new ExecutorJob("job", "image", List.of(), "account", List.of("java"), Map.of(), Map.of(),
				Duration.ofHours(1), Duration.ofMinutes(5))
			.job()
			.getSpec();
		assertThat(job.getBackoffLimit()).isZero();
		assertThat(job.getPodReplacementPolicy()).isEqualTo("Failed");
		assertThat(job.getTemplate().getSpec().getRestartPolicy()).isEqualTo("Never");
	}

	private State state() {
		return this.jobs.state(CLUSTER, JOBS, "job");
	}

	private void pod(String name, String created, String metadata, String status) {
		this.pods.add("""
				{'metadata': {'name': '%s', 'creationTimestamp': '%s'%s}, 'status': {%s}}""".formatted(name, created,
				metadata, status));
	}

	private void answer(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		if (exchange.getRequestMethod().equals("DELETE")) {
			this.deleted.add(path.substring(path.indexOf("/namespaces/jobs/") + "/namespaces/jobs/".length()));
		}
		boolean listed = path.equals("/api/v1/namespaces/jobs/pods");
		byte[] body = (listed
				? "{'kind': 'PodList', 'apiVersion': 'v1', 'items': [" + String.join(",", this.pods) + "]}"
				: "{'kind': 'Status', 'apiVersion': 'v1', 'status': 'Success'}")
			.replace('\'', '"')
			.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

}
