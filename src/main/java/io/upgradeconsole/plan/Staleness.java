package io.upgradeconsole.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.upgradeconsole.cluster.RecordRef;
import io.upgradeconsole.concurrent.Pending;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.release.ReleaseFacts;
import io.upgradeconsole.release.Releases;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.ui.Moment;

import org.springframework.stereotype.Component;

/**
 * Says what has changed since a plan was made. Each reason tells how it was then and how
 * it is now.
 */
@Component
class Staleness {

	private static final int OBJECTS_NAMED = 8;

	private static final Duration AT_ONCE = Duration.ofSeconds(1);

	private final Releases releases;

	private final RevisionOrigins origins;

	private final ClusterBinding binding;

	private final SideBySide sideBySide;

	Staleness(Releases releases, RevisionOrigins origins, ClusterBinding binding, SideBySide sideBySide) {
		this.releases = releases;
		this.origins = origins;
		this.binding = binding;
		this.sideBySide = sideBySide;
	}

	/** Whether another revision is the newest by now; it takes no rendering to see. */
	Optional<StaleReason> moved(Plan plan) {
		RecordRef newest = this.releases.newest(plan.release());
		if (newest.revision().equals(plan.baseRevision())) {
			return ended(plan, newest);
		}
		return Optional.of(moved(plan, newest, this.releases.summary(plan.release()).facts()));
	}

	/**
	 * Whether the newest revision was pending when a rollback was planned, and has ended
	 * since. An upgrade of a pending release is never planned.
	 */
	private static Optional<StaleReason> ended(Plan plan, RecordRef newest) {
		PlanContent.RollbackTo rollback = plan.content().rollback();
		if (rollback == null || rollback.status().equals(newest.status())) {
			return Optional.empty();
		}
		return Optional.of(new StaleReason(StaleReason.RELEASE_MOVED,
				"Revision " + newest.revision() + " was '" + rollback.status() + "' when this was planned, and is '"
						+ newest.status() + "' since " + Moment.of(newest.modifiedAt()).utc() + "."));
	}

	/**
	 * The same, or whether the cluster is another one, for a page that has more to show.
	 * @return none also where the cluster does not answer at once
	 */
	Optional<StaleReason> movedAsFarAsKnown(Plan plan) {
		try {
			Pending<Optional<StaleReason>> answer = this.sideBySide
				.start(() -> this.binding.elsewhereAsConnected(plan).or(() -> moved(plan)));
			return answer.await(AT_ONCE) ? answer.get() : Optional.empty();
		}
		catch (ProblemException ex) {
			return Optional.empty();
		}
	}

	StaleReason moved(Plan plan, RecordRef newest, ReleaseFacts facts) {
		PlanContent content = plan.content();
		String then = content.images()
			.stream()
			.map((image) -> ReleaseFacts.tag(image.before()))
			.filter((tag) -> !tag.isEmpty())
			.distinct()
			.sorted()
			.collect(Collectors.joining(" and "));
		String now = String.join(" and ",
				new TreeSet<>(facts.services().values().stream().map(ReleaseFacts::tag).toList()));
		String by = this.origins.of(plan.release(), newest.modifiedAt())
			.map((origin) -> origin.startedBy() + " did that with this console, by the plan " + origin.planId() + ".")
			.orElse("That was not done with this console.");
		return new StaleReason(StaleReason.RELEASE_MOVED,
				"The release has moved from revision " + plan.baseRevision() + " to " + newest.revision()
						+ ", which is '" + newest.status() + "' since " + Moment.of(newest.modifiedAt()).utc()
						+ ". Then: chart " + content.fromChartVersion() + (then.isEmpty() ? "" : ", images " + then)
						+ ". Now: chart " + facts.chartVersion() + ", images " + now + ". " + by);
	}

	/** What the commands and the values file tell. */
	List<StaleReason> inputs(PlanContent content, List<Step> steps, String valuesDigest) {
		List<StaleReason> reasons = new ArrayList<>();
		if (!steps.equals(content.steps())) {
			reasons.add(new StaleReason(StaleReason.COMMANDS,
					"The console's configuration now leads to other commands: " + other(content.steps(), steps)));
		}
		if (!valuesDigest.equals(content.valuesDigest())) {
			reasons.add(new StaleReason(StaleReason.VALUES_FILE,
					"The values file " + content.valuesFileName() + " has another content than when it was planned."));
		}
		return reasons;
	}

	private static String other(List<Step> then, List<Step> now) {
		List<String> planned = then.stream().map(Step::display).toList();
		return now.stream()
			.map(Step::display)
			.filter((display) -> !planned.contains(display))
			.collect(Collectors.joining("; ", "", "."));
	}

	/** Whether another chart goes by the planned version. */
	Optional<StaleReason> chart(PlanContent content, String chartDigest) {
		if (content.chartDigest().isEmpty() || content.chartDigest().equals(chartDigest)) {
			return Optional.empty();
		}
		return Optional.of(new StaleReason(StaleReason.CHART, "The archive of chart " + content.chartVersion()
				+ " in the repository is not the one that was planned: somebody replaced it under the same version."));
	}

	/**
	 * Which objects are rendered otherwise, both sides by the digests of their masked
	 * content.
	 */
	StaleReason objects(Map<String, String> planned, Map<String, String> rendered) {
		Set<String> keys = new TreeSet<>(planned.keySet());
		keys.addAll(rendered.keySet());
		List<String> changed = keys.stream()
			.filter((key) -> !Objects.equals(planned.get(key), rendered.get(key)))
			.toList();
		if (changed.isEmpty()) {
			return new StaleReason(StaleReason.OBJECTS,
					"The chart now renders another secret value than when it was planned.");
		}
		String more = (changed.size() > OBJECTS_NAMED) ? " and " + (changed.size() - OBJECTS_NAMED) + " more" : "";
		return new StaleReason(StaleReason.OBJECTS, "Helm now renders other objects: "
				+ String.join(", ", changed.subList(0, Math.min(OBJECTS_NAMED, changed.size()))) + more + ".");
	}

}
