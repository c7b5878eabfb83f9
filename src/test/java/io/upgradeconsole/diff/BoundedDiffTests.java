package io.upgradeconsole.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BoundedDiffTests {

	@ParameterizedTest
	@ValueSource(ints = { 2, 5, 40, 2_000 })
	void whateverChangesThePatchLeadsFromOneTextToTheOther(int words) throws PatchFailedException {
		Random random = new Random(words);
		for (int round = 0; round < 200; round++) {
			List<String> before = IntStream.range(0, random.nextInt(60))
				.mapToObj((index) -> "line " + random.nextInt(words))
				.toList();
			List<String> after = changed(before, random, words);
			assertThat(diff(before, after).applyTo(before)).isEqualTo(after);
		}
	}

	@Test
	void alikeTextsDifferInNothing() {
		assertThat(diff(List.of("a", "b"), List.of("a", "b")).getDeltas()).isEmpty();
		assertThat(diff(List.of(), List.of()).getDeltas()).isEmpty();
	}

	@Test
	void whatGoesAndWhatComesInItsPlaceIsOneChange() {
		assertThat(diff(List.of("a", "b", "c"), List.of("a", "x", "c")).getDeltas()).singleElement()
			.satisfies((delta) -> {
				assertThat(delta.getType()).isEqualTo(DeltaType.CHANGE);
				assertThat(delta.getSource().getLines()).containsExactly("b");
				assertThat(delta.getTarget().getLines()).containsExactly("x");
			});
	}

	@Test
	void hugeTextsWithoutALineInCommonAreOneChange() {
		List<String> before = IntStream.range(0, 100_000).mapToObj((line) -> "before " + line).toList();
		List<String> after = IntStream.range(0, 100_000).mapToObj((line) -> "after " + line).toList();
		assertThat(diff(before, after).getDeltas()).hasSize(1);
	}

	@Test
	void fewChangesInAHugeTextAreFoundOneByOne() {
		List<String> before = IntStream.range(0, 100_000).mapToObj((line) -> "line " + line).toList();
		List<String> after = new ArrayList<>(before);
		after.set(10, "another");
		after.remove(50_000);
		after.add(90_000, "new");
		assertThat(diff(before, after).getDeltas()).extracting(AbstractDelta::getType)
			.containsExactly(DeltaType.CHANGE, DeltaType.DELETE, DeltaType.INSERT);
	}

	private static Patch<String> diff(List<String> before, List<String> after) {
		return DiffUtils.diff(before, after, new BoundedDiff());
	}

	private static List<String> changed(List<String> before, Random random, int words) {
		List<String> after = new ArrayList<>(before);
		for (int edit = random.nextInt(10); edit > 0; edit--) {
			int at = random.nextInt(after.size() + 1);
			if (random.nextBoolean() && at < after.size()) {
				after.remove(at);
			}
			else {
				after.add(at, "line " + random.nextInt(words));
			}
		}
		return after;
	}

}
