package io.upgradeconsole.settings;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.Resource;

/**
 * Where a setting is from, in words.
 */
final class Origins {

	private Origins() {
	}

	/** {@code null} for what comes with the console: whoever runs it did not set it. */
	static @Nullable String words(ConfigurationProperty property) {
		Origin origin = property.getOrigin();
		if (origin instanceof TextResourceOrigin text && text.getResource() != null) {
			return file(text.getResource(), text.getLocation());
		}
		if (origin instanceof SystemEnvironmentOrigin variable) {
			return "environment variable " + variable.getProperty();
		}
		if (origin instanceof PropertySourceOrigin source) {
			return switch (source.getPropertySource().getName()) {
				case "systemProperties" -> "system property " + source.getPropertyName();
				case "systemEnvironment" -> "environment variable " + source.getPropertyName();
				case "commandLineArgs" -> "the command line";
				default -> source.getPropertySource().getName();
			};
		}
		return "a place that does not tell";
	}

	private static @Nullable String file(Resource resource, TextResourceOrigin.@Nullable Location location) {
		// a wrapper says only in words that it wraps what is in the jar
		if (resource.getDescription().startsWith("class path resource")) {
			return null;
		}
		return resource.getFilename() + ((location != null) ? ", line " + (location.getLine() + 1) : "");
	}

}
