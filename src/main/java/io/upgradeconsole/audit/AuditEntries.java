package io.upgradeconsole.audit;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/**
 * The trail. It offers no way to change or delete an entry.
 */
interface AuditEntries extends Repository<AuditEntry, Long> {

	AuditEntry save(AuditEntry entry);

	List<AuditEntry> findByIdLessThanOrderByIdDesc(long before, Limit limit);

	List<AuditEntry> findByReleaseRefAndIdLessThanOrderByIdDesc(String releaseRef, long before, Limit limit);

}
