package io.upgradeconsole.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.ValuePath;
import org.jspecify.annotations.Nullable;

/**
 * What in rendered objects keeps strangers out: entries of ConfigMaps and Secrets,
 * variables of containers, annotations of Ingresses, and which Secrets workloads read.
 * Holds secrets: memory only.
 */
final class AuthSettings {

	/**
	 * That a workload reads Secrets for authentication at all, whatever they are called.
	 */
	private static final String READS = "a Secret for authentication";

	private static final Set<String> OFF = Set.of("", "0", "disabled", "false", "n", "no", "none", "off", "null");

	/** Words that give nothing away. */
	private static final Set<String> PLAIN = Set.of("0", "1", "basic", "disabled", "enabled", "false", "local", "no",
			"none", "off", "oidc", "on", "true", "yes");

	private final Map<String, Setting> settings = new LinkedHashMap<>();

	AuthSettings(RenderedObjects objects) {
		objects.all().forEach(this::collect);
	}

	/**
	 * One of them.
	 *
	 * @param object kind and name of the object that has it
	 * @param name its name
	 * @param value its value, or what it is taken from; {@code null} where it is empty
	 */
	record Setting(String object, String name, @Nullable String value) {

		/** Whether it keeps anybody out. */
		boolean protects() {
			boolean on = this.value != null && !OFF.contains(this.value.strip().toLowerCase(Locale.ROOT));
			return on != AuthNames.opens(this.name);
		}

		/** The value, where it is one of few words. */
		String shown() {
			String plain = (this.value == null) ? "" : this.value.strip().toLowerCase(Locale.ROOT);
			return plain.isEmpty() ? "empty" : PLAIN.contains(plain) ? plain : "set";
		}

	}

	List<Setting> all() {
		return List.copyOf(this.settings.values());
	}

	/** The same setting of the same object, or {@code null}. */
	@Nullable Setting like(Setting other) {
		return this.settings.get(key(other.object(), other.name()));
	}

	/** Whether a setting has moved to another object, where it still keeps people out. */
	boolean hasMoved(Setting old) {
		return !old.name().equals(READS) && this.settings.values()
			.stream()
			.anyMatch((setting) -> setting.name().equals(old.name()) && setting.protects());
	}

	private void collect(ManifestObject object) {
		String name = object.kind() + " " + object.name();
		switch (object.kind()) {
			case "ConfigMap", "Secret" -> {
				entries(object, "data", (key, value) -> add(name, key, value));
				entries(object, "stringData", (key, value) -> add(name, key, value));
			}
			case "Ingress" -> entries(object, "metadata.annotations", (key, value) -> add(name, key, value));
			default -> {
				if (ValuePath.find(object.content(), "spec.template.spec") instanceof Map<?, ?> pod) {
					containers(name, pod.get("initContainers"));
					containers(name, pod.get("containers"));
				}
			}
		}
	}

	private void containers(String workload, @Nullable Object containers) {
		each(containers, (container) -> {
			each(container.get("env"), (variable) -> {
				Object source = variable.get("valueFrom");
				add(workload, Objects.toString(variable.get("name"), ""),
						(source != null) ? source : variable.get("value"));
			});
			each(container.get("envFrom"), (from) -> {
				if (from.get("secretRef") instanceof Map<?, ?> reference
						&& AuthNames.decide("", Objects.toString(reference.get("name"), ""))) {
					add(workload, READS, "read");
				}
			});
		});
	}

	private void add(String object, String name, @Nullable Object value) {
		if (AuthNames.decide(object, name)) {
			this.settings.put(key(object, name), new Setting(object, name, (value != null) ? value.toString() : null));
		}
	}

	private static String key(String object, String name) {
		return object + "\n" + name;
	}

	private static void entries(ManifestObject object, String path, BiConsumer<String, @Nullable Object> action) {
		if (ValuePath.find(object.content(), path) instanceof Map<?, ?> map) {
			map.forEach((key, value) -> action.accept(key.toString(), value));
		}
	}

	private static void each(@Nullable Object list, Consumer<Map<?, ?>> action) {
		if (list instanceof List<?> elements) {
			elements.forEach((element) -> {
				if (element instanceof Map<?, ?> map) {
					action.accept(map);
				}
			});
		}
	}

	@Override
	public String toString() {
		return "AuthSettings[" + this.settings.size() + "]";
	}

}
