package io.upgradeconsole.overview.web;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import io.upgradeconsole.target.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Something that open pages show. Each page is told once when it has come, since nobody
 * knows how old it is by then, and from then on whenever a look shows something else.
 */
final class WatchedThing {

	private static final Logger logger = LoggerFactory.getLogger(WatchedThing.class);

	/** What a page was told that was told nothing. */
	private static final int NOTHING = 0;

	private static final long RETRY_MILLIS = 1_000;

	private final Supplier<?> look;

	/** Which change each page was told of last. */
	private final Map<SseEmitter, Integer> told = new ConcurrentHashMap<>();

	private @Nullable Object seen;

	/** Counts what was seen. */
	private int changes = NOTHING;

	private @Nullable Future<?> looks;

	WatchedThing(Supplier<?> look) {
		this.look = look;
	}

	/** Says what makes it be looked at, to be stopped when the last page has left. */
	void lookedAtBy(Future<?> looks) {
		this.looks = looks;
	}

	/** Lets a page in; it knows that it is live before the first look has ended. */
	void add(SseEmitter page) {
		send(page, SseEmitter.event().reconnectTime(RETRY_MILLIS));
		this.told.put(page, NOTHING);
	}

	/** Lets a page go; whether it was the last one, and nothing is looked at any more. */
	boolean isLeftBy(SseEmitter page) {
		this.told.remove(page);
		if (this.told.isEmpty() && this.looks != null) {
			this.looks.cancel(false);
		}
		return this.told.isEmpty();
	}

	/** Looks, and tells those who have not been told. */
	void look() {
		try {
			Object now = now();
			if (!now.equals(this.seen)) {
				this.seen = now;
				this.changes++;
			}
			this.told.forEach(this::tell);
		}
		catch (RuntimeException ex) {
			// looks go on: the next one may do
			logger.debug("What pages show cannot be looked at right now", ex);
		}
	}

	/** What does not answer is something to see as well. */
	private Object now() {
		try {
			return this.look.get();
		}
		catch (ProblemException ex) {
			return ex.problem();
		}
	}

	private void tell(SseEmitter page, int change) {
		if (change != this.changes) {
			int news = this.changes;
			send(page, SseEmitter.event().name("changed").data(news));
			this.told.replace(page, news);
		}
	}

	/** Says that the link still holds. */
	void greet() {
		this.told.keySet().forEach((page) -> send(page, SseEmitter.event().comment("still here")));
	}

	private static void send(SseEmitter page, SseEmitter.SseEventBuilder event) {
		try {
			page.send(event);
		}
		catch (IOException | IllegalStateException ex) {
			// it has left, which the container tells whoever waits for its end
		}
	}

	void close() {
		this.told.keySet().forEach(SseEmitter::complete);
	}

}
