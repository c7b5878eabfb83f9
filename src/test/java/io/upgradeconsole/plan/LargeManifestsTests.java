package io.upgradeconsole.plan;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Five megabytes stay usable: what is stored with a plan is bounded, and what is kept
 * apart grows with what changes and not with what is there.
 */
class LargeManifestsTests {

	@Test
	void ofManyObjectsOnlyWhatChangesIsWrittenDown() {
		Comparison objects = LargeManifests.compare(LargeManifests.manyObjects(5, 1), LargeManifests.manyObjects(5, 2));
		List<Change> changes = LargeManifests.changes(objects);
		assertThat(objects.before().all()).hasSizeGreaterThan(400);
		assertThat(changes).hasSize((objects.before().all().size() + 9) / 10)
			.allSatisfy((change) -> assertThat(change.fields()).extracting(FieldChange::path)
				.containsExactly("data.SETTING_NUMBER_50"));
		assertThat(LargeManifests.diffs(objects)).hasSameSizeAs(changes)
			.allSatisfy((diff) -> assertThat(diff.unified().lines().count()).isLessThan(15));
	}

	@Test
	void theFieldsThatAPlanNamesAreBounded() {
		String before = LargeManifests.manyObjects(5, 1);
		List<Change> changes = LargeManifests
			.changes(LargeManifests.compare(before, before.replace("the same", "something else")));
		assertThat(changes).hasSizeGreaterThan(400)
			.allSatisfy((change) -> assertThat(change.fieldCount()).isBetween(129, 130));
		assertThat(changes.stream().mapToInt((change) -> change.fields().size()).sum()).isEqualTo(1_000);
		assertThat(Canonical.json(changes).length()).isLessThan(500_000);
	}

	@Test
	void aTextWithoutALineInCommonIsToldOnceAndItsFieldInAFewWords() {
		Comparison objects = LargeManifests.compare(LargeManifests.manyLines(5, 1), LargeManifests.manyLines(5, 2));
		assertThat(LargeManifests.changes(objects)).singleElement()
			.satisfies((change) -> assertThat(change.toString().length()).isLessThan(500));
		ObjectDiff diff = LargeManifests.diffs(objects).get(0);
		assertThat(diff.unified().lines().filter((line) -> line.startsWith("@@"))).hasSize(1);
		// each line once as removed and once as added
		assertThat(diff.unified().length()).isBetween(10_000_000, 12_000_000);
	}

	@Test
	void aLineOfAMegabyteIsWholeInTheDiffAndCutInTheChange() {
		Comparison objects = LargeManifests.compare(LargeManifests.oneLine(1), LargeManifests.oneLine(2));
		assertThat(LargeManifests.changes(objects)).singleElement()
			.satisfies((change) -> assertThat(change.toString().length()).isLessThan(1_000));
		assertThat(LargeManifests.diffs(objects).get(0).unified().length()).isGreaterThan(2_000_000);
	}

}
