package io.upgradeconsole.approval;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/**
 * The approvals.
 */
interface Approvals extends ListCrudRepository<Approval, UUID> {

	List<Approval> findByPlanIdAndDigestOrderByApprovedAt(UUID planId, String digest);

	List<Approval> findByPlanIdInOrderByApprovedAt(Collection<UUID> planIds);

}
