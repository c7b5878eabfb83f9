package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.upgradeconsole.masking.Masker;
import org.jspecify.annotations.Nullable;

/**
 * What is lost where a key did something in the deployed chart and does nothing in the
 * target: the fields that it shaped, beside what the target makes of them.
 */
final class KeyLosses {

	private static final int FIELDS_NAMED = 5;

	private static final String ANOTHER = " becomes another value";

	private final RenderedFields target;

	private final Masker masker;

	KeyLosses(RenderedFields target, Masker masker) {
		this.target = target;
		this.masker = masker;
	}

	/** In words, an object each. */
	List<String> of(KeyProbe.Effect effect) {
		RenderedFields with = effect.with().fields();
		Map<String, List<RenderedFields.Field>> byObject = new LinkedHashMap<>();
		effect.shaped()
			.forEach((field) -> byObject.computeIfAbsent(field.object(), (object) -> new ArrayList<>()).add(field));
		List<String> losses = new ArrayList<>();
		byObject.forEach((object, fields) -> {
			if (with.has(object) != this.target.has(object)) {
				losses.add(object + (with.has(object) ? " is not made any more" : " is made again"));
				return;
			}
			List<String> words = fields.stream().map((field) -> lost(field, with)).filter(Objects::nonNull).toList();
			if (!words.isEmpty()) {
				losses.add(object + ": " + joined(words));
			}
		});
		return losses;
	}

	private static String joined(List<String> words) {
		String more = (words.size() > FIELDS_NAMED) ? ", and " + (words.size() - FIELDS_NAMED) + " more" : "";
		return String.join(", ", words.subList(0, Math.min(FIELDS_NAMED, words.size()))) + more;
	}

	private @Nullable String lost(RenderedFields.Field field, RenderedFields with) {
		Object had = with.value(field);
		Object gets = this.target.value(field);
		if (Objects.equals(had, gets)) {
			return null;
		}
		if (gets == null) {
			return field.path() + " " + with.shown(field, this.masker) + " is no longer set";
		}
		if (had == null) {
			return field.path() + " is " + this.target.shown(field, this.masker) + " again";
		}
		String before = with.shown(field, this.masker);
		String after = this.target.shown(field, this.masker);
		return field.path() + (before.equals(after) ? ANOTHER : " " + before + " becomes " + after);
	}

}
