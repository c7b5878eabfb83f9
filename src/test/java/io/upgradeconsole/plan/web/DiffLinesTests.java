package io.upgradeconsole.plan.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.upgradeconsole.plan.Change;
import io.upgradeconsole.plan.ObjectDiff;
import io.upgradeconsole.plan.ObjectDiffEntry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiffLinesTests {

	@Test
	void aShortDiffIsShownWhole() {
		DiffLines lines = DiffLines.of(diff("@@ -1 +1 @@\n-old\n+new\n same\n"));
		assertThat(lines.lines()).extracting((line) -> line.kind() + "|" + line.sign() + "|" + line.text())
			.containsExactly("place| |@@ -1 +1 @@", "removed|-|old", "added|+|new", "same| |same");
		assertThat(lines.cut()).isFalse();
	}

	@Test
	void aLineOfAMegabyteIsCutAndSaysHowLongItIs() {
		DiffLines lines = DiffLines.of(diff("+" + "x".repeat(1_000_000) + "\n"));
		assertThat(lines.lines()).singleElement()
			.satisfies((line) -> assertThat(line.text()).hasSizeLessThan(450).endsWith("… (1,000,000 characters)"));
		assertThat(lines.cut()).isTrue();
	}

	@Test
	void ofAHundredThousandLinesABrowserGetsTheFirst() {
		DiffLines lines = DiffLines.of(diff(
				IntStream.range(0, 100_000).mapToObj((line) -> "+line " + line + "\n").collect(Collectors.joining())));
		assertThat(lines.lines()).hasSize(2_000);
		assertThat(lines.cut()).isTrue();
	}

	@Test
	void whatIsLongWaitsUntilItIsOpened() {
		assertThat(DiffView
			.atOnce(List.of(entry(0, 20, 500), entry(1, 5_000, 90_000), entry(2, 3, 1_000_000), entry(3, 30, 900))))
			.containsExactly(0, 3);
	}

	@Test
	void aPageOfManyObjectsStaysShort() {
		List<ObjectDiffEntry> entries = IntStream.range(0, 5_000).mapToObj((at) -> entry(at, 20, 500)).toList();
		assertThat(DiffView.atOnce(entries)).hasSize(40);
	}

	private static ObjectDiff diff(String lines) {
		return new ObjectDiff("ConfigMap c", "manifest", Change.Action.UPDATE, Change.Risk.LOW, Change.Category.CONFIG,
				"--- a\n+++ b\n" + lines);
	}

	private static ObjectDiffEntry entry(int position, int lines, int length) {
		return new ObjectDiffEntry(position, "ConfigMap c" + position, "manifest", Change.Action.UPDATE,
				Change.Risk.LOW, Change.Category.CONFIG, lines, length);
	}

}
