package io.upgradeconsole.operation;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.ListCrudRepository;

/**
 * What was started without a second person.
 */
interface BreakGlasses extends ListCrudRepository<BreakGlass, UUID> {

	List<BreakGlass> findByReviewedByIsNullOrderByStartedAtDesc();

	List<BreakGlass> findTop20ByReviewedByIsNotNullOrderByReviewedAtDesc();

}
