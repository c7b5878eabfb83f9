package io.upgradeconsole.plan.web;

import java.util.List;
import java.util.stream.IntStream;

import io.upgradeconsole.plan.Change;
import io.upgradeconsole.plan.ObjectDiffEntry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DiffViewTests {

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

	private static ObjectDiffEntry entry(int position, int lines, int length) {
		return new ObjectDiffEntry(position, "ConfigMap c" + position, "manifest", Change.Action.UPDATE,
				Change.Risk.LOW, Change.Category.CONFIG, lines, length);
	}

}
