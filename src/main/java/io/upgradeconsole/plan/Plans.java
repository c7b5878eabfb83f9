package io.upgradeconsole.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/**
 * The plans.
 */
interface Plans extends ListCrudRepository<Plan, UUID> {

	List<Plan> findTop100ByReleaseRefOrderByCreatedAtDesc(String releaseRef);

	List<Plan> findTop100ByOrderByCreatedAtDesc();

	List<Plan> findByReleaseRefAndStatusAndBaseRevisionIn(String releaseRef, PlanStatus status,
			Collection<Integer> baseRevisions);

	Optional<Plan> findFirstByReplacesOrderByCreatedAtDesc(UUID replaces);

}
