package io.upgradeconsole.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.upgradeconsole.plan.Phase;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The phases that an operation has entered, in that order.
 */
record PhaseRuns(List<PhaseRun> runs) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<List<PhaseRun>> TYPE = new TypeReference<>() {
	};

	static PhaseRuns parse(String json) {
		return new PhaseRuns(JSON.readValue(json, TYPE));
	}

	String json() {
		return JSON.writeValueAsString(this.runs);
	}

	boolean hold(Phase phase) {
		return this.runs.stream().anyMatch((run) -> run.phase() == phase);
	}

	/** Enters a phase, or goes on with it; another that was not left ends. */
	PhaseRuns enter(Phase next, Instant now) {
		PhaseRuns left = with((run) -> run.endedAt() == null && run.phase() != next,
				(run) -> run.ended(now, run.exitCode()));
		if (hold(next)) {
			return left.with((run) -> run.phase() == next, PhaseRun::resumed);
		}
		List<PhaseRun> all = new ArrayList<>(left.runs);
		all.add(PhaseRun.begun(next, now));
		return new PhaseRuns(all);
	}

	PhaseRuns leave(Instant now, @Nullable Integer exitCode) {
		return with((run) -> run.endedAt() == null, (run) -> run.ended(now, exitCode));
	}

	PhaseRuns starting(Phase phase, List<String> argv, Instant now) {
		return with((run) -> run.phase() == phase, (run) -> run.starting(argv, now));
	}

	PhaseRuns commandEnded(Phase phase, int exitCode, Instant now) {
		return with((run) -> run.phase() == phase, (run) -> run.commandEnded(exitCode, now));
	}

	private PhaseRuns with(Predicate<PhaseRun> which, UnaryOperator<PhaseRun> change) {
		return new PhaseRuns(this.runs.stream().map((run) -> which.test(run) ? change.apply(run) : run).toList());
	}

}
