package io.upgradeconsole.sandbox.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import org.springframework.util.FileSystemUtils;

/**
 * Runs the pods of one image as real processes: that image is this machine. A process
 * gets the pod's variables and no others, directories in place of its volumes, and a
 * token of its service account, where there is such an account.
 */
final class Kubelet implements AutoCloseable {

	/** The image. */
	static final String IMAGE = "upgrade-console:sandbox";

	private static final String IN_CLUSTER = "https://kubernetes.default.svc";

	private static final String ACCOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";

	private final ObjectStore store;

	private final PodLogs logs;

	private final Access access;

	private final URI api;

	/** By the pod's identity. */
	private final Map<String, Container> containers = new ConcurrentHashMap<>();

	Kubelet(ObjectStore store, PodLogs logs, Access access, URI api) {
		this.store = store;
		this.logs = logs;
		this.access = access;
		this.api = api;
	}

	boolean runs(KubeObject pod) {
		return pod.spec().at("/containers/0/image").asString("").equals(IMAGE);
	}

	/** How far the pod is; it is started if it was not. */
	PodState state(KubeObject pod) {
		Container container = this.containers.computeIfAbsent(pod.uid(), (uid) -> start(pod));
		if (!container.ended) {
			return PodState.RUNNING;
		}
		return (container.process.exitValue() == 0) ? PodState.SUCCEEDED : PodState.FAILED;
	}

	/** Ends what belongs to pods that are gone. */
	void sweep() {
		this.containers.forEach((uid, container) -> {
			if (this.store.find(ResourceType.PODS, container.namespace, container.pod)
				.filter((pod) -> pod.uid().equals(uid))
				.isEmpty()) {
				container.terminate();
			}
		});
	}

	private Container start(KubeObject pod) {
		try {
			Path directory = Files.createTempDirectory("pod");
			JsonNode spec = pod.spec().at("/containers/0");
			Map<String, String> mounts = mounts(spec, directory);
			String token = token(pod);
			Files.writeString(Files.createDirectories(directory.resolve("account")).resolve("token"), token);
			List<String> command = new ArrayList<>();
			Stream.concat(Json.stream(spec.path("command")), Json.stream(spec.path("args")))
				.map((each) -> mounted(each.asString(), mounts))
				.map((each) -> each.startsWith(IN_CLUSTER) ? asAccount(each, token) : each)
				.forEach(command::add);
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.directory(directory.toFile());
			String path = builder.environment().getOrDefault("PATH", "");
			builder.environment().clear();
			builder.environment().put("PATH", path);
			Json.stream(spec.path("env"))
				.forEach((each) -> builder.environment()
					.put(each.path("name").asString(),
							each.has("valueFrom") ? pod.name() : mounted(each.path("value").asString(""), mounts)));
			Container container = new Container(pod, directory, builder.start());
			this.logs.begin(pod);
			Thread reader = new Thread(() -> read(pod, container), "sandbox-container");
			reader.setDaemon(true);
			reader.start();
			return container;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read(KubeObject pod, Container container) {
		try (BufferedReader lines = container.process.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				this.logs.print(pod, line);
			}
			container.process.waitFor();
		}
		catch (IOException | InterruptedException ex) {
			// it is being ended
		}
		FileSystemUtils.deleteRecursively(container.directory.toFile());
		container.ended = true;
	}

	private String token(KubeObject pod) {
		String account = pod.spec().path("serviceAccountName").asString("default");
		return this.store.find(ResourceType.of("serviceaccounts"), pod.namespace(), account).isPresent()
				? this.access.token(pod.namespace(), account) : "";
	}

	/**
	 * The address that each cluster's pods know is that of their own cluster. The API
	 * knows an account by the address that it is asked under.
	 */
	private String asAccount(String address, String token) {
		return this.api + (token.isEmpty() ? "" : Access.PATH + token) + address.substring(IN_CLUSTER.length());
	}

	private static Map<String, String> mounts(JsonNode container, Path directory) throws IOException {
		Map<String, String> mounts = new LinkedHashMap<>();
		mounts.put(ACCOUNT, directory.resolve("account").toString());
		for (JsonNode mount : Json.stream(container.path("volumeMounts")).toList()) {
			Path volume = directory.resolve("volume-" + mount.path("name").asString());
			mounts.put(mount.path("mountPath").asString(), Files.createDirectories(volume).toString());
		}
		// the machine has one of its own, and what a test is run with may lie there
		mounts.remove("/tmp");
		return mounts;
	}

	private static String mounted(String text, Map<String, String> mounts) {
		return mounts.entrySet()
			.stream()
			.filter((mount) -> text.equals(mount.getKey()) || text.startsWith(mount.getKey() + "/"))
			.findFirst()
			.map((mount) -> mount.getValue() + text.substring(mount.getKey().length()))
			.orElse(text);
	}

	@Override
	public void close() {
		this.containers.values().forEach(Container::kill);
	}

	private static final class Container {

		private final String namespace;

		private final String pod;

		private final Duration grace;

		private final Path directory;

		private final Process process;

		/** All that it has printed is in its log. */
		private volatile boolean ended;

		private long terminatedAt;

		private Container(KubeObject pod, Path directory, Process process) {
			this.namespace = pod.namespace();
			this.pod = pod.name();
			this.grace = Duration.ofSeconds(pod.spec().path("terminationGracePeriodSeconds").asLong(30));
			this.directory = directory;
			this.process = process;
		}

		private void terminate() {
			if (this.terminatedAt == 0) {
				this.terminatedAt = System.nanoTime();
				this.process.destroy();
			}
			else if (System.nanoTime() - this.terminatedAt > this.grace.toNanos()) {
				kill();
			}
		}

		private void kill() {
			this.process.descendants().forEach(ProcessHandle::destroyForcibly);
			this.process.destroyForcibly();
		}

	}

}
