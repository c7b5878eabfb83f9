package io.upgradeconsole.verification;

import java.util.List;

/**
 * A look at a release: what it was held against, and what was found.
 *
 * @param seen the release as it was
 * @param verdict the checks
 * @param after its figures
 * @param exhibits what a person would look at
 */
record Inspection(Observation seen, Verdict verdict, Snapshot after, List<Exhibit> exhibits) {

	/** With checks that somebody else has made. */
	Inspection with(List<Check> more) {
		return new Inspection(this.seen, this.verdict.with(more), this.after, this.exhibits);
	}

	/** Identity of helm's record of the expected revision, empty where it keeps none. */
	String recordUid() {
		return this.seen.history()
			.stream()
			.filter((record) -> record.revision().equals(this.seen.expectation().revision()))
			.map((record) -> record.uid())
			.findFirst()
			.orElse("");
	}

}
