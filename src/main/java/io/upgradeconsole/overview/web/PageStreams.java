package io.upgradeconsole.overview.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import io.upgradeconsole.target.Problem;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that what they show has changed, so that they fetch themselves anew.
 * However many look at a thing, it is looked at once for all of them, and only while
 * somebody does.
 */
@Component
class PageStreams {

	private static final int MOST_PAGES = 1_000;

	/** A stream's life is bounded; the browser comes back by itself. */
	private static final Duration LIFE = Duration.ofMinutes(30);

	/** Lest somebody on the way cuts the connection, and to see who has left. */
	private static final Duration HEARTBEAT = Duration.ofSeconds(12);

	private final Map<Object, WatchedThing> things = new ConcurrentHashMap<>();

	private final AtomicInteger pages = new AtomicInteger();

	private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4, (task) -> {
		Thread thread = new Thread(task, "pages");
		thread.setDaemon(true);
		return thread;
	});

	PageStreams() {
		long millis = HEARTBEAT.toMillis();
		this.clock.scheduleWithFixedDelay(() -> this.things.values().forEach(WatchedThing::greet), millis, millis,
				TimeUnit.MILLISECONDS);
	}

	/**
	 * A stream for one page.
	 * @param key what is looked at: whoever gives an equal one shares the look
	 * @param interval between two looks
	 * @param look tells all that the page shows of it; equal as long as nothing changes
	 */
	SseEmitter open(Object key, Duration interval, Supplier<?> look) {
		if (this.clock.isShutdown() || this.pages.get() >= MOST_PAGES) {
			throw Problem
				.unavailable("too-many-pages", "Too many pages are open right now",
						"The console keeps " + MOST_PAGES + " pages live at most, and none while it shuts down.",
						"Reload to see what has changed.")
				.asException();
		}
		SseEmitter page = new SseEmitter(LIFE.toMillis());
		this.pages.incrementAndGet();
		page.onCompletion(() -> {
			this.pages.decrementAndGet();
			leave(key, page);
		});
		page.onTimeout(page::complete);
		this.things.compute(key, (same, present) -> {
			WatchedThing thing = (present != null) ? present : begun(new WatchedThing(look), interval);
			thing.add(page);
			return thing;
		});
		return page;
	}

	private WatchedThing begun(WatchedThing thing, Duration interval) {
		thing.lookedAtBy(this.clock.scheduleWithFixedDelay(thing::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS));
		return thing;
	}

	private void leave(Object key, SseEmitter page) {
		this.things.computeIfPresent(key, (same, thing) -> thing.isLeftBy(page) ? null : thing);
	}

	/** Open streams would hold up a graceful shutdown. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.clock.shutdownNow();
		this.things.values().forEach(WatchedThing::close);
	}

}
