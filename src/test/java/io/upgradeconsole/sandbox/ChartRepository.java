package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.yaml.snakeyaml.Yaml;
import io.upgradeconsole.sandbox.simulator.Loopback;

/**
 * A helm repository on loopback. What is published may change while it is up.
 */
public final class ChartRepository implements AutoCloseable {

	private final Map<String, byte[]> files = new ConcurrentHashMap<>();

	private final Map<String, ChartArchive> charts = new ConcurrentHashMap<>();

	private final Map<String, ChartArchive> withdrawn = new ConcurrentHashMap<>();

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool((task) -> {
		Thread thread = new Thread(task, "sandbox-charts");
		thread.setDaemon(true);
		return thread;
	});

	private volatile boolean available = true;

	private ChartRepository(int port) throws IOException {
		this.server = Loopback.server(port, 0);
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::serve);
	}

	static ChartRepository start(int port, Collection<ChartArchive> charts) {
		try {
			ChartRepository repository = new ChartRepository(port);
			charts.forEach(repository::publish);
			repository.server.start();
			return repository;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The chart repository cannot listen on port " + port, ex);
		}
	}

	/** The address for {@code helm repo add}. */
	public URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** The published versions, in no order. */
	public List<String> versions() {
		return this.charts.values().stream().map(ChartArchive::version).toList();
	}

	/**
	 * The archive of a version of the demo chart.
	 * @param version a published version
	 */
	public byte[] archive(String version) {
		return this.charts.get(version).bytes().clone();
	}

	/**
	 * Serves other bytes for a version while the index keeps the digest of the old ones.
	 * @param version a published version
	 * @param bytes the other archive
	 */
	public void swapArchive(String version, byte[] bytes) {
		this.files.put("/charts/" + this.charts.get(version).fileName(), bytes.clone());
	}

	/**
	 * Serves a version with one file more, which renders the same, while the index stays.
	 * @param version a published version
	 */
	public void retouchArchive(String version) {
		try {
			swapArchive(version, TarGz.with(archive(version), "backend/NOTICE.txt", "Retouched.".getBytes()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Takes a version out of the index.
	 * @param version a published version
	 */
	public void withdraw(String version) {
		this.withdrawn.put(version, this.charts.remove(version));
		writeIndex();
	}

	/**
	 * Puts a version into the index again.
	 * @param version one that was withdrawn
	 */
	public void restore(String version) {
		publish(this.withdrawn.remove(version));
	}

	/**
	 * Lists what was withdrawn again, and serves the archives that belong to the index.
	 */
	public void restore() {
		this.charts.putAll(this.withdrawn);
		this.withdrawn.clear();
		this.charts.values().forEach(this::publish);
	}

	/**
	 * Whether the repository answers at all.
	 * @param available {@code false} lets every request fail
	 */
	public void available(boolean available) {
		this.available = available;
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	void publish(ChartArchive chart) {
		this.charts.put(chart.version(), chart);
		this.files.put("/charts/" + chart.fileName(), chart.bytes());
		writeIndex();
	}

	private void writeIndex() {
		Map<String, Object> entries = this.charts.values()
			.stream()
			.collect(Collectors.groupingBy(ChartArchive::name, TreeMap::new,
					Collectors.mapping(ChartArchive::indexEntry, Collectors.toList())))
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		String index = new Yaml()
			.dump(Map.of("apiVersion", "v1", "generated", Instant.now().toString(), "entries", entries));
		this.files.put("/index.yaml", index.getBytes(StandardCharsets.UTF_8));
	}

	private void serve(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = this.files.get(exchange.getRequestURI().getPath());
			if (!this.available || body == null) {
				exchange.sendResponseHeaders(this.available ? 404 : 503, -1);
				return;
			}
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
		}
	}

}
