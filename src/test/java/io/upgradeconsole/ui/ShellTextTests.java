package io.upgradeconsole.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShellTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			a b      | 'a b'
			x;rm -rf | 'x;rm -rf'
			it's     | 'it'\\''s'
			$HOME    | '$HOME'
			a=b,c:/d | a=b,c:/d
			""")
	void whatIsShownCanBePasted(String argument, String shown) {
		assertThat(ShellText.of(List.of("helm", argument))).isEqualTo("helm " + shown);
	}

	@Test
	void anEmptyArgumentStaysOne() {
		assertThat(ShellText.of(List.of("helm", ""))).isEqualTo("helm ''");
	}

	@Test
	void aLongCommandContinuesOverLinesAndAScriptStopsAtTheFirstFailure() throws Exception {
		List<String> quick = List.of("printf", "%s\\n", "it's", "a  b");
		List<String> wide = List.of("printf", "%s\\n", "$HOME", "--first", "x".repeat(80), "-f", "a;b");
		String script = ShellText.script(List.of(quick, wide, List.of("false"), List.of("echo", "never")));
		assertThat(script.lines()).hasSize(6).contains("  --first " + "x".repeat(80) + " \\", "false &&");
		assertThat(sh(script)).containsExactly("it's", "a  b", "$HOME", "--first", "x".repeat(80), "-f", "a;b");
	}

	private static List<String> sh(String script) throws IOException {
		Process shell = new ProcessBuilder("sh", "-c", script).start();
		return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
	}

}
