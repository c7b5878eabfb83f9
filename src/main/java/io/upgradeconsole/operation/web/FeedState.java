package io.upgradeconsole.operation.web;

import java.nio.charset.StandardCharsets;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.plan.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How an operation stands, and how many lines there were then: a viewer is told after it
 * has those.
 */
record FeedState(OperationStatus status, @Nullable Phase phase, long lines) {

	static FeedState of(Operation operation, long lines) {
		return new FeedState(operation.status(), operation.phase(), lines);
	}

	boolean isSame(FeedState other) {
		return this.status == other.status && this.phase == other.phase;
	}

	/** Whether nothing comes after this. */
	boolean isLast() {
		return this.status.isEnded();
	}

	/** As events; they have no id, so a viewer resumes after its last line. */
	byte[] events() {
		String events = (this.phase != null) ? event("phase", "phase", this.phase.name()) : "";
		events += event("status", "status", this.status.name());
		events += isLast() ? event("end", "status", this.status.name()) : "";
		return events.getBytes(StandardCharsets.UTF_8);
	}

	private static String event(String name, String member, String value) {
		return "event:" + name + "\ndata:{\"" + member + "\":\"" + value + "\"}\n\n";
	}

}
