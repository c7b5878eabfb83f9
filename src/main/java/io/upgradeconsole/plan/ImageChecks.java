package io.upgradeconsole.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/**
 * The checks of images.
 */
interface ImageChecks extends ListCrudRepository<ImageCheck, UUID> {

	List<ImageCheck> findByPlanIdOrderByStartedAtDesc(UUID planId);

	List<ImageCheck> findByPlanIdInOrderByStartedAt(Collection<UUID> planIds);

	Optional<ImageCheck> findByRunningRelease(String runningRelease);

	List<ImageCheck> findByPodsLeftTrue();

	/** Past the aggregate, so that whoever writes results down need not wait for it. */
	@Modifying
	@Query("update image_check set lease_until = :until where id = :id and state = 'RUNNING'")
	boolean renewLease(UUID id, Instant until);

}
