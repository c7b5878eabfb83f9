package io.upgradeconsole.approval;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/**
 * What was allowed in freezes.
 */
interface FreezeOverrides extends Repository<FreezeOverride, UUID> {

	FreezeOverride save(FreezeOverride override);

	List<FreezeOverride> findByPlanIdAndDigestOrderByGivenAt(UUID planId, String digest);

}
