package io.upgradeconsole.values.keys;

import java.util.List;
import java.util.Map;

import io.upgradeconsole.helm.Rendering;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChartWordsTests {

	private static final String PLAIN = """
			---
			# Source: backend/templates/a.yaml
			# Only two modes are allowed
			kind: ConfigMap
			metadata: {name: a}
			data:
			  nginx.conf: |
			    # a comment of nginx
			    listen 80;
			""";

	@Test
	void aWarningInACommentIsFoundWithAllItsLines() {
		String warned = PLAIN + """
				# WARNING: a.b is deprecated.
				#   Move to c:
				#
				#     c: true
				""";
		assertThat(words(warned, "").warningBeyond(words(PLAIN, "")))
			.isEqualTo("WARNING: a.b is deprecated.\nMove to c:\nc: true");
	}

	@Test
	void aCommentThatFollowsAnotherWithoutANewLineIsCutOff() {
		String warned = PLAIN.replace("are allowed", "are allowed# WARNING: a.b is deprecated.");
		assertThat(words(warned, "").warningBeyond(words(PLAIN, ""))).isEqualTo("WARNING: a.b is deprecated.");
	}

	@Test
	void whatTheChartSaysAnywayOrInAFileOfItsOwnIsNoWarning() {
		String more = PLAIN + "    # this directive is deprecated in nginx\n    auth_basic on;\n";
		assertThat(words(more, "").warningBeyond(words(PLAIN, ""))).isEmpty();
		assertThat(words(PLAIN + "# Basic authentication\n", "").warningBeyond(words(PLAIN, ""))).isEmpty();
	}

	@Test
	void aWarningInTheNotesIsFoundToo() {
		assertThat(words(PLAIN, "Hello\n  NOTICE: a.b will be removed.\n").warningBeyond(words(PLAIN, "Hello\n")))
			.isEqualTo("NOTICE: a.b will be removed.");
	}

	@Test
	void aWarningInAHookIsFoundToo() {
		Rendering hook = new Rendering(PLAIN, List.of("# a.b is deprecated\nkind: Job\n"), Map.of(), "", Map.of());
		assertThat(ChartWords.of(hook).warningBeyond(words(PLAIN, ""))).isEqualTo("a.b is deprecated");
	}

	private static ChartWords words(String manifest, String notes) {
		return ChartWords.of(new Rendering(manifest, List.of(), Map.of(), notes, Map.of()));
	}

}
