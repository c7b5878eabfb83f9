package io.upgradeconsole.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where the trail ends.
 *
 * @param head its newest entry
 * @param signature of that by the configured key, or {@code null} where there is none
 */
public record SignedHead(ChainHead head, @Nullable String signature) {

}
