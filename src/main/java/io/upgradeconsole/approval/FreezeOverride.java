package io.upgradeconsole.approval;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * That somebody allowed a plan to start in a freeze.
 *
 * @param planId which plan
 * @param digest of exactly this
 * @param freezeName the freeze's name
 * @param givenBy who
 * @param givenAt when
 * @param reason why, in their words; never empty
 * @param version {@code null} before it is stored
 */
public record FreezeOverride(@Id UUID id, UUID planId, String digest, String freezeName, String givenBy,
		Instant givenAt, String reason, @Version @Nullable Integer version) {

}
