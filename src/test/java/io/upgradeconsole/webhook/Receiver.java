package io.upgradeconsole.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever is told: an HTTP server that answers what it is bid to, and remembers.
 */
final class Receiver implements AutoCloseable {

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

	private final CountDownLatch released = new CountDownLatch(1);

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final int port;

	private HttpServer server;

	private volatile boolean silent;

	/**
	 * What came in.
	 *
	 * @param status what it was answered
	 */
	record Call(String path, Headers headers, String body, int status) {

		String header(String name) {
			return this.headers.getFirst(name);
		}

		JsonNode json() {
			return JsonMapper.shared().readTree(this.body);
		}

	}

	Receiver() {
		this.server = started(0);
		this.port = this.server.getAddress().getPort();
	}

	String url() {
		return "http://127.0.0.1:" + this.port + "/hook";
	}

	/** Answers these, in their order, before it answers 200. */
	void answer(Integer... statuses) {
		this.answers.addAll(List.of(statuses));
	}

	/** Accepts what comes and says nothing. */
	void fallSilent() {
		this.silent = true;
	}

	void goDown() {
		this.server.stop(0);
	}

	void comeUp() {
		this.server = started(this.port);
	}

	List<Call> calls() {
		return List.copyOf(this.calls);
	}

	/** What was answered with success, of a plan. */
	List<Call> taken(String planId) {
		return this.calls.stream().filter((call) -> call.status() == 200 && call.body().contains(planId)).toList();
	}

	private HttpServer started(int on) {
		try {
			HttpServer created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), on), 0);
			created.setExecutor(this.threads);
			created.createContext("/", this::handle);
			created.start();
			return created;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void handle(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		if (this.silent) {
			try {
				this.released.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
		Integer next = this.answers.poll();
		int status = (next != null) ? next : 200;
		this.calls.add(new Call(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body, status));
		if (status / 100 == 3) {
			exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + this.port + "/elsewhere");
		}
		exchange.sendResponseHeaders(status, -1);
		exchange.close();
	}

	@Override
	public void close() {
		this.released.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
