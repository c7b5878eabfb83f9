package io.upgradeconsole.build;

import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of settings beside the records that read them.
 */
class DocumentedSettingsTests {

	private static final Path METADATA = Path.of("target/classes/META-INF/spring-configuration-metadata.json");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `(console\\.[^`]+)` \\|");

	@Test
	void eachSettingIsDocumentedOnceAndNoOther() throws Exception {
		List<String> documented = ROW.matcher(Files.readString(Path.of("src/docs/configure.md")))
			.results()
			.map((row) -> row.group(1))
			.toList();
		assertThat(documented).containsExactlyInAnyOrderElementsOf(settings());
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
