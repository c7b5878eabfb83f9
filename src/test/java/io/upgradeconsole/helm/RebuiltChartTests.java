package io.upgradeconsole.helm;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.target.ProblemException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RebuiltChartTests {

	private static final Map<String, Object> METADATA = Map.of("name", "backend", "version", "26.5.0");

	@Test
	void everyFileLiesWhereTheChartHadIt() {
		RebuiltChart chart = RebuiltChart
			.of(Map.of("metadata", METADATA, "values", Map.of("replicas", 2), "schema", base64("{}"), "templates",
					List.of(file("templates/sub/a.yaml", "kind: A")), "files", List.of(file("features.yaml", "x"))));
		assertThat(chart.reference()).isEqualTo("./backend-26.5.0");
		assertThat(chart.files()).containsOnlyKeys("backend-26.5.0/Chart.yaml", "backend-26.5.0/values.yaml",
				"backend-26.5.0/values.schema.json", "backend-26.5.0/templates/sub/a.yaml",
				"backend-26.5.0/features.yaml");
		assertThat(chart.files().get("backend-26.5.0/values.yaml")).asString().isEqualTo("{\"replicas\":2}");
		assertThat(chart.files().get("backend-26.5.0/templates/sub/a.yaml")).asString().isEqualTo("kind: A");
	}

	@Test
	void aChartWithSubchartsIsRefused() {
		Map<String, Object> metadata = Map.of("name", "backend", "version", "26.5.0", "dependencies",
				List.of(Map.of("name", "tools", "version", "1.0.0")));
		assertThatExceptionOfType(ProblemException.class)
			.isThrownBy(() -> RebuiltChart.of(Map.of("metadata", metadata)))
			.satisfies((ex) -> assertThat(ex.problem().type()).isEqualTo(RebuiltChart.HAS_SUBCHARTS));
	}

	@Test
	void noChartNamesItsDirectoryOutsideOfTheWorkingDirectory() {
		for (String name : List.of("../backend", "", "-f", "a/b")) {
			assertThatExceptionOfType(ProblemException.class)
				.isThrownBy(() -> RebuiltChart.of(Map.of("metadata", Map.of("name", name, "version", "26.5.0"))));
		}
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> RebuiltChart.of(Map.of()));
	}

	@Test
	void notesAreRenderedAsAnObjectAndTakenOutAgain() {
		RebuiltChart chart = RebuiltChart
			.of(Map.of("metadata", METADATA, "templates", List.of(file("templates/NOTES.txt", "Hello"))));
		assertThat(chart.withNotesAsObject().files())
			.containsKeys("backend-26.5.0/upgrade-console-notes.txt",
					"backend-26.5.0/templates/upgrade-console-notes.yaml")
			.doesNotContainKey("backend-26.5.0/templates/NOTES.txt");
		TemplatedNotes notes = TemplatedNotes.of("""
				---
				# Source: backend/templates/a.yaml
				kind: A
				notes: of its own
				---
				# Source: backend/templates/upgrade-console-notes.yaml
				apiVersion: upgrade-console/v1
				kind: Notes
				notes: "one\\ntwo"
				---
				# Source: backend/templates/b.yaml
				kind: B
				""");
		assertThat(notes.notes()).isEqualTo("one\ntwo");
		assertThat(notes.manifest()).contains("kind: A", "notes: of its own", "kind: B").doesNotContain("kind: Notes");
	}

	private static Map<String, Object> file(String name, String content) {
		return Map.of("name", name, "data", base64(content));
	}

	private static String base64(String content) {
		return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
	}

}
