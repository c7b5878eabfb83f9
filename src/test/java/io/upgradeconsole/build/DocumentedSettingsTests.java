package io.upgradeconsole.build;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of settings beside the records that read them.
 */
class DocumentedSettingsTests {

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `(console\\.[^`]+)` \\|");

	private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```yaml\\n(.*?)^```$");

	@Test
	void eachSettingIsDocumentedOnceAndNoOther() throws Exception {
		List<String> documented = ROW.matcher(Files.readString(Path.of("src/docs/configure.md")))
			.results()
			.map((row) -> row.group(1))
			.toList();
		assertThat(documented).containsExactlyInAnyOrderElementsOf(settings());
	}

	@ParameterizedTest
	@ValueSource(strings = { "README.md", "src/docs/install.md" })
	void eachExampleSetsWhatThereIs(String document) throws Exception {
		List<MatchResult> examples = EXAMPLE.matcher(Files.readString(Path.of(document))).results().toList();
		assertThat(examples).isNotEmpty();
		for (MatchResult example : examples) {
			assertThat(names(example.group(1))).isNotEmpty().isSubsetOf(known());
		}
	}

	/** Of the console, and of what it is made of. */
	private static Set<String> known() throws Exception {
		Set<String> known = new HashSet<>(settings());
		for (URL metadata : Collections.list(DocumentedSettingsTests.class.getClassLoader()
			.getResources("META-INF/spring-configuration-metadata.json"))) {
			try (InputStream in = metadata.openStream()) {
				new JsonMapper().readTree(in)
					.get("properties")
					.forEach((property) -> known.add(property.get("name").asString()));
			}
		}
		return known;
	}

	/** What the example sets, as the metadata calls it. */
	private static Set<String> names(String example) throws IOException {
		Set<String> names = new TreeSet<>();
		for (PropertySource<?> source : new YamlPropertySourceLoader().load("example",
				new ByteArrayResource(example.getBytes(StandardCharsets.UTF_8)))) {
			for (String name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
				names.add(name.replaceAll("\\[\\d+]$", "")
					.replaceAll("\\[\\d+]", "[]")
					// maps, of which the metadata knows no more
					.replaceAll("(oauth2\\.client\\.(?:registration|provider))\\..*", "$1"));
			}
		}
		return names;
	}

	private static List<String> settings() throws Exception {
		try (InputStream metadata = Files.newInputStream(METADATA)) {
			return new JsonMapper().readTree(metadata)
				.get("properties")
				.valueStream()
				.flatMap(DocumentedSettingsTests::settings)
				.toList();
		}
	}

	/** The metadata ends where a list or another module's record begins. */
	private static Stream<String> settings(JsonNode property) {
		String name = property.get("name").asString();
		String type = property.get("type").asString();
		boolean list = type.endsWith(">") && !type.startsWith("java.util.Map");
		Class<?> element = type(list ? type.substring(type.indexOf('<') + 1, type.length() - 1) : type);
		return element.isRecord() ? components(list ? name + "[]" : name, element) : Stream.of(name);
	}

	private static Stream<String> components(String prefix, Class<?> group) {
		return Arrays.stream(group.getRecordComponents()).flatMap((component) -> {
			String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
			return component(name, component);
		});
	}

	private static Stream<String> component(String name, RecordComponent component) {
		if (component.getType().isRecord()) {
			return components(name, component.getType());
		}
		if (component.getGenericType() instanceof ParameterizedType parameterized) {
			Type element = parameterized.getActualTypeArguments()[0];
			if (element instanceof Class<?> type && type.isRecord()) {
				return components(name + "[]", type);
			}
		}
		return Stream.of(name);
	}

	private static Class<?> type(String name) {
		try {
			return Class.forName(name.contains("<") ? name.substring(0, name.indexOf('<')) : name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
