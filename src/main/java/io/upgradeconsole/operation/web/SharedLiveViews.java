package io.upgradeconsole.operation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.OperationStatus;
import io.upgradeconsole.operation.PhaseRun;
import io.upgradeconsole.operation.live.LiveWatch;

import org.springframework.stereotype.Component;

/**
 * Makes each view of a running operation once. All who watch fetch it at the same moment,
 * when the stream says so, and a plan is large.
 */
@Component
class SharedLiveViews {

	private final LiveViews views;

	private final LiveWatch watch;

	private final Map<UUID, Shown> shown = new ConcurrentHashMap<>();

	SharedLiveViews(LiveViews views, LiveWatch watch) {
		this.views = views;
		this.watch = watch;
	}

	/** What a view was made of, and the view. */
	private record Shown(State state, LiveView view) {

	}

	private record State(long version, OperationStatus status, List<PhaseRun> phases) {

	}

	/** The view without the Jobs' log. */
	LiveView of(Operation operation) {
		if (operation.status().isEnded()) {
			this.shown.remove(operation.id());
			return this.views.of(operation, false);
		}
		State state = new State(this.watch.progress(operation.id()).version(), operation.status(), operation.phases());
		return this.shown.compute(operation.id(), (id, known) -> (known != null && known.state().equals(state)) ? known
				: new Shown(state, this.views.of(operation, false)))
			.view();
	}

}
