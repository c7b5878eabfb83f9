package io.upgradeconsole.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

/**
 * The plans.
 */
interface Plans extends ListCrudRepository<Plan, UUID> {

	/** To be changed: whoever else wants to change it waits for the transaction. */
	@Lock(LockMode.PESSIMISTIC_WRITE)
	Optional<Plan> findToChangeById(UUID id);

	/** Without their contents, which are large; nor those that were planned anew. */
	@Query("""
			select p.id, p.release_ref, p.digest, p.created_by, p.created_at, p.expires_at from plan p
			where p.status = 'READY' and p.expires_at > :now
			and not exists (select 1 from plan newer where newer.replaces = p.id)
			order by p.created_at desc limit 500
			""")
	List<OpenPlan> findOpen(Instant now);

	List<Plan> findTop100ByReleaseRefOrderByCreatedAtDesc(String releaseRef);

	List<Plan> findTop100ByOrderByCreatedAtDesc();

	Optional<Plan> findFirstByReplacesOrderByCreatedAtDesc(UUID replaces);

}
