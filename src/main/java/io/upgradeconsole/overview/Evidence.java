package io.upgradeconsole.overview;

import java.util.List;

import io.upgradeconsole.approval.Approval;
import io.upgradeconsole.approval.FreezeOverride;
import io.upgradeconsole.audit.AuditEntry;
import io.upgradeconsole.audit.SignedHead;
import io.upgradeconsole.operation.BreakGlass;
import io.upgradeconsole.operation.Operation;
import io.upgradeconsole.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What proves how one operation came about, what ran, and how it ended.
 *
 * @param operation with what ran and its outcome
 * @param plan what was approved
 * @param approvals by whom, why, and what they were shown
 * @param overrides of freezes in which it was allowed to start
 * @param breakGlass that it was started without a second person, or {@code null}
 * @param entries the trail's, oldest first
 * @param head where the trail ended when this was put together
 */
public record Evidence(Operation operation, Plan plan, List<Approval> approvals, List<FreezeOverride> overrides,
		@Nullable BreakGlass breakGlass, List<AuditEntry> entries, SignedHead head) {

}
