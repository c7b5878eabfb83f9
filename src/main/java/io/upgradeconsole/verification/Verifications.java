package io.upgradeconsole.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/**
 * The verifications.
 */
interface Verifications extends ListCrudRepository<Verification, UUID> {

	List<Verification> findByReleaseRefOrderByStartedAtDesc(String releaseRef, Limit limit);

	Optional<Verification> findByRunningRelease(String runningRelease);

	Optional<Verification> findByOperationId(UUID operationId);

	Optional<Verification> findFirstByReleaseRefAndAfterStateIsNotNullOrderByEndedAtDesc(String releaseRef);

	/** Past the aggregate, so that whoever writes its progress down need not wait. */
	@Modifying
	@Query("update verification set lease_until = :until where id = :id and state = 'RUNNING'")
	boolean renewLease(UUID id, Instant until);

}
