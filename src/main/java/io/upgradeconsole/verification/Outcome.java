package io.upgradeconsole.verification;

import java.util.UUID;

/**
 * What came of a verification.
 *
 * @param verification which
 * @param recordUid identity of helm's record of the revision that it was held against,
 * empty where it has none
 * @param passed whether every check that could be made passed
 */
public record Outcome(UUID verification, String recordUid, boolean passed) {

	/** Whether the revision with this record has passed. */
	public boolean hasPassed(String record) {
		return this.passed && isOf(record);
	}

	/** Whether the revision with this record has failed. */
	public boolean hasFailed(String record) {
		return !this.passed && isOf(record);
	}

	/** Whether it speaks of the revision with this record. */
	public boolean isOf(String record) {
		return !this.recordUid.isEmpty() && this.recordUid.equals(record);
	}

}
