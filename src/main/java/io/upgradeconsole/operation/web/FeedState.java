package io.upgradeconsole.operation.web;

import java.nio.charset.StandardCharsets;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.operation.live.LiveWatch;
import io.upgradeconsole.plan.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How an operation stands, and how many lines there were then: a viewer is told after it
 * has those.
 *
 * @param version changes with whatever may show beside the log
 * @param seen how far it is seen in the cluster
 */
record FeedState(OperationStatus status, @Nullable Phase phase, long version, LiveWatch.Progress seen, long lines) {

	/** Nothing that anybody was told. */
	static final FeedState NONE = new FeedState(OperationStatus.QUEUED, null, -1, new LiveWatch.Progress(-1, 0), 0);

	static FeedState of(Operation operation, LiveWatch.Progress seen) {
		return new FeedState(operation.status(), operation.phase(), operation.version(), seen, 0);
	}

	FeedState after(long lines) {
		return new FeedState(this.status, this.phase, this.version, this.seen, lines);
	}

	boolean isSame(FeedState other) {
		return this.version == other.version && this.seen.equals(other.seen);
	}

	/** Whether nothing comes after this. */
	boolean isLast() {
		return this.status.isEnded();
	}

	/** What is new since another, as events without id: who resumes does by lines. */
	byte[] eventsSince(FeedState told) {
		StringBuilder events = new StringBuilder();
		if (this.version != told.version) {
			if (this.phase != null) {
				event(events, "phase", "{\"phase\":\"" + this.phase.name() + "\"}");
			}
			event(events, "status", statusData());
		}
		if (!this.seen.equals(told.seen)) {
			event(events, "live",
					"{\"version\":" + this.seen.version() + ",\"jobLines\":" + this.seen.jobLines() + "}");
		}
		if (isLast()) {
			event(events, "end", statusData());
		}
		return events.toString().getBytes(StandardCharsets.UTF_8);
	}

	private String statusData() {
		return "{\"status\":\"" + this.status.name() + "\"}";
	}

	private static void event(StringBuilder events, String name, String data) {
		events.append("event:").append(name).append("\ndata:").append(data).append("\n\n");
	}

}
