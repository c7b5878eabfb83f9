package io.upgradeconsole.operation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
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

	/** Those that hold a release. H2 finds what is not null by reading all rows. */
	@Query("select * from operation where held_release >= ''")
	List<Operation> findHolding();

	List<Operation> findTop100ByReleaseRefOrderByStartedAtDesc(String releaseRef);

	/** Those of a release that went on at some time from one moment to another. */
	@Query("select * from operation where release_ref = :releaseRef and started_at <= :until"
			+ " and (ended_at is null or ended_at >= :from)")
	List<Operation> findBetween(String releaseRef, Instant from, Instant until);

	List<Operation> findTop100ByOrderByStartedAtDesc();

}
