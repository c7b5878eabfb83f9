package io.upgradeconsole.plan;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.Revision;
import io.upgradeconsole.target.UpgradeTimeout;
import org.jspecify.annotations.Nullable;

/**
 * A rollback that somebody wants to have planned.
 *
 * @param release which release
 * @param revision the revision to return to, or {@code null} for the one that is proposed
 * @param timeout how long helm waits, or {@code null} for the usual time
 */
public record RollbackRequest(ReleaseRef release, @Nullable Revision revision, @Nullable UpgradeTimeout timeout) {

}
