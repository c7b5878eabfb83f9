package io.upgradeconsole.sandbox.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Kubernetes API on loopback, whose controllers bring workloads up within a second. All
 * it holds is gone when it is closed.
 */
public final class Simulator implements AutoCloseable {

	/** The image whose pods are processes of this machine. */
	public static final String THIS_MACHINE = Kubelet.IMAGE;

	private static final int BACKLOG = 256;

	private final ObjectStore store = new ObjectStore();

	private final Faults faults = new Faults();

	private final PodLogs logs = new PodLogs();

	private final Access access = new Access(this.store);

	private final HttpServer server;

	private final ExecutorService threads;

	private final Kubelet kubelet;

	private final Controllers controllers;

	private Simulator(int port) throws IOException {
		seed();
		this.server = Loopback.server(port, BACKLOG);
		// Not bounded: helm 4 holds many watches open.
		this.threads = Executors.newCachedThreadPool(Simulator::daemon);
		this.server.setExecutor(this.threads);
		this.server.createContext("/",
				new ApiHandler(new ApiRouter(this.store, this.faults, this.logs, this.access), this.faults));
		this.kubelet = new Kubelet(this.store, this.logs, this.access, uri());
		this.controllers = new Controllers(this.store, this.faults, this.kubelet);
	}

	/**
	 * Starts the API.
	 * @param port the port, or 0 for any
	 */
	public static Simulator start(int port) {
		try {
			Simulator simulator = new Simulator(port);
			simulator.server.start();
			simulator.controllers.start();
			return simulator;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The simulated Kubernetes API cannot listen on port " + port, ex);
		}
	}

	/** Where the API answers. */
	public URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** What can be made to go wrong. */
	public Faults faults() {
		return this.faults;
	}

	/** What service accounts may do, and what they did. */
	public Access access() {
		return this.access;
	}

	/** What containers say. */
	public PodLogs logs() {
		return this.logs;
	}

	/**
	 * The object of that name, if it exists.
	 * @param plural such as {@code deployments}
	 * @param namespace empty for cluster-wide objects
	 * @param name the object's name
	 */
	public Optional<KubeObject> find(String plural, String namespace, String name) {
		return this.store.find(ResourceType.of(plural), namespace, name);
	}

	/**
	 * All objects of a type in a namespace, by name.
	 * @param plural such as {@code deployments}
	 * @param namespace empty for all namespaces
	 */
	public List<KubeObject> list(String plural, String namespace) {
		return this.store.list(ResourceType.of(plural), namespace, Selector.EVERYTHING);
	}

	/**
	 * Creates an object, as somebody with kubectl would.
	 * @param plural such as {@code configmaps}
	 * @param namespace empty for cluster-wide objects
	 * @param object the object, named in its metadata
	 */
	public KubeObject create(String plural, String namespace, ObjectNode object) {
		return this.store.create(ResourceType.of(plural), namespace, object, false);
	}

	/**
	 * Replaces an object's content, as somebody with kubectl would.
	 * @param plural such as {@code deployments}
	 * @param object a changed {@link KubeObject#copy()}
	 */
	public KubeObject replace(String plural, ObjectNode object) {
		KubeObject changed = new KubeObject(object);
		return this.store.update(ResourceType.of(plural), changed.namespace(), changed.name(), object, false);
	}

	/**
	 * Deletes an object with what it owns.
	 * @param plural such as {@code deployments}
	 * @param namespace empty for cluster-wide objects
	 * @param name the object's name
	 */
	public void delete(String plural, String namespace, String name) {
		this.store.delete(ResourceType.of(plural), namespace, name, true);
	}

	/** Lets everything stay as it is from now on, however much there is of it. */
	public void stopControllers() {
		this.controllers.close();
	}

	@Override
	public void close() {
		this.controllers.close();
		this.kubelet.close();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void seed() {
		Stream.of("default", "kube-system").forEach((name) -> seed("namespaces", name, Map.of()));
		seed("nodes", "sandbox-node", Map.of("spec", Map.of(), "status", Map.of("conditions",
				List.of(Map.of("type", "Ready", "status", "True")), "nodeInfo", Map.of("kubeletVersion", "v1.32.0"))));
		seed("storageclasses", "standard", Map.of("provisioner", "sandbox"));
		Stream.of("v1.apps", "v1.batch", "v1.networking.k8s.io", "v1.policy", "v2.autoscaling")
			.forEach((name) -> seed("apiservices", name, Map.of("spec", Map.of())));
	}

	private void seed(String plural, String name, Map<String, ?> content) {
		ObjectNode object = Json.object(content);
		object.putObject("metadata").put("name", name);
		create(plural, "", object);
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task, "sandbox-api");
		thread.setDaemon(true);
		return thread;
	}

}
