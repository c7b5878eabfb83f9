package io.upgradeconsole.values.keys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.helm.Rendering;
import io.upgradeconsole.masking.Masker;
import org.jspecify.annotations.Nullable;

/**
 * The fields of all objects of a rendering, under names that a person can read and that
 * are the same in every rendering: the elements of a list go by their own names where
 * they have some. Holds secrets.
 */
final class RenderedFields {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-]+");

	private static final String HOOK = "helm.sh/hook";

	private final Map<String, ManifestObject> objects = new LinkedHashMap<>();

	private final Map<String, Map<String, Object>> fields = new LinkedHashMap<>();

	/**
	 * One field of one object.
	 *
	 * @param object kind and name
	 * @param path such as {@code spec.type}, empty for the object itself
	 */
	record Field(String object, String path) {

	}

	private RenderedFields(List<ManifestObject> rendered) {
		Set<String> real = new HashSet<>();
		rendered.stream().filter((object) -> !isHook(object)).map(RenderedFields::name).forEach(real::add);
		for (ManifestObject object : rendered) {
			// the chart has hook Services that share their names with real ones
			String label = name(object) + ((isHook(object) && real.contains(name(object))) ? " (hook)" : "");
			String key = label;
			for (int twin = 2; this.objects.containsKey(key); twin++) {
				key = label + " #" + twin;
			}
			this.objects.put(key, object);
			this.fields.put(key, flat(object.content()));
		}
	}

	static RenderedFields of(Rendering rendering) {
		return new RenderedFields(ManifestObject.parse(rendering.manifest(), rendering.hooks()));
	}

	/** The fields that one of both has, or that have different values. */
	Set<Field> differing(RenderedFields other) {
		Set<String> all = new LinkedHashSet<>(this.fields.keySet());
		all.addAll(other.fields.keySet());
		Set<Field> differing = new LinkedHashSet<>();
		for (String object : all) {
			Map<String, Object> mine = this.fields.get(object);
			Map<String, Object> others = other.fields.get(object);
			if (mine == null || others == null) {
				differing.add(new Field(object, ""));
			}
			else {
				Set<String> paths = new LinkedHashSet<>(mine.keySet());
				paths.addAll(others.keySet());
				paths.removeIf((path) -> Objects.equals(mine.get(path), others.get(path)));
				paths.forEach((path) -> differing.add(new Field(object, path)));
			}
		}
		return differing;
	}

	boolean has(String object) {
		return this.fields.containsKey(object);
	}

	/** The field's value, {@code null} where there is no such field. */
	@Nullable Object value(Field field) {
		return this.fields.getOrDefault(field.object(), Map.of()).get(field.path());
	}

	/** The field's value in words that may be shown. */
	String shown(Field field, Masker masker) {
		ManifestObject object = Objects.requireNonNull(this.objects.get(field.object()));
		Object masked = flat(masker.maskTree(object.content())).get(field.path());
		return (masked != null) ? ShortText.of(masked) : Masker.MASK;
	}

	private static String name(ManifestObject object) {
		return object.kind() + " " + object.name();
	}

	/** A template's output has hooks among the other objects. */
	private static boolean isHook(ManifestObject object) {
		return object.source() == ManifestObject.Source.HOOK || !object.annotation(HOOK).isEmpty();
	}

	private static Map<String, Object> flat(@Nullable Object content) {
		Map<String, Object> flat = new LinkedHashMap<>();
		flatten("", content, flat::put);
		return flat;
	}

	private static void flatten(String path, @Nullable Object node, BiConsumer<String, Object> fields) {
		if (node instanceof Map<?, ?> map && !map.isEmpty()) {
			map.forEach((key, value) -> flatten(path + step(path, String.valueOf(key)), value, fields));
		}
		else if (node instanceof List<?> list && !list.isEmpty()) {
			List<String> names = names(list);
			for (int i = 0; i < list.size(); i++) {
				flatten(path + "[" + names.get(i) + "]", list.get(i), fields);
			}
		}
		else {
			// null, too, is something that a chart may render
			fields.accept(path, Objects.requireNonNullElse(node, "null"));
		}
	}

	private static String step(String path, String key) {
		if (!PLAIN.matcher(key).matches()) {
			return "[\"" + key + "\"]";
		}
		return path.isEmpty() ? key : "." + key;
	}

	private static List<String> names(List<?> list) {
		List<String> names = new ArrayList<>();
		for (Object element : list) {
			if (element instanceof Map<?, ?> map && map.get("name") instanceof String name && !names.contains(name)) {
				names.add(name);
			}
		}
		if (names.size() == list.size()) {
			return names;
		}
		List<String> numbers = new ArrayList<>();
		for (int i = 0; i < list.size(); i++) {
			numbers.add(String.valueOf(i));
		}
		return numbers;
	}

}
