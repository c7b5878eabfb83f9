package io.upgradeconsole.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import io.upgradeconsole.cluster.LiveObjects;
import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ObjectRestoration;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.plan.Phase;
import io.upgradeconsole.plan.Plan;
import io.upgradeconsole.process.Supervisor;
import io.upgradeconsole.target.ProblemException;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.verification.Verifier;

import org.springframework.stereotype.Component;

/**
 * Puts back what helm's rollback leaves, and removes what only a newer revision had: each
 * object is named in the log before it is touched, and what came of it afterwards. Done
 * twice, it comes to the same.
 */
@Component
class PutBackRun {

	private final ObjectRestoration restoration;

	private final LiveObjects objects;

	private final Verifier verifier;

	PutBackRun(ObjectRestoration restoration, LiveObjects objects, Verifier verifier) {
		this.restoration = restoration;
		this.objects = objects;
		this.verifier = verifier;
	}

	/**
	 * What came of one object.
	 *
	 * @param object kind and name
	 * @param outcome what was done
	 * @param words the cluster's, masked, where it refuses
	 */
	record Touched(String object, ObjectRestoration.Outcome outcome, String words) {

		boolean isDone() {
			return this.outcome != ObjectRestoration.Outcome.REFUSED;
		}

		@Override
		public String toString() {
			return this.object + " " + switch (this.outcome) {
				case REPLACED -> "replaced";
				case CREATED -> "made again";
				case RECREATED -> "deleted and made again";
				case KEPT -> "left as it is";
				case REMOVED -> "removed";
				case ABSENT -> "not there";
				case REFUSED -> "refused: " + this.words;
			};
		}

	}

	/** Puts the objects back, one after the other; one that is refused stops no other. */
	List<Touched> putBack(UUID id, Plan plan, List<ManifestObject> restored, Secrets secrets, Supervisor supervisor)
			throws InterruptedException {
		Consumer<String> log = (text) -> supervisor.note(Phase.PUT_BACK.name(), text);
		ReleaseRef release = plan.release();
		log.accept("Putting back " + restored.size() + " objects: " + String.join(", ", names(restored)) + ".");
		Set<String> autoscaled = this.verifier
			.patiently(() -> Set.copyOf(this.objects.autoscaled(release.cluster(), release.namespace())), log);
		List<Touched> touched = new ArrayList<>();
		for (ManifestObject object : restored) {
			boolean keepsReplicas = autoscaled.contains(object.kind() + "/" + object.name());
			ObjectRestoration.Result result = this.verifier
				.patiently(() -> this.restoration.restore(release, object, id.toString(), keepsReplicas), log);
			touched.add(told(object, result, secrets, log));
		}
		return touched;
	}

	/** Removes the objects, as far as they are there. */
	List<Touched> remove(Plan plan, List<ManifestObject> removed, Secrets secrets, Supervisor supervisor)
			throws InterruptedException {
		Consumer<String> log = (text) -> supervisor.note(Phase.VERIFY.name(), text);
		log.accept("Verified. Removing what only a newer revision has: " + String.join(", ", names(removed)) + ".");
		List<Touched> touched = new ArrayList<>();
		for (ManifestObject object : removed) {
			ObjectRestoration.Result result = this.verifier
				.patiently(() -> this.restoration.remove(plan.release(), object), log);
			touched.add(told(object, result, secrets, log));
		}
		return touched;
	}

	private static Touched told(ManifestObject object, ObjectRestoration.Result result, Secrets secrets,
			Consumer<String> log) {
		Touched touched = new Touched(object.kind() + " " + object.name(), result.outcome(),
				Masker.of(secrets).maskText(result.words()));
		log.accept(touched + ".");
		return touched;
	}

	/** Kind and name of each. */
	static List<String> names(List<ManifestObject> objects) {
		return objects.stream().map((object) -> object.kind() + " " + object.name()).toList();
	}

}
