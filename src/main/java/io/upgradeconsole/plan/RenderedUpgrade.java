package io.upgradeconsole.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.cluster.ValuePath;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.masking.Masker;
import io.upgradeconsole.masking.Secrets;
import io.upgradeconsole.release.ReleaseFacts;

/**
 * An upgrade and what helm renders for it, beside what the deployed revision recorded and
 * what the cluster shows. Holds secrets: memory only.
 *
 * @param inputs what it is planned from
 * @param rendering what helm rendered
 * @param objects the recorded objects beside the rendered ones
 * @param changes what happens to each object, the riskiest first
 * @param masker hides the secrets of both sides
 * @param live what the cluster showed meanwhile
 */
record RenderedUpgrade(PlanInputs inputs, Rendering rendering, Comparison objects, List<Change> changes, Masker masker,
		LiveState live) {

	/**
	 * Puts an upgrade's two renderings together.
	 * @param known secrets besides those of the rendering, the release's among them
	 * @param live what the cluster showed meanwhile
	 */
	static RenderedUpgrade of(PlanInputs inputs, Rendering rendering, Rendering again, Secrets known, LiveState live) {
		RenderedObjects before = new RenderedObjects(inputs.current().base().objects());
		RenderedObjects after = RenderedObjects.of(rendering);
		// most charts render the same text each time
		VolatileFields volatileFields = rendering.rendersLike(again) ? VolatileFields.NONE
				: after.volatileFields(RenderedObjects.of(again));
		Masker masker = Masker.of(ReleaseSecrets.of(inputs.current(), rendering, after, known));
		Comparison objects = Comparison.of(before, after, volatileFields, masker);
		return new RenderedUpgrade(inputs, rendering, objects, new ChangeList(objects, live).changes(), masker, live);
	}

	/** An upgrade of a release that nobody has looked at in the cluster. */
	static RenderedUpgrade of(PlanInputs inputs, Rendering rendering, Rendering again, Secrets known) {
		return of(inputs, rendering, again, known, LiveState.UNKNOWN);
	}

	/** The recorded objects. */
	RenderedObjects before() {
		return this.objects.before();
	}

	/** The rendered objects. */
	RenderedObjects after() {
		return this.objects.after();
	}

	/** Where a second rendering differed. */
	VolatileFields volatileFields() {
		return this.objects.volatileFields();
	}

	/** How each object changes, line by line, the riskiest first. */
	List<ObjectDiff> diffs() {
		return new ObjectDiffs(this.objects).all(this.changes);
	}

	/** The prefix of the rendered objects' names, which a values file may change. */
	String namePrefix() {
		String planned = Objects.toString(ValuePath.find(this.rendering.config(), ReleaseFacts.NAME_PREFIX), "");
		String usual = Objects
			.toString(ValuePath.find(this.inputs.current().base().chartValues(), ReleaseFacts.NAME_PREFIX), "zymtrace");
		return planned.isEmpty() ? usual : planned;
	}

	/** By service, the image that it would run. */
	Map<String, String> images() {
		return ServiceImages.of(after().all(), namePrefix());
	}

	/** By service, the image that the deployed revision recorded. */
	Map<String, String> recordedImages() {
		return ServiceImages.of(before().all(), this.inputs.current().facts().namePrefix());
	}

	/** The images, as key and path, that differ from rendering to rendering. */
	List<String> volatileImages() {
		return after().images(volatileFields());
	}

	/** Every difference that is more than another image of a container. */
	List<String> beyondImages() {
		return BeyondImages.of(before(), after(), volatileFields());
	}

	@Override
	public String toString() {
		return "RenderedUpgrade[" + this.inputs.current().release() + "]";
	}

}
