package io.upgradeconsole.helm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class VaryingTemplatesTests {

	@ParameterizedTest
	@ValueSource(strings = { "rollme: {{ randAlphaNum 5 | quote }}", "id: {{ uuidv4 }}", "at: {{ now | unixEpoch }}",
			"{{- $ca := genCA \"x\" 365 }}", "user: {{htpasswd .Values.user .Values.password}}",
			"{{ range (keys .Values.labels) }}", "{{ range values .Values.labels }}",
			"{{ tpl .Values.extra . | nindent 2 }}", "{{/* why */}}{{ (randBytes 8) }}",
			"on: {{ date \"2006\" .At }}" })
	void whatCallsForChanceTimeOrTheOrderOfAMapMayVary(String template) {
		assertThat(rendering(Map.of("templates/a.yaml", template), "a.yaml").mayVary()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "image: {{ .Values.image }}", "kept: {{ .Values.now }} {{ $values.keys }}",
			"# randAlphaNum 5\nnow: keys", "{{/* randAlphaNum 5 */}}", "{{- /* now\n and then */ -}}",
			"{{ fail \"the keys and values now\" }}", "{{ required `now` .Values.x }}",
			"{{ (lookup \"v1\" \"Secret\" \"ns\" \"x\").data }}", "{{ .Values.updated | default \"env\" }}" })
	void whatOnlyReadsLikeItDoesNot(String template) {
		assertThat(rendering(Map.of("templates/a.yaml", template), "a.yaml").mayVary()).isFalse();
	}

	@Test
	void aTemplateThatWasNotRenderedDoesNotCount() {
		Map<String, String> templates = Map.of("templates/a.yaml", "kind: ConfigMap", "templates/cloud.yaml",
				"rollme: {{ randAlphaNum 5 }}");
		assertThat(rendering(templates, "a.yaml").mayVary()).isFalse();
		assertThat(rendering(templates, "a.yaml", "cloud.yaml").mayVary()).isTrue();
	}

	@Test
	void whatOthersMayIncludeCountsForAll() {
		assertThat(rendering(Map.of("templates/a.yaml", "kind: ConfigMap", "templates/_helpers.tpl",
				"{{- define \"x.id\" -}}{{ uuidv4 }}{{- end -}}"), "a.yaml")
			.mayVary()).isTrue();
	}

	@Test
	void whatCannotBeReadMayVary() {
		assertThat(rendering(Map.of("templates/a.yaml", "kind: ConfigMap"), "a.yaml", "../charts/sub/templates/b.yaml")
			.mayVary()).isTrue();
	}

	/** The first is in the manifest, all others are hooks. */
	private static Rendering rendering(Map<String, String> templates, String... rendered) {
		List<Map<String, String>> files = new ArrayList<>();
		templates.forEach((name, source) -> files.add(Map.of("name", name, "data",
				Base64.getEncoder().encodeToString(source.getBytes(StandardCharsets.UTF_8)))));
		List<String> documents = List.of(rendered)
			.stream()
			.map((name) -> "# Source: backend/templates/" + name + "\nkind: ConfigMap\n")
			.toList();
		return new Rendering("---\n" + documents.get(0), documents.subList(1, documents.size()), Map.of(), "",
				Map.of("metadata", Map.of("name", "backend"), "templates", files));
	}

}
