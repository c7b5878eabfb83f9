package io.upgradeconsole.operation.live;

import java.time.Instant;
import java.util.Optional;

import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.operation.PhaseRun;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What an operation waits for.
 *
 * @param what one sentence; it stays the same while the same is awaited
 * @param since since when, or {@code null} where that does not matter
 * @param more what else is to be known, empty where there is nothing
 * @param stuck whether waiting alone does not help
 */
public record Waiting(String what, @Nullable Instant since, String more, boolean stuck) {

	private static final String UNCHANGED = "Nothing changes in the cluster yet.";

	/**
	 * What a running operation waits for.
	 * @param picture what the cluster shows, or {@code null} before the first look
	 * @return nothing when it has ended
	 */
	public static Optional<Waiting> of(Operation operation, Plan plan, @Nullable Picture picture) {
		if (operation.status().isEnded()) {
			return Optional.empty();
		}
		Phase phase = operation.phase();
		if (phase == null) {
			return Optional.of(plain("It waits to begin.", UNCHANGED));
		}
		return Optional.of(switch (phase) {
			case REPO_UPDATE -> plain("The chart repository is asked for its charts.", UNCHANGED);
			case CHECK -> plain("The plan is made again, to compare it with the approved one.", UNCHANGED);
			case HELM -> (picture != null) ? helm(operation, plan, picture)
					: plain("Helm is at work.", "The cluster has not been looked at yet.");
			case PUT_BACK -> plain("The console puts back the services that helm has left.",
					"The log names each before it is touched.");
			case WAIT_READY -> (picture != null) ? WaitingWords.rollouts(picture)
					: plain("The services are awaited.", "The cluster has not been looked at yet.");
			case VERIFY -> plain("What runs is compared with what was planned.", "This takes a few seconds.");
			case KEEP_VALUES ->
				plain("The values that are in force are kept as a values file.", "The services are verified already.");
		});
	}

	private static Waiting helm(Operation operation, Plan plan, Picture picture) {
		Instant begun = operation.phases()
			.stream()
			.filter((run) -> run.phase() == Phase.HELM)
			.map(PhaseRun::startedAt)
			.findFirst()
			.orElse(operation.startedAt());
		return new WaitingWords(picture, begun, plan.baseRevision().number(), plan.content().helmTimeout().duration())
			.helm();
	}

	static Waiting plain(String what, String more) {
		return new Waiting(what, null, more, false);
	}

}
