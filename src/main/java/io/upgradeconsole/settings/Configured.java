package io.upgradeconsole.settings;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * What is configured, and where.
 */
@Component
class Configured {

	private final Environment environment;

	Configured(Environment environment) {
		this.environment = environment;
	}

	/** The setting of this name, where it is configured. */
	Optional<Setting> find(String name, String meaning) {
		ConfigurationPropertyName wanted = ConfigurationPropertyName.of(name);
		return sources().stream()
			.map((source) -> source.getConfigurationProperty(wanted))
			.filter((property) -> property != null && property.getValue() != null)
			.findFirst()
			.map((property) -> setting(name, meaning, property));
	}

	/** What is configured below this name, such as the elements of a list. */
	List<Setting> below(String name) {
		ConfigurationPropertyName parent = ConfigurationPropertyName.of(name);
		SortedMap<ConfigurationPropertyName, Setting> found = new TreeMap<>();
		for (ConfigurationPropertySource source : sources()) {
			if (source instanceof IterableConfigurationPropertySource iterable) {
				iterable.stream().filter(parent::isAncestorOf).forEach((each) -> {
					ConfigurationProperty property = source.getConfigurationProperty(each);
					if (property != null && property.getValue() != null) {
						found.computeIfAbsent(each, (key) -> setting(key.toString(), "", property));
					}
				});
			}
			// a list is taken whole, from the first place that has one
			if (found.keySet().stream().anyMatch((each) -> each.toString().startsWith(name + "["))) {
				break;
			}
		}
		return List.copyOf(found.values());
	}

	private List<ConfigurationPropertySource> sources() {
		return StreamSupport.stream(ConfigurationPropertySources.get(this.environment).spliterator(), false).toList();
	}

	private Setting setting(String name, String meaning, ConfigurationProperty property) {
		String raw = String.valueOf(property.getValue());
		String origin = Origins.words(property);
		if (raw.isBlank()) {
			return new Setting(name, meaning, null, false, origin);
		}
		return Telling.mayTell(name) ? new Setting(name, meaning,
				Telling.withoutCredentials(this.environment.resolvePlaceholders(raw)), false, origin)
				: new Setting(name, meaning, null, true, origin);
	}

}
