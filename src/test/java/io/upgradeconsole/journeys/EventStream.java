package io.upgradeconsole.journeys;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Server-sent events, read while they come in.
 */
final class EventStream {

	private static final int PATIENCE_SECONDS = 180;

	/**
	 * One event.
	 *
	 * @param id the line's number, 0 for events that are no line
	 */
	record Event(long id, String name, JsonNode data) {

		boolean isLineOf(String step) {
			return this.name.equals("line") && this.data.path("step").asString().equals(step);
		}

	}

	private final List<Event> events = new ArrayList<>();

	private final CompletableFuture<Void> end;

	private long id;

	private String name = "";

	private EventStream(CompletableFuture<Void> end) {
		this.end = end;
	}

	static EventStream open(HttpClient client, HttpRequest request, List<String> heard) {
		CompletableFuture<Void> end = new CompletableFuture<>();
		EventStream stream = new EventStream(end);
		client.sendAsync(request, BodyHandlers.ofLines()).thenAcceptAsync((response) -> {
			try (Stream<String> lines = response.body()) {
				lines.forEach((line) -> {
					heard.add(line);
					stream.read(line);
				});
			}
		}, (task) -> new Thread(task, "event-stream").start()).whenComplete((nothing, failure) -> {
			if (failure != null) {
				end.completeExceptionally(failure);
			}
			else {
				end.complete(null);
			}
		});
		return stream;
	}

	/** Waits for an event. */
	synchronized Event await(Predicate<Event> wanted) {
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		try {
			while (System.nanoTime() < deadline) {
				for (Event event : this.events) {
					if (wanted.test(event)) {
						return event;
					}
				}
				wait(1000);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		throw new AssertionError("It did not come: " + this.events);
	}

	/** Waits until the server has closed the stream, and tells all that came. */
	List<Event> all() {
		this.end.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
		synchronized (this) {
			return List.copyOf(this.events);
		}
	}

	private synchronized void read(@Nullable String line) {
		if (line == null || line.isEmpty()) {
			this.id = 0;
			this.name = "";
		}
		else if (line.startsWith("id:")) {
			this.id = Long.parseLong(line.substring(3).strip());
		}
		else if (line.startsWith("event:")) {
			this.name = line.substring(6).strip();
		}
		else if (line.startsWith("data:")) {
			this.events.add(new Event(this.id, this.name, JsonMapper.shared().readTree(line.substring(5))));
			notifyAll();
		}
	}

}
