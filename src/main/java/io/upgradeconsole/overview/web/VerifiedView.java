package io.upgradeconsole.overview.web;

import java.util.List;

import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.StatusBadge;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a release by verifications, template {@code verified}.
 *
 * @param mayVerify whether this reader may have it verified now
 * @param current whether the newest revision is known to be good, in a sentence
 * @param mark that it is, or {@code null}
 * @param runs the newest verifications
 */
public record VerifiedView(boolean mayVerify, String current, @Nullable Mark mark, List<Run> runs) {

	/**
	 * That a revision is known to be good.
	 *
	 * @param id of the verification that tells
	 * @param at when that was
	 * @param by who asked for it
	 * @param failed a later verification that failed, or {@code null}
	 */
	public record Mark(String id, Moment at, String by, @Nullable Failure failed) {
	}

	/**
	 * A verification that failed after one that had passed.
	 */
	public record Failure(String id, Moment at) {
	}

	/**
	 * A verification.
	 *
	 * @param origin whether it was part of an operation, in words
	 * @param tally what came of it, in a sentence
	 */
	public record Run(String id, int revision, StatusBadge state, Moment startedAt, String by, String origin,
			String tally) {
	}

}
