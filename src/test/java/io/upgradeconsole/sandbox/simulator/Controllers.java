package io.upgradeconsole.sandbox.simulator;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Runs every controller over every object of its type, again and again.
 */
final class Controllers implements AutoCloseable {

	private static final Logger logger = System.getLogger(Controllers.class.getName());

	private static final long PAUSE_MILLIS = 30;

	/**
	 * While nothing changes, only the passing of time has to be noticed, and the less
	 * often the longer nothing has changed.
	 */
	private static final long IDLE_MILLIS = 120;

	private static final long MOST_IDLE_MILLIS = 1_000;

	/** Where nothing has changed for so long, nobody looks more than once a second. */
	private static final long AWAKE_NANOS = TimeUnit.SECONDS.toNanos(15);

	private final ObjectStore store;

	private final Kubelet kubelet;

	/** When something has changed in a namespace. */
	private final Map<String, Long> changedAt = new HashMap<>();

	private long allSeenAt = System.nanoTime();

	private final Thread thread = new Thread(this::run, "sandbox-controllers");

	private final List<Map.Entry<ResourceType, Controller>> controllers;

	Controllers(ObjectStore store, Faults faults, Kubelet kubelet) {
		this.kubelet = kubelet;
		this.store = store;
		EventRecorder events = new EventRecorder(store);
		PodFactory pods = new PodFactory(store, faults, events);
		this.controllers = List.of(Map.entry(ResourceType.CLAIMS, SimpleStatus::claim),
				Map.entry(ResourceType.of("poddisruptionbudgets"), SimpleStatus::budget),
				Map.entry(ResourceType.of("horizontalpodautoscalers"), new AutoscalerController(store)),
				Map.entry(ResourceType.PODS, new PodController(store, faults, events, kubelet)),
				Map.entry(ResourceType.REPLICA_SETS, new ReplicaSetController(pods)),
				Map.entry(ResourceType.DEPLOYMENTS, new DeploymentController(store)),
				Map.entry(ResourceType.STATEFUL_SETS, new StatefulSetController(store, pods)),
				Map.entry(ResourceType.JOBS, new JobController(pods, events)));
		this.thread.setDaemon(true);
	}

	void start() {
		this.thread.start();
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

	private void run() {
		try {
			long lastChange = System.nanoTime();
			while (true) {
				long before = this.store.version();
				Predicate<KubeObject> due = due();
				this.controllers.forEach((entry) -> reconcileAll(entry.getKey(), entry.getValue(), due));
				this.kubelet.sweep();
				Thread.sleep(PAUSE_MILLIS);
				long still = (System.nanoTime() - lastChange) / 1_000_000;
				for (Change change : this.store.changesAfter(before,
						Math.min(IDLE_MILLIS + still / 10, MOST_IDLE_MILLIS))) {
					lastChange = System.nanoTime();
					this.changedAt.put(change.object().namespace(), lastChange);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Predicate<KubeObject> due() {
		long now = System.nanoTime();
		if (now - this.allSeenAt > TimeUnit.MILLISECONDS.toNanos(MOST_IDLE_MILLIS)) {
			this.allSeenAt = now;
			return Selector.EVERYTHING;
		}
		return (object) -> now - this.changedAt.getOrDefault(object.namespace(), now) < AWAKE_NANOS;
	}

	private void reconcileAll(ResourceType type, Controller controller, Predicate<KubeObject> due) {
		synchronized (this.store) {
			for (KubeObject listed : this.store.list(type, "", due)) {
				// One controller's step may have deleted the next object.
				this.store.find(type, listed.namespace(), listed.name())
					.ifPresent((object) -> reconcile(type, controller, object));
			}
		}
	}

	private void reconcile(ResourceType type, Controller controller, KubeObject object) {
		try {
			controller.reconcile(object).ifPresent((status) -> this.store.updateStatus(type, object, status));
		}
		catch (RuntimeException ex) {
			logger.log(Level.WARNING, "The sandbox's controller of " + type.plural() + " failed", ex);
		}
	}

}
