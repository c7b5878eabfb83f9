package io.upgradeconsole.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.upgradeconsole.cluster.ValuePath;
import org.jspecify.annotations.Nullable;

/**
 * Which images come from a registry that the values put in the place of the chart's own.
 */
final class RegistryMirrors {

	private static final List<String> APPLICATION = List.of("global.appImageRegistry", "global.imageRegistry");

	private static final List<String> DATABASE = List.of("global.dbImageRegistry", "global.imageRegistry");

	private static final List<String> DATABASE_REPOSITORIES = List.of("clickhouse.create.image.repository",
			"postgres.create.image.repository", "storage.create.image.repository");

	private final Map<String, Object> config;

	private final Map<String, Object> chartValues;

	private final Set<String> databases = new LinkedHashSet<>();

	/**
	 * Reads the values of an upgrade.
	 * @param config the user's values after it
	 * @param chartValues the defaults of the planned chart
	 */
	RegistryMirrors(Map<String, Object> config, Map<String, Object> chartValues) {
		this.config = config;
		this.chartValues = chartValues;
		DATABASE_REPOSITORIES.forEach((path) -> this.databases.add(value(path)));
	}

	/**
	 * Where the image comes from, or {@code null} where no value names a mirror of it.
	 */
	@Nullable ImageMirror of(String image) {
		// one mirror may stand for the registries of services and databases alike
		@Nullable ImageMirror database = of(image, DATABASE);
		boolean isDatabase = database != null
				&& this.databases.contains(new ImageName(below(image, registry(DATABASE))).withoutTag());
		@Nullable ImageMirror application = isDatabase ? null : of(image, APPLICATION);
		return (application != null) ? application : database;
	}

	private @Nullable ImageMirror of(String image, List<String> settings) {
		String registry = registry(settings);
		String own = settings.stream().map(this::chartValue).filter((each) -> !each.isEmpty()).findFirst().orElse("");
		if (registry.isEmpty() || registry.equals(own) || !image.startsWith(registry + "/")) {
			return null;
		}
		String path = below(image, registry);
		return new ImageMirror(own.isEmpty() ? path : own + "/" + path, image, setting(settings));
	}

	private static String below(String image, String registry) {
		return image.substring(Math.min(image.length(), registry.length() + 1));
	}

	private String registry(List<String> settings) {
		return value(setting(settings));
	}

	/** The first of them that is set, as the chart chooses. */
	private String setting(List<String> settings) {
		return settings.stream().filter((path) -> !value(path).isEmpty()).findFirst().orElse(settings.get(0));
	}

	private String value(String path) {
		Object set = ValuePath.find(this.config, path);
		return (set != null) ? set.toString() : chartValue(path);
	}

	private String chartValue(String path) {
		return Objects.toString(ValuePath.find(this.chartValues, path), "");
	}

}
