package io.upgradeconsole.operation;

import java.time.Instant;

import io.upgradeconsole.target.ReleaseRef;
import org.jspecify.annotations.Nullable;

/**
 * What statistics need of an operation.
 *
 * @param release on which release
 * @param rollback whether it was one
 * @param status how it stands, or ended
 * @param plannedAt when its plan was made
 * @param startedAt when it was started
 * @param endedAt when it ended, which is when it was verified; {@code null} before that
 */
public record OperationFigure(ReleaseRef release, boolean rollback, OperationStatus status, Instant plannedAt,
		Instant startedAt, @Nullable Instant endedAt) {

}
