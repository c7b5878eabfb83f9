package io.upgradeconsole.audit;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/**
 * The trail, to be read. {@link AuditChain} adds to it.
 */
interface AuditEntries extends Repository<AuditEntry, Long> {

	List<AuditEntry> findByIdLessThanOrderByIdDesc(long before, Limit limit);

	List<AuditEntry> findByReleaseRefAndIdLessThanOrderByIdDesc(String releaseRef, long before, Limit limit);

}
