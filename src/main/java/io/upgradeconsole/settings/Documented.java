package io.upgradeconsole.settings;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A setting as its Javadoc describes it. The compiler writes these down
 * ({@code spring-boot-configuration-processor}), so that the page says what the code
 * says.
 *
 * @param name its whole name
 * @param meaning what it decides, in a sentence; empty where nobody has said
 * @param standard the default, or {@code null} for none
 */
record Documented(String name, String meaning, @Nullable String standard) {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	/** All settings of the console, by name. */
	static List<Documented> all() {
		try (InputStream in = metadata()) {
			return JsonMapper.shared()
				.readTree(in)
				.path("properties")
				.valueStream()
				.filter((property) -> property.path("name").asString("").startsWith("console."))
				.map(Documented::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The settings' descriptions cannot be read", ex);
		}
	}

	private static Documented of(JsonNode property) {
		JsonNode standard = property.path("defaultValue");
		return new Documented(property.path("name").asString(), sentence(property.path("description").asString("")),
				standard.isMissingNode() ? null : words(standard));
	}

	private static String words(JsonNode value) {
		return value.isArray() ? StreamSupport.stream(value.spliterator(), false)
			.map((each) -> each.asString())
			.collect(Collectors.joining(", ")) : value.asString();
	}

	/** Javadoc's fragments, as a person reads them. */
	static String sentence(String description) {
		String plain = description.replaceAll("\\{@\\w+ ([^}]*)}", "$1").replaceAll("\\s+", " ").strip();
		if (plain.isEmpty()) {
			return "";
		}
		return plain.substring(0, 1).toUpperCase() + plain.substring(1) + (plain.endsWith(".") ? "" : ".");
	}

	/** Those beside this class: other jars have such a file, too. */
	private static InputStream metadata() throws IOException {
		String own = Documented.class.getName().replace('.', '/') + ".class";
		String place = Objects.requireNonNull(Documented.class.getClassLoader().getResource(own)).toString();
		try {
			return URI.create(place.substring(0, place.length() - own.length()) + METADATA).toURL().openStream();
		}
		catch (FileNotFoundException ex) {
			// the jar that is shipped has them at its root, and its classes below that
			InputStream packaged = ClassLoader.getSystemResourceAsStream(METADATA);
			if (packaged == null) {
				throw ex;
			}
			return packaged;
		}
	}

}
