package io.upgradeconsole.operation.live;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of the cluster for an operation.
 *
 * @param picture what it showed the last time it answered, or {@code null} where it never
 * did
 * @param silence why it does not answer now, or {@code null} while it does, and after the
 * operation's end
 * @param silentSince when it last answered, or {@code null} where it never did
 */
public record LiveStatus(@Nullable Picture picture, @Nullable String silence, @Nullable Instant silentSince) {

}
