package io.upgradeconsole.approval;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * How plans ended that were never started.
 */
interface PlanEnds extends Repository<PlanEnd, UUID> {

	PlanEnd save(PlanEnd end);

	Optional<PlanEnd> findById(UUID planId);

}
