package io.upgradeconsole.values;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * What became of a release's values file after an operation.
 *
 * @param operationId the operation
 * @param releaseRef its release
 * @param revision the revision that was verified
 * @param outcome how it went
 * @param fileId the file that is the release's values file since, or {@code null} where
 * that failed
 * @param detail the same in a sentence or two
 * @param keptAt when
 */
public record ValuesKeeping(@Id UUID operationId, String releaseRef, int revision, Outcome outcome,
		@Nullable UUID fileId, String detail, Instant keptAt) {

	/** How it went. */
	public enum Outcome {

		/** There is a new version. */
		KEPT,
		/** The newest version says what is in force already. */
		UNCHANGED,
		/** The values could not be read or not be stored. */
		FAILED

	}

	static ValuesKeeping of(VerifiedOperation after, Outcome outcome, @Nullable ValuesFile file, String detail,
			Instant now) {
		return new ValuesKeeping(after.id(), after.release().toString(), after.revision().number(), outcome,
				(file != null) ? file.id() : null, detail, now);
	}

}
