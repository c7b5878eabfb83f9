package io.upgradeconsole.operation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/**
 * The staged upgrades.
 */
interface StagedUpgrades extends ListCrudRepository<StagedUpgrade, UUID> {

	/** To be changed: whoever else wants to change it waits for the transaction. */
	@Lock(LockMode.PESSIMISTIC_WRITE)
	Optional<StagedUpgrade> findToChangeById(UUID id);

	Optional<StagedUpgrade> findByActiveRelease(String activeRelease);

	List<StagedUpgrade> findByActiveReleaseIsNotNull();

	List<StagedUpgrade> findTop100ByReleaseRefOrderByStartedAtDesc(String releaseRef);

	List<StagedUpgrade> findTop100ByOrderByStartedAtDesc();

	/** The one that the plan is a stage of. */
	@Query("select * from staged_upgrade where id = (select staged_upgrade from stage where plan_id = :plan)")
	Optional<StagedUpgrade> findByPlan(UUID plan);

}
