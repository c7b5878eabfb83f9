package io.upgradeconsole.webhook;

import java.time.Instant;
import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param event what
 * @param at when
 * @param release on which release
 * @param planId by which plan
 * @param digest of the plan
 * @param title what the plan does, in a few words
 * @param requestedBy who asked for the plan
 * @param actor who did it, or {@code null} where the console did
 * @param reason why, in their words; may be empty
 * @param operationId the operation, or {@code null} before there is one
 * @param status how the operation ended, or {@code null} before it has
 * @param text all of it in a sentence
 */
record Message(WebhookEvent event, Instant at, ReleaseRef release, UUID planId, String digest, String title,
		String requestedBy, @Nullable String actor, String reason, @Nullable UUID operationId, @Nullable String status,
		String text) {

	/** The page that tells more. */
	String path() {
		return (this.operationId != null) ? "/operations/" + this.operationId : "/plans/" + this.planId;
	}

}
