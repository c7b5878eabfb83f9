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
 * An upgrade and what helm renders for it, beside what the deployed revision recorded.
 * Holds secrets: memory only.
 *
 * @param inputs what it is planned from
 * @param rendering what helm rendered
 * @param before the recorded objects
 * @param after the rendered objects
 * @param volatileFields where a second rendering differed
 * @param changes what happens to each object, the riskiest first
 * @param masker hides the secrets of both sides
 */
record RenderedUpgrade(PlanInputs inputs, Rendering rendering, RenderedObjects before, RenderedObjects after,
		VolatileFields volatileFields, List<Change> changes, Masker masker) {

	/**
	 * Puts an upgrade's two renderings together.
	 * @param known secrets besides those of release and rendering
	 */
	static RenderedUpgrade of(PlanInputs inputs, Rendering rendering, Rendering again, Secrets known) {
		RenderedObjects before = new RenderedObjects(inputs.current().base().objects());
		RenderedObjects after = RenderedObjects.of(rendering);
		VolatileFields volatileFields = after.volatileFields(RenderedObjects.of(again));
		Masker masker = Masker.of(ReleaseSecrets.of(inputs.current(), rendering).plus(known));
		return new RenderedUpgrade(inputs, rendering, before, after, volatileFields,
				new ChangeList(before, after, volatileFields).changes(), masker);
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
		return ServiceImages.of(this.after.all(), namePrefix());
	}

	/** By service, the image that the deployed revision recorded. */
	Map<String, String> recordedImages() {
		return ServiceImages.of(this.before.all(), this.inputs.current().facts().namePrefix());
	}

	/** The images, as key and path, that differ from rendering to rendering. */
	List<String> volatileImages() {
		return this.after.images(this.volatileFields);
	}

	/** Every difference that is more than another image of a container. */
	List<String> beyondImages() {
		return new ChangeList(this.before, this.after, this.volatileFields).beyondImages();
	}

	@Override
	public String toString() {
		return "RenderedUpgrade[" + this.inputs.current().release() + "]";
	}

}
