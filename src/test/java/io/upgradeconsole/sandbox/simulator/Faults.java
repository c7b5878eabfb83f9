package io.upgradeconsole.sandbox.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is made to go wrong, from the moment it is said until {@link #clear()}.
 */
public final class Faults {

	private static final String NOT_FOUND = "not found";

	private static final String ANYWHERE = "*";

	private final Set<String> refused = ConcurrentHashMap.newKeySet();

	private final Set<String> denied = ConcurrentHashMap.newKeySet();

	private final Set<String> full = ConcurrentHashMap.newKeySet();

	private final Set<String> absent = ConcurrentHashMap.newKeySet();

	private final Set<String> moved = ConcurrentHashMap.newKeySet();

	private final Map<String, Instant> crashed = new ConcurrentHashMap<>();

	private volatile Duration delay = Duration.ZERO;

	private volatile boolean drop;

	private volatile boolean busy;

	private volatile int logLines = Integer.MAX_VALUE;

	private volatile boolean older;

	private final AtomicInteger requests = new AtomicInteger();

	private volatile int gatewayStatus = 200;

	private volatile boolean gatewayGone;

	private volatile String registryAnswer = NOT_FOUND;

	/**
	 * Creating or changing the object is forbidden, as by a quota.
	 * @param plural such as {@code deployments}
	 * @param name the object's name, in any namespace
	 */
	public void refuse(String plural, String name) {
		refuse(ANYWHERE, plural, name);
	}

	/** The same in one namespace. */
	public void refuse(String namespace, String plural, String name) {
		this.refused.add(namespace + "/" + plural + "/" + name);
	}

	/** The namespace's quota has no pod left; controllers tell it in Events. */
	public void noMorePods(String namespace) {
		this.full.add(namespace);
	}

	/**
	 * Every request of that kind is forbidden, and an access review says so.
	 * @param verb such as {@code patch}
	 * @param plural such as {@code deployments}
	 */
	public void deny(String verb, String plural) {
		deny(ANYWHERE, verb, plural);
	}

	/** The same in one namespace. */
	public void deny(String namespace, String verb, String plural) {
		this.denied.add(namespace + " " + verb + " " + plural);
	}

	/**
	 * The cluster knows none of a group's kinds: what defines them is not installed.
	 * @param group such as {@code monitoring.coreos.com}
	 */
	public void notInstalled(String group) {
		this.absent.add(group);
	}

	/** Every answer comes that much later. */
	public void delay(Duration everyAnswer) {
		this.delay = everyAnswer;
	}

	/** Connections are closed without an answer. */
	public void dropConnections() {
		this.drop = true;
	}

	/**
	 * Every second request for the version is turned away with "too many requests", as
	 * those of low priority are.
	 */
	public void tooMuchToDo() {
		this.busy = true;
	}

	/**
	 * The connection breaks in the middle of a log.
	 * @param lines how many come through
	 */
	public void breakLogsAfter(int lines) {
		this.logLines = lines;
	}

	/**
	 * Nobody gets a list as the beginning of a watch, as before Kubernetes learnt it.
	 */
	public void noStreamedLists() {
		this.older = true;
	}

	/** What the gateway answers through the service proxy. */
	public void gatewayAnswers(int status) {
		this.gatewayStatus = status;
	}

	/** Nothing listens where the gateway's Service leads to. */
	public void gatewayRefuses() {
		this.gatewayGone = true;
	}

	/** Under this name the registry holds another image from now on. */
	public void moveTag(String image) {
		this.moved.add(image);
	}

	/** The containers of a pod have died, just now, and run again. */
	public void crash(String pod) {
		this.crashed.put(pod, Instant.now());
	}

	/** What the registry says of images that cannot be pulled, instead of "not found". */
	public void registryAnswers(String text) {
		this.registryAnswer = text;
	}

	/** Everything works again. */
	public void clear() {
		this.refused.clear();
		this.denied.clear();
		this.full.clear();
		this.absent.clear();
		this.delay = Duration.ZERO;
		this.drop = false;
		this.busy = false;
		this.logLines = Integer.MAX_VALUE;
		this.older = false;
		this.gatewayStatus = 200;
		this.gatewayGone = false;
		this.moved.clear();
		this.crashed.clear();
		this.registryAnswer = NOT_FOUND;
	}

	void checkWrite(ResourceType type, String namespace, String name) {
		if (Stream.of(ANYWHERE, namespace)
			.anyMatch((where) -> this.refused.contains(where + "/" + type.plural() + "/" + name))) {
			throw ApiException.forbidden(type, name, quota("count/" + type.qualifiedName()));
		}
	}

	void checkAccess(String verb, ResourceType type, String namespace, String name) {
		if (isDenied(verb, type.plural(), namespace)) {
			throw ApiException.forbidden(type, name, "User \"sandbox\" cannot %s resource \"%s\" in API group \"%s\""
				.formatted(verb, type.plural(), type.group()));
		}
	}

	/** Whoever asks for everything is denied it as soon as anything is. */
	boolean isDenied(String verb, String plural, String namespace) {
		return (verb.equals("*") && !this.denied.isEmpty()) || Stream.of(ANYWHERE, namespace)
			.anyMatch((where) -> this.denied.contains(where + " " + verb + " " + plural));
	}

	void checkLoad(List<String> path) {
		if (this.busy && path.equals(List.of("version")) && this.requests.incrementAndGet() % 2 == 0) {
			throw ApiException.tooManyRequests();
		}
	}

	/** How many lines of a log come through. */
	int logLines() {
		return this.logLines;
	}

	void checkWatch(ResourceType type, boolean beginsWithList) {
		if (this.older && beginsWithList) {
			throw ApiException.invalid(type, "", "sendInitialEvents", "is forbidden for watch");
		}
	}

	boolean isInstalled(String group) {
		return !this.absent.contains(group);
	}

	boolean hasNoPodsLeft(String namespace) {
		return this.full.contains(namespace);
	}

	static String quota(String resource) {
		return "exceeded quota: sandbox, requested: %1$s=1, used: %1$s=20, limited: %1$s=20".formatted(resource);
	}

	boolean dropped() {
		return this.drop;
	}

	String registryAnswer() {
		return this.registryAnswer;
	}

	boolean hasMoved(String image) {
		return this.moved.contains(image);
	}

	@Nullable Instant crashedAt(String pod) {
		return this.crashed.get(pod);
	}

	boolean gatewayIsGone() {
		return this.gatewayGone;
	}

	int gatewayStatus() {
		return this.gatewayStatus;
	}

	void waitBeforeAnswering() throws InterruptedException {
		if (!this.delay.isZero()) {
			Thread.sleep(this.delay.toMillis());
		}
	}

}
