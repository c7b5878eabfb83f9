package io.upgradeconsole.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * What of each plan decides on the approvals that it takes.
 */
interface ApprovalRequests extends Repository<ApprovalRequest, UUID> {

	ApprovalRequest save(ApprovalRequest request);

	Optional<ApprovalRequest> findById(UUID planId);

	List<ApprovalRequest> findByPlanIdIn(Collection<UUID> planIds);

}
