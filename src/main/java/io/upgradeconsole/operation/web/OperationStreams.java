package io.upgradeconsole.operation.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.UpgradeService;
import io.upgradeconsole.operation.live.LiveWatch;
import io.upgradeconsole.process.LogLine;
import io.upgradeconsole.process.OperationLog;
import io.upgradeconsole.target.Problem;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams operations to viewers. Each viewer has a thread that reads the log file from
 * where the viewer is: a slow one slows nobody, least of all helm.
 */
@Component
class OperationStreams {

	private static final int MOST_VIEWERS = 400;

	private static final int LINES_AT_ONCE = 500;

	private static final long POLL_MILLIS = 150;

	private static final long HEARTBEAT_NANOS = Duration.ofSeconds(12).toNanos();

	/** A stream's life is bounded; the browser resumes by itself. */
	private static final long LIFE_MILLIS = Duration.ofMinutes(30).toMillis();

	private final UpgradeService upgrades;

	private final LiveWatch live;

	private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();

	private final ExecutorService viewers = new ThreadPoolExecutor(0, MOST_VIEWERS, 30, TimeUnit.SECONDS,
			new SynchronousQueue<>(), (task) -> {
				Thread thread = new Thread(task, "viewer");
				thread.setDaemon(true);
				return thread;
			});

	OperationStreams(UpgradeService upgrades, LiveWatch live) {
		this.upgrades = upgrades;
		this.live = live;
	}

	SseEmitter open(Operation operation, long after) {
		SseEmitter emitter = new SseEmitter(LIFE_MILLIS);
		emitter.onCompletion(() -> this.open.remove(emitter));
		emitter.onTimeout(emitter::complete);
		this.open.add(emitter);
		try {
			this.viewers.execute(() -> follow(operation, after, emitter));
		}
		catch (RejectedExecutionException ex) {
			this.open.remove(emitter);
			throw Problem
				.unavailable("too-many-viewers", "Too many people watch operations right now",
						"The console streams to " + MOST_VIEWERS + " viewers at most.",
						"Reload in a minute, or read the log as text.")
				.asException(ex);
		}
		return emitter;
	}

	private void follow(Operation operation, long after, SseEmitter emitter) {
		try {
			OperationLog log = this.upgrades.log(operation);
			long last = after;
			String told = "";
			LiveWatch.Progress seen = new LiveWatch.Progress(-1, 0);
			long sent = System.nanoTime();
			while (this.open.contains(emitter)) {
				// the state is read before the lines: when it says ended, no line is
				// missing
				Operation now = this.upgrades.required(operation.id());
				List<LogLine> lines = log.read(last, LINES_AT_ONCE);
				for (LogLine line : lines) {
					emitter.send(
							SseEmitter.event().id(Long.toString(line.number())).name("line").data(LineEvent.of(line)));
					last = line.number();
				}
				// whatever changes about it may show beside the log
				String state = String.valueOf(now.version());
				if (!state.equals(told) && lines.size() < LINES_AT_ONCE) {
					tell(emitter, now);
					told = state;
				}
				LiveWatch.Progress shown = this.live.progress(operation.id());
				if (!shown.equals(seen) && lines.size() < LINES_AT_ONCE) {
					emitter.send(SseEmitter.event().name("live").data(shown));
					seen = shown;
				}
				if (now.status().isEnded() && lines.isEmpty()) {
					emitter.send(SseEmitter.event().name("end").data(Map.of("status", now.status().name())));
					emitter.complete();
					return;
				}
				if (!lines.isEmpty()) {
					sent = System.nanoTime();
				}
				else if (System.nanoTime() - sent > HEARTBEAT_NANOS) {
					emitter.send(SseEmitter.event().comment("still here"));
					sent = System.nanoTime();
				}
				if (lines.isEmpty()) {
					Thread.sleep(POLL_MILLIS);
				}
			}
		}
		catch (IOException | IllegalStateException ex) {
			// the viewer has left; it resumes by the number of its last line
			this.open.remove(emitter);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			emitter.complete();
		}
		catch (RuntimeException ex) {
			emitter.completeWithError(ex);
		}
	}

	private static void tell(SseEmitter emitter, Operation operation) throws IOException {
		if (operation.phase() != null) {
			emitter.send(SseEmitter.event().name("phase").data(Map.of("phase", operation.phase().name())));
		}
		emitter.send(SseEmitter.event().name("status").data(Map.of("status", operation.status().name())));
	}

	/** Open streams would hold up a graceful shutdown. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		List.copyOf(this.open).forEach(SseEmitter::complete);
		this.open.clear();
		this.viewers.shutdownNow();
	}

}
