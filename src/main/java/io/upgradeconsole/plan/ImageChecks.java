package io.upgradeconsole.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/**
 * The checks of images.
 */
interface ImageChecks extends ListCrudRepository<ImageCheck, UUID> {

	List<ImageCheck> findByPlanIdOrderByStartedAtDesc(UUID planId);

	List<ImageCheck> findByPlanIdInOrderByStartedAt(Collection<UUID> planIds);

	Optional<ImageCheck> findByRunningRelease(String runningRelease);

	List<ImageCheck> findByPodsLeftTrue();

}
