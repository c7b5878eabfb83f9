package io.upgradeconsole.plan;

import io.upgradeconsole.masking.Masker;

/**
 * Recorded objects beside rendered ones. Holds secrets: memory only.
 *
 * @param before the recorded objects
 * @param after the rendered objects
 * @param volatileFields where a second rendering differed
 * @param maskedBefore the recorded objects without secrets
 * @param maskedAfter the rendered objects without secrets
 */
record Comparison(RenderedObjects before, RenderedObjects after, VolatileFields volatileFields,
		MaskedObjects maskedBefore, MaskedObjects maskedAfter) {

	static Comparison of(RenderedObjects before, RenderedObjects after, VolatileFields volatileFields, Masker masker) {
		return new Comparison(before, after, volatileFields, new MaskedObjects(before, masker),
				new MaskedObjects(after, masker));
	}

	@Override
	public String toString() {
		return "Comparison[%d objects with %d]".formatted(this.before.byKey().size(), this.after.byKey().size());
	}

}
