package io.upgradeconsole.sandbox.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What containers print: a few lines at their start, a heartbeat, and whatever a test
 * makes them say.
 */
public final class PodLogs {

	private static final Duration HEARTBEAT = Duration.ofSeconds(5);

	private static final Map<String, List<String>> START = Map.of("ingest",
			List.of("license accepted, valid until 2027-12-31", "connected to clickhouse",
					"accepting profiles on :8375"),
			"web", List.of("connected to postgres", "serving the query API on :8000"), "gateway",
			List.of("loaded 5 upstreams", "listening on :8080"), "symdb",
			List.of("object storage is reachable", "symbol cache is warm (4096 entries)"), "identity",
			List.of("signing key loaded", "issuing tokens"), "ui", List.of("serving static files on :3000"), "migrate",
			List.of("applying schema changes to postgres", "applying schema changes to clickhouse",
					"schema is up to date"),
			"migrate/job-fails",
			List.of("applying schema changes to postgres",
					"error: change 0042_profile_index: column \"tenant_id\" does not exist (SQLSTATE 42703)",
					"giving up; nothing of change 0042 was kept"),
			"migrate/job-hangs", List.of("applying schema changes to postgres",
					"change 0042_profile_index: building an index over 1843220117 rows"));

	private final Map<String, List<Line>> said = new ConcurrentHashMap<>();

	/** By the pod's identity. */
	private final Map<String, List<Line>> printed = new ConcurrentHashMap<>();

	/**
	 * Lets the pods of a service say something, now and in what they said before.
	 * @param service such as {@code ingest}
	 * @param text the line
	 */
	public void say(String service, String text) {
		this.said.computeIfAbsent(service, (absent) -> new CopyOnWriteArrayList<>()).add(new Line(Instant.now(), text));
	}

	/** Takes back what {@link #say} added. */
	public void clear() {
		this.said.clear();
	}

	/** From now on a pod says what is printed, and nothing else. */
	void begin(KubeObject pod) {
		this.printed.put(pod.uid(), new ArrayList<>());
	}

	void print(KubeObject pod, String text) {
		List<Line> lines = this.printed.get(pod.uid());
		synchronized (lines) {
			lines.add(new Line(Instant.now(), text));
		}
	}

	/** All lines of a pod until now, oldest first, from the given position on. */
	List<Line> lines(KubeObject pod, int from) {
		List<Line> own = this.printed.get(pod.uid());
		if (own != null) {
			synchronized (own) {
				return List.copyOf(own.subList(Math.min(from, own.size()), own.size()));
			}
		}
		String service = service(pod);
		Instant start = pod.created();
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(start, "level=info msg=\"%s starting\" image=%s".formatted(service, image(pod))));
		start(pod, service).forEach((text) -> lines.add(new Line(start, "level=info msg=\"" + text + "\"")));
		lines.addAll(this.said.getOrDefault(service, List.of()));
		if (!pod.ownerKind().equals("Job")) {
			Instant now = Instant.now();
			int beat = 1;
			for (Instant time = start.plus(HEARTBEAT); time.isBefore(now); time = time.plus(HEARTBEAT)) {
				lines.add(new Line(time, "level=info msg=\"alive\" beat=" + beat++));
			}
		}
		// Lines are only ever added at the end: readers remember a position.
		lines.sort(Comparator.comparing(Line::time));
		return lines.subList(Math.min(from, lines.size()), lines.size());
	}

	private static List<String> start(KubeObject pod, String service) {
		return START.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(service + "/"))
			.filter((entry) -> image(pod).contains(entry.getKey().substring(service.length() + 1)))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseGet(() -> START.getOrDefault(service, List.of("ready")));
	}

	private static String image(KubeObject pod) {
		return pod.spec().path("containers").path(0).path("image").asString("");
	}

	/** The container is named after its service. */
	private static String service(KubeObject pod) {
		return pod.spec().path("containers").path(0).path("name").asString("");
	}

	record Line(Instant time, String text) {

		String print(boolean timestamp) {
			return (timestamp ? this.time + " " : "") + this.text + "\n";
		}

	}

}
