package io.upgradeconsole.plan;

import java.util.UUID;

import org.springframework.data.annotation.Id;

/**
 * One object's part of a plan's diff, masked, with its measures beside it: a list of them
 * is read without the texts.
 */
record StoredDiff(@Id UUID id, UUID planId, int position, String object, String source, Change.Action action,
		Change.Risk risk, Change.Category category, int lines, int length, String unified) {

	static StoredDiff of(UUID planId, int position, ObjectDiff diff) {
		return new StoredDiff(UUID.randomUUID(), planId, position, diff.object(), diff.source(), diff.action(),
				diff.risk(), diff.category(), (int) diff.unified().chars().filter((letter) -> letter == '\n').count(),
				diff.unified().length(), diff.unified());
	}

	ObjectDiff toDiff() {
		return new ObjectDiff(this.object, this.source, this.action, this.risk, this.category, this.unified);
	}

}
