package io.upgradeconsole.operation.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.operation.live.LiveWatch;
import io.upgradeconsole.target.Problem;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Streams operations to viewers. However many they are, an operation is looked at once,
 * by two threads of their own, and few threads write; a slow viewer slows nobody, least
 * of all helm.
 */
@Component
class OperationStreams {

	private static final Logger logger = LoggerFactory.getLogger(OperationStreams.class);

	private static final int MOST_VIEWERS = 2_000;

	private static final Duration LOG_INTERVAL = Duration.ofMillis(50);

	private static final Duration STATE_INTERVAL = Duration.ofMillis(250);

	/** A stream's life is bounded; the browser resumes by itself. */
	private static final Duration LIFE = Duration.ofMinutes(30);

	private final UpgradeService upgrades;

	private final LiveWatch live;

	private final JsonMapper json;

	private final Map<UUID, OperationFeed> feeds = new ConcurrentHashMap<>();

	private final AtomicInteger viewers = new AtomicInteger();

	private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, (task) -> thread("feed", task));

	private final ExecutorService writers = Executors.newFixedThreadPool(
			Math.max(2, Runtime.getRuntime().availableProcessors() / 2), (task) -> thread("viewers", task));

	OperationStreams(UpgradeService upgrades, LiveWatch live, JsonMapper json) {
		this.upgrades = upgrades;
		this.live = live;
		this.json = json;
		every(LOG_INTERVAL, OperationFeed::followLog);
		every(STATE_INTERVAL, OperationFeed::followState);
	}

	/** Answers a request with a stream that goes on after a line. */
	void open(Operation operation, StreamPosition from, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (operation.status().isEnded() && from.after() > 0 && from.after() >= this.upgrades.log(operation).size()) {
			// a browser that has it all shall not come back for more
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return;
		}
		if (this.clock.isShutdown() || viewers() >= MOST_VIEWERS) {
			throw Problem
				.unavailable("too-many-viewers", "Too many people watch operations right now",
						"The console streams to " + MOST_VIEWERS + " viewers at most, and to none while it shuts down.",
						"Reload in a minute, or read the log as text.")
				.asException();
		}
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
		// a proxy that collects the answer would hold back the lines
		response.setHeader("X-Accel-Buffering", "no");
		if (HttpMethod.HEAD.matches(request.getMethod())) {
			// its connection is used for the next request, which would wait
			return;
		}
		UUID id = operation.id();
		OperationFeed feed = this.feeds.compute(id, (key, present) -> joined((present != null) ? present : feed(key)));
		AsyncContext context = request.startAsync();
		context.setTimeout(LIFE.toMillis());
		Viewer viewer = new Viewer(feed, from.after(), context, this.writers);
		this.viewers.incrementAndGet();
		context.addListener(new ViewerEnd(viewer, () -> {
			this.viewers.decrementAndGet();
			this.feeds.computeIfPresent(id, (key, left) -> left.leave(viewer) ? null : left);
		}));
		feed.add(viewer);
		viewer.begin();
	}

	/** How many watch now. */
	int viewers() {
		return this.viewers.get();
	}

	private static OperationFeed joined(OperationFeed feed) {
		feed.join();
		return feed;
	}

	private OperationFeed feed(UUID id) {
		EncodedLines lines = new EncodedLines(this.upgrades.log(this.upgrades.required(id)), this.json);
		return new OperationFeed(() -> FeedState.of(this.upgrades.required(id), this.live.progress(id)), lines);
	}

	private void every(Duration interval, Consumer<OperationFeed> look) {
		this.clock.scheduleWithFixedDelay(() -> {
			for (OperationFeed feed : this.feeds.values()) {
				try {
					look.accept(feed);
				}
				catch (RuntimeException ex) {
					logger.debug("An operation cannot be looked at right now", ex);
				}
			}
		}, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static Thread thread(String name, Runnable task) {
		Thread thread = new Thread(task, name);
		thread.setDaemon(true);
		return thread;
	}

	/** Open streams would hold up a graceful shutdown. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.clock.shutdownNow();
		this.feeds.values().forEach(OperationFeed::close);
		this.writers.shutdownNow();
	}

}
