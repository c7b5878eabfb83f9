package io.upgradeconsole.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.masking.Masker;

/**
 * Rendered objects without their secrets, each masked once, when it is first asked for.
 */
final class MaskedObjects {

	private final RenderedObjects objects;

	private final Masker masker;

	private final Map<String, Object> masked = new HashMap<>();

	MaskedObjects(RenderedObjects objects, Masker masker) {
		this.objects = objects;
		this.masker = masker;
	}

	/** The content of the object under this key. */
	Object content(String key) {
		return this.masked.computeIfAbsent(key, (missing) -> Objects
			.requireNonNull(this.masker.maskTree(Objects.requireNonNull(this.objects.byKey().get(missing)).content())));
	}

}
