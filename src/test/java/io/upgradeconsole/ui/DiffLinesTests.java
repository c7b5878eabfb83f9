package io.upgradeconsole.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiffLinesTests {

	@Test
	void aShortDiffIsShownWhole() {
		DiffLines lines = lines("@@ -1 +1 @@\n-old\n+new\n same\n");
		assertThat(lines.lines()).extracting((line) -> line.kind() + "|" + line.sign() + "|" + line.text())
			.containsExactly("place| |@@ -1 +1 @@", "removed|-|old", "added|+|new", "same| |same");
		assertThat(lines.cut()).isFalse();
	}

	@Test
	void aLineOfAMegabyteIsCutAndSaysHowLongItIs() {
		DiffLines lines = lines("+" + "x".repeat(1_000_000) + "\n");
		assertThat(lines.lines()).singleElement()
			.satisfies((line) -> assertThat(line.text()).hasSizeLessThan(450).endsWith("… (1,000,000 characters)"));
		assertThat(lines.cut()).isTrue();
	}

	@Test
	void ofAHundredThousandLinesABrowserGetsTheFirst() {
		DiffLines lines = lines(
				IntStream.range(0, 100_000).mapToObj((line) -> "+line " + line + "\n").collect(Collectors.joining()));
		assertThat(lines.lines()).hasSize(2_000);
		assertThat(lines.cut()).isTrue();
	}

	private static DiffLines lines(String lines) {
		return DiffLines.of("ConfigMap c", "--- a\n+++ b\n" + lines);
	}

}
