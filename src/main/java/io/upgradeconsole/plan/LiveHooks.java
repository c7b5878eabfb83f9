package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.cluster.LiveJob;
import io.upgradeconsole.cluster.LiveObjects;
import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ObjectRestoration;
import io.upgradeconsole.cluster.Workloads;
import io.upgradeconsole.concurrent.SideBySide;
import io.upgradeconsole.target.Problem;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks at the objects that a rollback puts back or removes: as they are, and as the
 * cluster would have them.
 */
@Component
class LiveHooks {

	private static final int AT_ONCE = 8;

	private final ObjectRestoration restoration;

	private final LiveObjects objects;

	private final Workloads workloads;

	private final SideBySide sideBySide;

	LiveHooks(ObjectRestoration restoration, LiveObjects objects, Workloads workloads, SideBySide sideBySide) {
		this.restoration = restoration;
		this.objects = objects;
		this.workloads = workloads;
		this.sideBySide = sideBySide;
	}

	/**
	 * What the cluster shows.
	 *
	 * @param restored the objects to be put back
	 * @param removed those to be removed that are there
	 * @param jobsAtWork the names of the hooks' Jobs that have not ended
	 * @param problem why the cluster did not answer, or {@code null}
	 */
	record Seen(List<Restored> restored, List<ManifestObject> removed, List<String> jobsAtWork,
			@Nullable Problem problem) {

	}

	/**
	 * An object to be put back. Holds secrets: memory only.
	 *
	 * @param recorded as the target revision has it
	 * @param now as it is, {@code null} where it is gone
	 * @param then as it will be
	 * @param refusal why the cluster would not have it, empty where it would; it may
	 * quote values
	 */
	record Restored(ManifestObject recorded, @Nullable ManifestObject now, ManifestObject then, String refusal) {

		StepObject step() {
			return StepObject.of(this.recorded,
					(this.now != null) ? StepObject.Action.REPLACE : StepObject.Action.CREATE);
		}

	}

	/**
	 * No plan of a way back fails because the cluster cannot be looked at: it says so.
	 */
	Seen of(RollbackRecords records, PutBack putBack) {
		ReleaseRef release = records.release();
		try {
			Set<String> autoscaled = Set.copyOf(this.objects.autoscaled(release.cluster(), release.namespace()));
			List<Restored> restored = this.sideBySide.each(putBack.restored(), AT_ONCE,
					(object) -> restored(release, object, autoscaled.contains(object.kind() + "/" + object.name())));
			List<ManifestObject> removed = this.sideBySide
				.each(putBack.removed(), AT_ONCE, (object) -> live(release, object))
				.stream()
				.flatMap(Optional::stream)
				.toList();
			return new Seen(restored, removed, jobsAtWork(records), null);
		}
		catch (ProblemException ex) {
			return new Seen(putBack.restored().stream().map((object) -> recorded(records, object)).toList(),
					putBack.removed(), List.of(), ex.problem());
		}
	}

	/** A migration that an upgrade began may go on when helm is gone. */
	private List<String> jobsAtWork(RollbackRecords records) {
		Set<String> ofHooks = Stream.concat(records.newer().stream(), records.current().objects().stream())
			.filter((object) -> object.source() == ManifestObject.Source.HOOK && object.kind().equals("Job"))
			.map(ManifestObject::name)
			.collect(Collectors.toSet());
		return this.workloads.jobs(records.release().cluster(), records.release().namespace())
			.stream()
			.filter((job) -> job.state() == LiveJob.State.ACTIVE && ofHooks.contains(job.name()))
			.map(LiveJob::name)
			.toList();
	}

	/** As helm recorded it last, where the cluster does not tell. */
	private static Restored recorded(RollbackRecords records, ManifestObject target) {
		return new Restored(target,
				records.current()
					.objects()
					.stream()
					.filter((object) -> object.key().equals(target.key()))
					.findFirst()
					.orElse(null),
				target, "");
	}

	private Restored restored(ReleaseRef release, ManifestObject object, boolean autoscaled) {
		ObjectRestoration.Preview preview = this.restoration.preview(release, object, autoscaled);
		return new Restored(object, (preview.before() != null) ? with(object, preview.before()) : null,
				with(object, preview.after()), preview.refusal());
	}

	private Optional<ManifestObject> live(ReleaseRef release, ManifestObject object) {
		return this.objects.find(release.cluster(), release.namespace(), object).map((live) -> object);
	}

	private static ManifestObject with(ManifestObject object, Map<String, Object> content) {
		return new ManifestObject(object.source(), object.kind(), object.namespace(), object.name(), content);
	}

}
