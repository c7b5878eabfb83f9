package io.upgradeconsole.operation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/**
 * The operations.
 */
interface Operations extends ListCrudRepository<Operation, UUID> {

	/** To be changed: whoever else wants to change it waits for the transaction. */
	@Lock(LockMode.PESSIMISTIC_WRITE)
	Optional<Operation> findToChangeById(UUID id);

	Optional<Operation> findByPlanId(UUID planId);

	Optional<Operation> findByHeldRelease(String heldRelease);

	List<Operation> findByHeldReleaseIsNotNull();

	List<Operation> findTop100ByReleaseRefOrderByStartedAtDesc(String releaseRef);

	List<Operation> findTop100ByOrderByStartedAtDesc();

}
